type Environment = Readonly<Record<string, string | undefined>>

/** The proxy that the environment names for requests over TLS; undefined where there is none. */
export function proxyIn(env: Environment): string | undefined {
  return [env['https_proxy'], env['HTTPS_PROXY']].find((url) => url !== undefined && url !== '')
}

/**
 * Sends the requests of Node's own fetch through the proxies of the environment, `NO_PROXY` honoured. Whether they will go the
 * right way: where the environment names none they do; a Node before 24 has no such switch.
 */
export async function useGlobalProxy(env: Environment): Promise<boolean> {
  if (proxyIn(env) === undefined) return true
  const { setGlobalProxyFromEnv } = await import('node:http') // Node's own client comes with it, a tenth of the start
  if (typeof setGlobalProxyFromEnv !== 'function') return false
  setGlobalProxyFromEnv(env)
  return true
}
