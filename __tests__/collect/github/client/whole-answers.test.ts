import { createServer, type RequestListener, type Server } from 'node:http'
import { afterAll, describe, expect, test } from '@jest/globals'
import { wholeAnswers, type Fetch } from '../../../../src/collect/github/client/whole-answers.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** The address of a server that answers so. */
async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
}

describe('wholeAnswers', () => {
  test('counts a request and keeps what matters of the answer', async () => {
    const url = await served((_, response) => {
      response.writeHead(404, { 'content-type': 'application/json', 'x-limit': '1', 'content-encoding': 'identity' })
      response.end('{"message":"Not Found"}')
    })
    const counted: string[] = []
    const answer = await wholeAnswers(fetch, (one) => void counted.push(one))(url, { method: 'GET' })
    expect(counted).toEqual([url])
    expect({ status: answer.status, limit: answer.headers.get('x-limit') }).toEqual({ status: 404, limit: '1' })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.json()).toEqual({ message: 'Not Found' })
  })

  test('passes on an answer without a body', async () => {
    const url = await served((_, response) => void response.writeHead(204).end())
    expect((await wholeAnswers(fetch, () => {})(url, {})).status).toBe(204)
  })

  test('takes a body that was cut off for no answer', async () => {
    const url = await served((_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{"half":')
      setImmediate(() => response.socket?.destroy())
    })
    await expect(wholeAnswers(fetch, () => {})(url, {})).rejects.toThrow(/other side closed|aborted|terminated/)
  })

  test('waits for an answer, its body included, no longer than it has patience', async () => {
    const never = await served(() => {})
    const half = await served((_, response) => {
      response.writeHead(200)
      response.write('{"half":')
    })
    for (const url of [never, half]) {
      await expect(wholeAnswers(fetch, () => {}, 50)(url, {})).rejects.toThrow('nothing came within 0.05 s')
    }
  })

  test.each([
    ['says what the network said', new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }), 'ECONNREFUSED'],
    ['keeps no abortion as it is', new DOMException('aborted', 'AbortError'), 'nothing came within 30 s'],
    ['hides nothing that is no error', 'odd', 'unknown'],
  ])('%s', async (_, thrown, words) => {
    const failing: Fetch = () => Promise.reject(thrown)
    const reading = wholeAnswers(failing, () => {})('https://api.github.com/', {})
    await expect(reading).rejects.toMatchObject({ name: 'Error', message: words })
  })

  test('refuses a status that is none', async () => {
    const odd: Fetch = async () => ({ status: 999, headers: [], text: async () => '' })
    await expect(wholeAnswers(odd, () => {})('https://api.github.com/', {})).rejects.toThrow(/999|range/i)
  })
})
