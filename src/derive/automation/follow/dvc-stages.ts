import type { Claim } from '../../meaning/meanings.ts'
import { activityOf } from '../command/activity-of.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { producersOf } from './dvc/producers.ts'
import { readStages, type Stage } from './dvc/read-stages.ts'

const valued = wordSet(
  '-n --name -S --set-param -j --jobs --rev -m --message --experiment -C --copy-paths --cd -r --remote',
)
const maxPipelines = 50

/** `dvc repro` and `dvc exp run`: the commands of the stages asked for, after those of the stages they need. */
export const dvcStages: Follower = {
  id: 'dvc-stages',
  follows: 'dvc repro and dvc exp run: stages of dvc.yaml in the order of their dependencies, foreach, matrix, vars',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'dvc') return undefined
    const options = optionsOf(words.slice(1), valued)
    const { plain } = options
    const repro = plain[0] === 'repro'
    if (!repro && !(plain[0] === 'exp' && plain[1] === 'run') && !(plain[0] === 'queue' && plain[1] === 'start'))
      return undefined
    if (options.has('--dry', '--queue')) return []
    const folder = resolvePath(options.values('--cd')[0] ?? '', scope)
    // In an image the file may have been copied by itself, into a folder that is none of the repository.
    const file = resolvePath('dvc.yaml', { ...scope, cwd: folder })
    const targets = plain.slice(repro ? 1 : 2).filter((word) => !word.includes('$'))
    const all = pipelines(file, terrain)
    const everything = options.has('-P', '--all-pipelines', '-R', '--recursive')
    if (!terrain.files.has(file) && !everything && targets.every((target) => !target.includes('/')))
      return missing(file, at, terrain)
    const asked = everything
      ? all
      : targets.length === 0
        ? all.filter((stage) => stage.file === file)
        : targets.flatMap((target) => stagesOf(target, file, folder, all))
    if (targets.length > 0 && asked.length === 0 && !everything)
      return missing(`The stage ${targets.join(', ')}`, at, terrain)
    const own = hop(scope, at, `dvc ${repro ? 'repro' : 'exp run'}`, `dvc:${file}:${targets.join(' ')}`)
    if (own === undefined) return []
    const ordered = options.has('-s', '--single-item') ? asked : inOrder(asked, all)
    return ordered.flatMap((stage) => runStage(stage, own, terrain, interpret))
  },
}

function pipelines(file: string, terrain: Terrain): readonly Stage[] {
  const others = terrain.files.glob('**/dvc.yaml').filter((path) => path !== file)
  return [file, ...others].slice(0, maxPipelines).flatMap((path) => readStages(path, terrain.files))
}

/** A target is a stage, a group of stages, a pipeline file, a stage of another file, or an output. */
function stagesOf(target: string, file: string, folder: string, all: readonly Stage[]): readonly Stage[] {
  const colon = target.lastIndexOf(':')
  const path = resolvePath(colon === -1 ? target : target.slice(0, colon), { cwd: folder })
  const name = colon === -1 ? target : target.slice(colon + 1)
  const where = colon === -1 ? file : path
  const named = all.filter((stage) => stage.file === where && (stage.name === name || stage.group === name))
  if (named.length > 0) return named
  return all.filter((stage) => stage.file === path || stage.outputs.includes(path))
}

/** The stages with all they need, each after what it needs. */
function inOrder(asked: readonly Stage[], all: readonly Stage[]): readonly Stage[] {
  const producerOf = producersOf(all)
  const ordered: Stage[] = []
  const seen = new Set<Stage>()
  const waiting: { readonly stage: Stage; readonly ready: boolean }[] = asked
    .toReversed()
    .map((stage) => ({ stage, ready: false }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.ready) {
      ordered.push(next.stage)
      continue
    }
    if (seen.has(next.stage)) continue
    seen.add(next.stage)
    waiting.push({ stage: next.stage, ready: true })
    for (const path of next.stage.dependencies.toReversed()) {
      const producer = producerOf(path)
      if (producer !== undefined && !seen.has(producer)) waiting.push({ stage: producer, ready: false })
    }
  }
  return ordered
}

function runStage(stage: Stage, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  if (stage.frozen || !terrain.spend()) return []
  const works = stage.commands.flatMap(({ text, at }) => {
    const own = hop(scope, at, `stage ${stage.name}`, `stage:${stage.file}:${stage.name}`)
    return own === undefined
      ? []
      : interpret.shell(text, at, { ...own, cwd: stage.folder, errexit: false, pipefail: false, args: [] })
  })
  return [...works, ...keptBy(stage, works, scope, terrain)]
}

/** The fitted model of a stage that trains, where DVC keeps the stage's outputs by their content. */
function keptBy(stage: Stage, works: readonly Work[], scope: Scope, terrain: Terrain): readonly Work[] {
  const trains = works.some((work) => work.type === 'activity' && work.activity.kind === 'train')
  const own = hop(scope, stage.at, `stage ${stage.name}`, `kept:${stage.file}:${stage.name}`)
  if (!trains || stage.versioned.length === 0 || own === undefined) return []
  const claim: Claim = { tool: 'dvc', meaning: { does: 'register', subject: 'model', store: 'shared' } }
  const note = `DVC tracks ${stage.versioned.slice(0, 3).join(', ')}, an output of training`
  return [{ type: 'activity', activity: { ...activityOf(claim, [], stage.at, own, terrain), note } }]
}
