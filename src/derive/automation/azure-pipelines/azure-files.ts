import type { Files } from '../../../model/facts.ts'
import { items, pairOf, pairs, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import type { AzureWorld } from './azure-world.ts'
import { isSample } from '../read/is-sample.ts'

const mostFiles = 200
const telling =
  /^(\s{0,20}-?\s{0,4}(task|bash|script|pwsh|template|deployment|stage):|(trigger|pr|pool|stages|steps|jobs|extends):|\s{1,9}vmImage:)/m

/** The files of a repository that are Azure pipelines: known by what stands in them, without those that others use as templates. */
export function azureFiles(
  files: Files,
  world: AzureWorld,
): readonly { readonly path: string; readonly root: YamlNode }[] {
  const candidates: { path: string; root: YamlNode }[] = []
  for (const { path, kind } of files.entries) {
    if (kind !== 'file' || candidates.length >= mostFiles || !/\.ya?ml$/.test(path)) continue
    if (path.startsWith('.github/') || isSample(path) || /[{}]/.test(path)) continue
    const text = files.text(path)
    if (text?.state !== 'seen' || !telling.test(text.value)) continue
    const root = world.file(path)
    if (root !== undefined && isAzure(root)) candidates.push({ path, root })
  }
  const used = new Set(candidates.flatMap(({ path, root }) => templatesIn(root, path)))
  return candidates.filter(({ path, root }) => !used.has(path) && starts(root))
}

/** Steps, jobs or stages in Azure's own words: other systems share the names but not the way the items are written. */
function isAzure(root: YamlNode): boolean {
  if (
    pairOf(root, 'kind') !== undefined ||
    pairOf(root, 'apiVersion') !== undefined ||
    pairOf(root, 'on') !== undefined
  )
    return false
  if (pairOf(root, 'extends') !== undefined && textAt(root, 'extends', 'template') !== undefined) return true
  if (items(under(root, 'stages')).some((item) => hasAny(item, ['stage', 'template']) || isDirective(item))) return true
  if (items(under(root, 'jobs')).some((item) => hasAny(item, ['job', 'deployment', 'template']) || isDirective(item)))
    return true
  return (
    items(under(root, 'steps')).some((item) =>
      hasAny(item, ['task', 'script', 'bash', 'pwsh', 'powershell', 'template', 'checkout']),
    ) && !isCloudBuild(root)
  )
}

function isDirective(item: YamlNode): boolean {
  return pairs(item)[0]?.key.startsWith('${{') === true
}

function hasAny(item: YamlNode, keys: readonly string[]): boolean {
  return keys.some((key) => pairOf(item, key) !== undefined)
}

/** Google's builds also have steps with scripts, but every one names its image. */
function isCloudBuild(root: YamlNode): boolean {
  return items(under(root, 'steps')).every(
    (item) => pairOf(item, 'name') !== undefined && pairOf(item, 'task') === undefined,
  )
}

/** A template says nothing of when or where it runs. */
function starts(root: YamlNode): boolean {
  if (hasAny(root, ['trigger', 'pr', 'schedules', 'pool', 'resources', 'extends', 'name'])) return true
  return pairOf(root, 'parameters') === undefined && pairOf(root, 'stages') !== undefined
}

function templatesIn(node: YamlNode | null, path: string, depth = 0): readonly string[] {
  if (node === null || node.type === 'scalar' || depth > 60) return []
  if (node.type === 'sequence') return node.items.flatMap((item) => templatesIn(item, path, depth + 1))
  const template = textAt(node, 'template')?.split('@')
  const own = template === undefined || (template[1] ?? 'self') !== 'self' ? [] : [resolved(template[0] ?? '', path)]
  return [...own, ...[...node.pairs.values()].flatMap(({ value }) => templatesIn(value, path, depth + 1))]
}

function resolved(template: string, path: string): string {
  return template.startsWith('/')
    ? resolvePath(template.slice(1), { cwd: '' })
    : resolvePath(template, { cwd: folderOf(path) })
}
