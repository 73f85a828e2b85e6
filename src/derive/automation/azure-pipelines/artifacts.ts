import { textAt } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Mount } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import type { AzureRun } from './azure-world.ts'
import { withMacros } from './macros.ts'

/**
 * Where the repository can be seen because a step copies or downloads it: sources published as an artifact by one job are
 * what the next job runs. Publishing is remembered in the run.
 */
export function artifactMounts(step: YamlNode, run: AzureRun): readonly Mount[] {
  const task = (textAt(step, 'task') ?? '').split('@')[0]?.toLowerCase() ?? ''
  const input = (...keys: readonly string[]) =>
    keys.map((key) => textAt(step, 'inputs', key)).find((text) => text !== undefined)
  const place = (text: string) => withMacros(text, run.variables).replace(/\/+$/, '')
  const shown = (text: string) => {
    const path = resolvePath(place(text), { cwd: '', mounts: run.mounts })
    return path.startsWith('/') ? undefined : path
  }

  if (task === 'copyfiles') {
    const target = place(input('TargetFolder', 'targetFolder') ?? '')
    const source = shown(input('SourceFolder', 'sourceFolder') ?? '')
    return target.startsWith('/') && source !== undefined ? [{ from: target, to: source }] : []
  }
  const published = task.startsWith('publish')
    ? input('targetPath', 'path', 'PathtoPublish', 'pathToPublish')
    : textAt(step, 'publish')
  if (published !== undefined) {
    const name = place(input('artifactName', 'artifact', 'ArtifactName') ?? textAt(step, 'artifact') ?? 'drop')
    const path = shown(published)
    if (path !== undefined) run.artifacts.set(name, path)
    return []
  }
  const downloads = task.startsWith('download') || textAt(step, 'download') !== undefined
  if (!downloads) return []
  const name = place(input('artifact', 'artifactName') ?? textAt(step, 'artifact') ?? '')
  const only = run.artifacts.size === 1 ? [...run.artifacts.values()][0] : undefined
  const path = run.artifacts.get(name) ?? only
  const target = place(input('path', 'targetPath', 'downloadPath') ?? `/pipeline/${name}`)
  return path === undefined ? [] : [{ from: target, to: path }]
}
