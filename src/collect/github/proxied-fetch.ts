import type { Fetch } from './client/whole-answers.ts'
import { proxyIn, useGlobalProxy } from './global-proxy.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A fetch that goes through the proxy of the environment. On a Node whose own fetch cannot, undici does it: the library that fetch
 * is made of, so both behave alike; it is loaded only then.
 */
export async function proxiedFetch(env: Environment, url: string): Promise<Fetch> {
  const proxy = proxyIn(env)
  if (proxy === undefined || (await useGlobalProxy(env)) || isDirect(env, url)) return fetch
  const undici = await import('undici')
  const dispatcher = new undici.ProxyAgent(proxy)
  return (address, init) => undici.fetch(address, { ...init, dispatcher })
}

/** Whether `NO_PROXY` takes an address out: by host, by domain, with or without a port, or everything. */
export function isDirect(env: Environment, url: string): boolean {
  const { hostname, port } = new URL(url)
  const named = (env['no_proxy'] ?? env['NO_PROXY'] ?? '').split(/[\s,]+/).filter((entry) => entry !== '')
  return named.some((entry) => {
    if (entry === '*') return true
    const [, host = '', onPort] = /^([^:]{1,255})(?::(\d{1,5}))?$/.exec(entry.toLowerCase()) ?? []
    if (onPort !== undefined && onPort !== (port === '' ? '443' : port)) return false
    const domain = host.replace(/^\*?\./, '')
    return domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`))
  })
}
