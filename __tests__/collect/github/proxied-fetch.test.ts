import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { isDirect, proxiedFetch } from '../../../src/collect/github/proxied-fetch.ts'

const url = 'https://api.github.com'

test('proxiedFetch is plain without a proxy', async () => {
  expect(await proxiedFetch({}, url)).toBe(fetch)
})

test('proxiedFetch asks the proxy for a tunnel', async () => {
  const asked: string[] = []
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    const send = await proxiedFetch({ HTTPS_PROXY: `http://127.0.0.1:${port}` }, url)
    const answer = send(`${url}/meta`, { signal: AbortSignal.timeout(10_000) })
    await expect(answer).rejects.toThrow()
    expect(asked).toEqual(['api.github.com:443'])
  } finally {
    proxy.close()
  }
})

describe('isDirect', () => {
  test.each([
    ['api.github.com', true],
    ['github.com', true],
    ['.github.com', true],
    ['*.github.com', true],
    ['*', true],
    ['example.com, API.GitHub.com', true],
    ['api.github.com:443', true],
    ['api.github.com:8080', false],
    ['hub.com', false],
    ['', false],
  ])('with NO_PROXY=%s: %s', (list, direct) => {
    expect(isDirect({ NO_PROXY: list }, url)).toBe(direct)
  })
})
