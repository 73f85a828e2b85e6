import type { Files, TrackerUse } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { folderOf, joined } from '../dependencies/path-from.ts'
import { items, mapping, oneOrMore, pairOf, pairs, scalar, under } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

/**
 * Metrics of a model that a DVC pipeline declares and whose values are committed: in the metrics file itself, or by its hash
 * in `dvc.lock`. `measuring` are the files that fit or measure models; a stage that runs none of them measures something else.
 */
export function pipelineMetrics(files: Files, measuring: readonly string[]): readonly TrackerUse[] {
  return files.glob('**/dvc.yaml').flatMap((path) => {
    const text = isForeign(path) || isShown(path) || isTested(path) ? undefined : files.text(path)
    if (text?.state !== 'seen') return []
    const { root } = readYaml(text.value)
    const stages = pairs(under(root, 'stages')).filter(({ value }) => runsOne(value, measuring))
    const shared = stages.length === 0 ? undefined : pairOf(root, 'metrics')
    const declared = [shared, ...stages.map(({ value }) => pairOf(value, 'metrics'))]
    return declared.flatMap((metrics): TrackerUse[] => {
      if (metrics === undefined) return []
      const kept =
        files.has(joined(folderOf(path), 'dvc.lock')) ||
        namesOf(metrics.value).some((name) => files.has(joined(folderOf(path), name)))
      const at = { path, line: metrics.line }
      const place = { via: [], tolerant: false, conditional: false, triggers: [], detail: { store: 'committed' } }
      const activity = { kind: 'track', tool: 'dvc', note: 'the pipeline declares its metrics', at, ...place } as const
      return kept
        ? [{ activity, shared: 'yes', because: 'the metrics are committed with the code', at }]
        : [{ activity, shared: 'no', because: 'no metrics are committed', at }]
    })
  })
}

function namesOf(metrics: YamlNode | null): readonly string[] {
  return items(metrics).flatMap((item) => scalar(item)?.text ?? [...(mapping(item)?.pairs.keys() ?? [])])
}

function runsOne(stage: YamlNode | null, paths: readonly string[]): boolean {
  const command = oneOrMore(under(stage, 'cmd'))
    .map(({ text }) => text)
    .join('\n')
  return paths.some((path) => {
    const name = path.split('/').at(-1) ?? ''
    const dotted = path.replace(/\.\w+$/, '').replaceAll('/', '.')
    return command.includes(name) || command.includes(dotted)
  })
}
