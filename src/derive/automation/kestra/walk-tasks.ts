import { items, pairs, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { inScope } from '../command/activity-of.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { calleeActivity } from '../steps/callee-activity.ts'
import { listedScript } from '../steps/listed-script.ts'
import { fed } from '../steps/read-script.ts'
import { inOurWords } from './kestra-flows.ts'

/** What the tasks of a flow share. */
export interface KestraWorld {
  readonly path: string
  readonly terrain: Terrain
  readonly shell: ShellReader
}

const maxDepth = 20
/** A folder that holds nothing of the repository. */
const bare = '/kestra'

/** What tasks do, one after the other; scripts see the repository where one before them cloned it, or where they ask for the namespace's files. */
export function walkTasks(tasks: YamlNode | undefined, scope: Scope, world: KestraWorld, depth = 0): readonly Work[] {
  let here = scope
  return items(tasks).flatMap((task) => {
    const type = textAt(task, 'type') ?? ''
    if (textAt(task, 'disabled') === 'true' || depth > maxDepth || !world.terrain.spend()) return []
    if (type.endsWith('.plugin.git.Clone')) here = cloned(task, here)
    return taskWorks(task, type, here, world, depth)
  })
}

function cloned(task: YamlNode, scope: Scope): Scope {
  const folder = textAt(task, 'directory')
  return folder === undefined ? { ...scope, cwd: '' } : { ...scope, mounts: [{ from: `${bare}/${folder}`, to: '' }] }
}

function taskWorks(task: YamlNode, type: string, outer: Scope, world: KestraWorld, depth: number): readonly Work[] {
  const runIf = textAt(task, 'runIf')
  const sure = runIf === undefined || /^\W*true\W*$/.test(runIf)
  const filed = textAt(task, 'namespaceFiles', 'enabled') === 'true'
  const scope: Scope = {
    ...outer,
    cwd: filed ? '' : outer.cwd,
    env: { ...outer.env, ...texts(under(task, 'env')) },
    tolerant: outer.tolerant || textAt(task, 'allowFailure') === 'true',
    conditional: outer.conditional || !sure,
  }
  const inside = (key: string, condition?: string) =>
    under(task, key) === undefined
      ? []
      : asked(
          walkTasks(
            under(task, key),
            condition === undefined ? scope : { ...scope, conditional: true },
            world,
            depth + 1,
          ),
          condition,
        )
  const works = [
    ...scriptWorks(task, type, scope, world),
    ...claimed(type, task, scope, world),
    ...inside('tasks'),
    ...inside('then', textAt(task, 'condition') ?? ''),
    ...inside('else', ''),
    ...pairs(under(task, 'cases')).flatMap(({ value }) =>
      walkTasks(value ?? undefined, { ...scope, conditional: true }, world, depth + 1),
    ),
    ...inside('defaults', ''),
    ...inside('errors', 'failure()'),
  ]
  return sure ? works : asked(works, runIf)
}

/** What hangs on a condition carries it, as a step of a workflow does. */
function asked(works: readonly Work[], condition: string | undefined): readonly Work[] {
  if (condition === undefined || condition === '') return works
  const written = inOurWords(condition)
  return works.map((work) =>
    work.type === 'activity'
      ? { ...work, activity: { ...work.activity, detail: { if: written, ...work.activity.detail } } }
      : work,
  )
}

function scriptWorks(task: YamlNode, type: string, scope: Scope, { path, shell }: KestraWorld): readonly Work[] {
  if (!type.includes('.plugin.scripts.')) return []
  const lists = ['beforeCommands', 'commands'].flatMap((key) => {
    const listed = items(under(task, key)).flatMap((node) => scalar(node) ?? [])
    const script = listedScript(listed)
    return script === undefined ? [] : shell(script.text, { path, line: script.line }, scope)
  })
  const script = scalar(under(task, 'script'))
  if (script === undefined) return lists
  const at = { path, line: script.contentLine }
  if (type.endsWith('.python.Script')) return [...lists, ...fed('python -', script.text, at, scope, shell)]
  return type.endsWith('.shell.Script') ? [...lists, ...shell(script.text, at, scope)] : lists
}

function claimed(type: string, task: YamlNode, scope: Scope, { path, terrain }: KestraWorld): readonly Work[] {
  const inputs = texts(task)
  const at = { path, line: task.line }
  return terrain.meanings.action(type, inputs).map((claim) => ({
    type: 'activity',
    activity: inScope(calleeActivity(claim, type, {}, at), scope, terrain),
  }))
}
