import type { Scope, Terrain } from '../scope.ts'
import { resolvePath, upwards } from '../shell/resolve-path.ts'

const names = ['databricks.yml', 'databricks.yaml', 'bundle.yml', 'bundle.yaml']

/** Whether a bundle is deployed from a folder that lies in none, though the repository has some: it can only fail. */
export function lacksBundle(words: readonly string[], scope: Scope, { files }: Terrain): boolean {
  if (words.slice(0, 3).join(' ') !== 'databricks bundle deploy') return false
  const start = resolvePath(scope.env['BUNDLE_ROOT'] ?? '', scope)
  if (/[${*]/.test(start)) return false
  const here = upwards(start).some((folder) => names.some((name) => files.has(resolvePath(name, { cwd: folder }))))
  return !here && files.glob(`**/{${names.join(',')}}`).length > 0
}
