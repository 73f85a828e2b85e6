import { pairs, texts, under } from '../../../yaml/look-up.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../../yaml/yaml-node.ts'
import { placeOf, type Location } from '../../../../model/location.ts'
import { maxDepth, type Scope, type Work } from '../../scope.ts'
import { substitute } from '../../expression/substitute.ts'
import { actionScript } from './action-script.ts'
import { actionWorks } from './action-works.ts'
import { callInputs } from './inputs.ts'
import { localAction } from './local-action.ts'
import { localPath } from './local-path.ts'
import type { FoundWork } from '../../steps/merge-works.ts'
import { stepViews } from './views.ts'
import { grouped, scopeOf, withTriggers, type Active } from './active.ts'
import type { Case, Frame } from './world.ts'

type Walk = (steps: YamlNode | undefined, cases: readonly Case[], frame: Frame) => readonly FoundWork[]

/** A step that uses an action: one of this repository is entered, another is asked for its meaning. */
export function usesStep(
  step: YamlMapping,
  uses: YamlScalar,
  active: readonly Active[],
  frame: Frame,
  walk: Walk,
): readonly FoundWork[] {
  const at: Location = { path: frame.path, line: uses.line }
  if (uses.text.startsWith('docker://')) return []
  const local = localPath(uses.text, frame.world.facts.fullName)
  if (local !== undefined) return localStep(step, local, active, at, frame, walk)
  const tasks = active.map((one) => {
    const { nominal } = stepViews(one.one, frame, one.env)
    const inputs = pairs(under(step, 'with')).flatMap(({ key, value }) =>
      value?.type === 'scalar' ? [[key.toLowerCase(), substitute(value.text, nominal).text] as const] : [],
    )
    return { one, inputs: Object.fromEntries(inputs) }
  })
  return grouped(tasks, ({ one, inputs }) => [inputs, [...one.env], one.outcome, one.tolerant]).flatMap((same) => {
    const [first] = same
    if (first === undefined || !frame.world.terrain.spend()) return []
    const scope = scopeOf(
      same.map(({ one }) => one),
      first.one,
      frame,
    )
    const works = remoteWorks(uses.text, first.inputs, step, at, scope, frame)
    return withTriggers(works, scope)
  })
}

function remoteWorks(
  uses: string,
  inputs: Readonly<Record<string, string>>,
  step: YamlMapping,
  at: Location,
  scope: Scope,
  frame: Frame,
): readonly Work[] {
  const claimed = actionWorks(uses, inputs, at, scope, frame.world.terrain)
  const script = actionScript(uses, inputs, under(step, 'with'), at, scope, frame.world.shell)
  const told = new Set(
    claimed.flatMap((work) => (work.type === 'activity' ? [`${work.activity.kind} ${work.activity.subject}`] : [])),
  )
  // The same command in another form must not count twice; what lies behind it stays.
  const behind = script.filter(
    (work) =>
      work.type !== 'activity' ||
      placeOf(work.activity.at) !== placeOf(at) ||
      !told.has(`${work.activity.kind} ${work.activity.subject}`),
  )
  return [...claimed, ...behind]
}

function localStep(
  step: YamlMapping,
  folder: string,
  active: readonly Active[],
  at: Location,
  frame: Frame,
  walk: Walk,
): readonly FoundWork[] {
  const guard = `action:${folder}`
  const [first] = active
  if (first === undefined || frame.entered.has(guard) || frame.depth >= maxDepth) return []
  const action = localAction(folder, frame.world.terrain)
  if (action.state === 'absent') return []
  if (action.state === 'unread') {
    const scope = scopeOf(active, first, frame)
    const hints = Object.entries(texts(under(step, 'with'))).map(([name, value]) => `${name}: ${value}`)
    return withTriggers([{ type: 'delegated', callee: `./${folder}`, hints, at }], scope)
  }
  const cases = active.map(({ one, env, outcome, tolerant }): Case => {
    const views = stepViews(one, frame, env)
    const inputs = callInputs(action.inputs, under(step, 'with'), views)
    return { ...one, inputs, env: new Map(env), steps: new Map(), conditional: outcome === 'maybe', tolerant }
  })
  return walk(action.steps, cases, {
    ...frame,
    path: action.path,
    actionPath: folder,
    via: [...frame.via, placeOf(at)],
    depth: frame.depth + 1,
    entered: new Set([...frame.entered, guard]),
    defaults: { shell: undefined, folder: undefined },
  })
}
