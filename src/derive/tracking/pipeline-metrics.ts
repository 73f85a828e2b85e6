import { uncalled } from '../../model/activity.ts'
import type { Location } from '../../model/location.ts'
import type { Files, TrackerUse } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { producersOf } from '../automation/follow/dvc/producers.ts'
import { readStages, type Stage } from '../automation/follow/dvc/read-stages.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { folderOf, joined } from '../dependencies/path-from.ts'
import { items, mapping, pairOf, scalar } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

/** Metrics that a stage or a whole pipeline declares. */
interface Declared {
  readonly at: Location
  /** From the repository root. */
  readonly paths: readonly string[]
}

/**
 * Metrics of a model that a DVC pipeline declares and whose values are committed: in the metrics file itself, or by its hash
 * in `dvc.lock`. `measuring` are the files that fit or measure models; a stage that neither runs one of them nor works on what
 * such a stage made measures something else.
 */
export function pipelineMetrics(files: Files, measuring: readonly string[]): readonly TrackerUse[] {
  const pipelines = files.glob('**/dvc.yaml').filter((path) => !isForeign(path) && !isShown(path) && !isTested(path))
  const stages = pipelines.flatMap((path) => readStages(path, files))
  const measured = measuringStages(stages, measuring)
  return pipelines.flatMap((path) => {
    const own = stages.filter((stage) => stage.file === path && measured.has(stage))
    const declared = [...(own.length === 0 ? [] : ofPipeline(path, files)), ...ofStages(own)]
    return declared.map((metrics) => useOf(metrics, files))
  })
}

/** The stages that run one of these files, and those that need what such a stage makes. */
function measuringStages(stages: readonly Stage[], measuring: readonly string[]): ReadonlySet<Stage> {
  const producerOf = producersOf(stages)
  const found = new Set(stages.filter((stage) => runsOne(stage, measuring)))
  for (let before = -1; found.size > before;) {
    before = found.size
    for (const stage of stages) {
      const needed = stage.dependencies.map(producerOf)
      if (needed.some((producer) => producer !== undefined && found.has(producer))) found.add(stage)
    }
  }
  return found
}

function runsOne({ commands }: Stage, paths: readonly string[]): boolean {
  return commands.some(({ text }) => {
    const module = /(?:^|\s)-m\s+([\w.]+)/.exec(text)?.[1]
    return paths.some((path) => text.includes(path.split('/').at(-1) ?? '') || isModule(path, module))
  })
}

/** `pkg.measure` is `src/pkg/measure.py` or `src/pkg/measure/__main__.py`. */
function isModule(path: string, module: string | undefined): boolean {
  if (module === undefined) return false
  const dotted = path.replace(/(?:\/__main__)?\.py$/, '').replaceAll('/', '.')
  return dotted === module || dotted.endsWith(`.${module}`)
}

function ofPipeline(path: string, files: Files): readonly Declared[] {
  const text = files.text(path)
  const metrics = text?.state === 'seen' ? pairOf(readYaml(text.value).root, 'metrics') : undefined
  if (metrics === undefined) return []
  const paths = namesOf(metrics.value).map((name) => joined(folderOf(path), name))
  return [{ at: { path, line: metrics.line }, paths }]
}

/** Stages of one `foreach` or `matrix` declare theirs in one place. */
function ofStages(stages: readonly Stage[]): readonly Declared[] {
  const byLine = new Map<number | undefined, Declared>()
  for (const { metrics, metricsAt: at } of stages) {
    if (at === undefined) continue
    byLine.set(at.line, { at, paths: [...(byLine.get(at.line)?.paths ?? []), ...metrics] })
  }
  return [...byLine.values()]
}

function useOf({ at, paths }: Declared, files: Files): TrackerUse {
  const kept = files.has(joined(folderOf(at.path), 'dvc.lock')) || paths.some((path) => files.has(path))
  const activity = {
    kind: 'track',
    tool: 'dvc',
    note: 'the pipeline declares its metrics',
    at,
    ...uncalled,
    detail: { store: 'committed' },
  } as const
  return kept
    ? { activity, shared: 'yes', because: 'the metrics are committed with the code', at }
    : { activity, shared: 'no', because: 'no metrics are committed', at }
}

function namesOf(metrics: YamlNode | null): readonly string[] {
  return items(metrics).flatMap((item) => scalar(item)?.text ?? [...(mapping(item)?.pairs.keys() ?? [])])
}
