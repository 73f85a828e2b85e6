import { describe, expect, test } from '@jest/globals'
import * as http from 'node:http'
import { proxyIn, useGlobalProxy } from '../../../src/collect/github/global-proxy.ts'

describe('proxyIn', () => {
  test.each([
    [{}, undefined],
    [{ https_proxy: '', HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128'],
    [{ https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:2' }, 'http://lower:1'],
    [{ HTTP_PROXY: 'http://plain:1' }, undefined],
  ])('of %j is %s', (env, proxy) => {
    expect(proxyIn(env)).toBe(proxy)
  })
})

test('useGlobalProxy has nothing to do without a proxy, and says where Node cannot', async () => {
  expect(await useGlobalProxy({})).toBe(true)
  const can = typeof http.setGlobalProxyFromEnv === 'function'
  expect(await useGlobalProxy({ HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' })).toBe(can)
})
