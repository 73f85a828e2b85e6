import { oneOrMore, under } from '../../../yaml/look-up.ts'
import { readYamlStream } from '../../../yaml/read-yaml.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import type { Scope, Terrain } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'

const mostNested = 5

/** The manifests of this repository that `-f` names: files, or all that lie right in a folder, with `-R` anywhere below it. */
export function manifestsAt(named: string, recursive: boolean, scope: Scope, terrain: Terrain): readonly string[] {
  return named.split(',').flatMap((one) => {
    const path = resolvePath(one, scope)
    if (terrain.files.has(path)) return [path]
    if (!terrain.files.hasFolder(path)) return []
    return terrain.files.glob(`${path === '' ? '' : `${path}/`}${recursive ? '**/' : ''}*.{yml,yaml,json}`)
  })
}

/** The manifests of this repository that the kustomization of a folder brings together. */
export function manifestsOf(folder: string, terrain: Terrain, depth = 0): readonly string[] {
  const path = ['kustomization.yaml', 'kustomization.yml']
    .map((name) => resolvePath(name, { cwd: folder }))
    .find((one) => terrain.files.has(one))
  if (path === undefined || depth > mostNested) return []
  return documentsIn(path, terrain).flatMap((root) =>
    [...oneOrMore(under(root, 'resources')), ...oneOrMore(under(root, 'bases'))].flatMap(({ text }) => {
      if (/:\/\//.test(text)) return []
      const resource = resolvePath(text, { cwd: folder })
      return terrain.files.has(resource) ? [resource] : manifestsOf(resource, terrain, depth + 1)
    }),
  )
}

/** The documents of a manifest that could be read. */
export function documentsIn(path: string, terrain: Terrain): readonly YamlNode[] {
  const text = terrain.files.text(path)
  if (text?.state !== 'seen') return []
  return readYamlStream(text.value).flatMap(({ root }) => root ?? [])
}
