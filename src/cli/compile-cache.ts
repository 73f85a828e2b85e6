import { isAbsolute, join, relative, resolve } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder in which V8's compiled code is kept for the next run: in the user's own cache, where nobody else of the machine can put
 * code that would then run. Undefined where the environment names no home, where the folder lies in the one that is worked in, as a
 * pull request could bring it along, and in CI, where no run comes after.
 */
export function compileCacheFolder(env: Environment, cwd: string): string | undefined {
  const home = env['HOME'] || undefined
  const cache = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || (home && join(home, '.cache'))
  if (cache === undefined || isOn(env['CI'])) return undefined
  const folder = resolve(cwd, cache, 'mlops-maturity')
  const seen = relative(cwd, folder)
  return seen.startsWith('..') || isAbsolute(seen) ? folder : undefined
}

function isOn(flag: string | undefined): boolean {
  return flag !== undefined && !['', '0', 'false'].includes(flag)
}
