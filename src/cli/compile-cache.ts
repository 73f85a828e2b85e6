import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder in which V8's compiled code is kept for the next run: in the user's own cache, where nobody else of the machine can put
 * code that would then run. Undefined where the environment names no home.
 */
export function compileCacheFolder(env: Environment): string | undefined {
  const home = env['HOME'] || undefined
  const cache = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || (home && join(home, '.cache'))
  return cache && join(cache, 'mlops-maturity')
}
