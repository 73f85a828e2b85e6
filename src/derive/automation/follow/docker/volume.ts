import type { Mount, Scope } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'

/** `$PWD/src:/app:ro` as a mount of the repository. */
export function volume(text: string, scope: Pick<Scope, 'cwd' | 'mounts'>): readonly Mount[] {
  const [host = '', target] = text.split(':')
  if (target === undefined || !target.startsWith('/') || !/^[./]/.test(host)) return []
  const to = resolvePath(host, scope)
  return to.startsWith('/') || to.startsWith('..')
    ? []
    : [{ from: target.length > 1 ? target.replace(/\/$/, '') : target, to }]
}
