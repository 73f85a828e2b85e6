import type { Location } from '../../../../model/location.ts'
import { items, mapping, scalar, sequence, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlMapping, YamlNode } from '../../../yaml/yaml-node.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import { decide, parseCondition, type Outcome } from '../../expression/condition.ts'
import { known, objectOf, truthOf, unknownValue } from '../../expression/expression-value.ts'
import { substitute, valueOfText } from '../../expression/substitute.ts'
import { grouped, scopeOf, withTriggers, type Active } from './active.ts'
import { envOf, envWrites } from './env-of.ts'
import { isNamedTrial, isTried } from '../../command/without-trials.ts'
import type { FoundWork } from '../../steps/merge-works.ts'
import { readScript } from '../../steps/read-script.ts'
import { failsOnFailedTests, reportedTests } from '../../steps/reported-tests.ts'
import { scriptShell } from '../../steps/script-shell.ts'
import { stamped } from '../../steps/stamped.ts'
import { usesStep } from './uses-step.ts'
import { stepViews } from './views.ts'
import { stepOutputs } from './step-outputs.ts'
import type { Case, Frame } from './world.ts'

const mostSteps = 300

/** Follows steps in order through all cases; what several cases do in the same way is read once. */
export function walkSteps(steps: YamlNode | undefined, cases: readonly Case[], frame: Frame): readonly FoundWork[] {
  const nodes = flattened(steps).slice(0, mostSteps)
  let found: readonly FoundWork[] = []
  const scripts = new Map<FoundWork, string>()
  for (const [index, step] of nodes.entries()) {
    const rechecked = isRechecked(textAt(step, 'id'), nodes.slice(index + 1))
    const active = cases.flatMap((one) => enter(step, one, frame, rechecked))
    if (active.length === 0) continue
    const run = scalar(under(step, 'run'))
    const uses = scalar(under(step, 'uses'))
    const script = run && { text: run.text, at: { path: frame.path, line: run.contentLine } }
    const works = [
      ...(script === undefined ? [] : runStep(step, active, script, frame)),
      ...(uses === undefined ? [] : usesStep(step, uses, active, frame, walkSteps)),
    ]
    const trial = isNamedTrial(textAt(step, 'name') ?? '')
    const heeds = uses !== undefined && active.every(({ outcome, tolerant }) => outcome === 'runs' && !tolerant)
    const read = heeds ? failsOnFailedTests(uses.text, (name) => textAt(step, 'with', name)) : undefined
    const own = stamped(textAt(step, 'if'), trial ? works.filter(({ work }) => !isTried(work)) : works)
    for (const one of own) scripts.set(one, run?.text ?? '')
    found = [...(read === undefined ? found : reportedTests(found, scripts, read)), ...own]
  }
  return found
}

/** Steps in order; those that GitHub runs side by side are still steps. */
function flattened(steps: YamlNode | undefined): readonly YamlMapping[] {
  return items(sequence(steps)).flatMap((item) => {
    const step = mapping(item)
    if (step === undefined) return []
    const side = items(under(step, 'parallel')).flatMap((one) => mapping(one) ?? [])
    return [step, ...side]
  })
}

/** A later step that looks at the outcome and exits in the bad case makes up for `continue-on-error`. */
function isRechecked(id: string | undefined, later: readonly YamlMapping[]): boolean {
  if (id === undefined) return false
  return later.some((step) => {
    const text = ['if', 'run'].map((key) => textAt(step, key) ?? '').join('\n')
    const asks = text.includes(`steps.${id}.outcome`) || text.includes(`steps.${id}.outputs`)
    return asks && /\bexit\s{1,3}[1-9]/.test(text)
  })
}

function enter(step: YamlMapping, one: Case, frame: Frame, rechecked: boolean): readonly Active[] {
  const env = envOf(under(step, 'env'), stepViews(one, frame).nominal, one.env)
  const views = stepViews(one, frame, env)
  const condition = scalar(under(step, 'if'))
  const decided = decide(condition === undefined ? undefined : parseCondition(condition.text), views)
  leave(step, one, decided)
  if (decided === 'skipped') return []
  const swallowed = !rechecked && isTolerant(under(step, 'continue-on-error'), views.nominal)
  const outcome = one.conditional ? 'maybe' : decided
  return [{ one, env, outcome, tolerant: one.tolerant || swallowed }]
}

/** Whether `continue-on-error` may swallow a failure: what is not known to be false may. */
export function isTolerant(node: YamlNode | undefined, contexts: Parameters<typeof substitute>[1]): boolean {
  if (node?.type !== 'scalar') return false
  const value = typeof node.value === 'string' ? valueOfText(node.text, contexts) : known(node.value)
  return value.type === 'known' && typeof value.value === 'string' ? value.value === 'true' : truthOf(value) !== false
}

function leave(step: YamlMapping, one: Case, outcome: Outcome): void {
  const id = textAt(step, 'id')
  if (id === undefined) return
  const outputs = stepOutputs(step)
  const ended = known(outcome === 'skipped' ? 'skipped' : 'success')
  const sure = outcome === 'skipped' ? ended : unknownValue
  one.steps.set(id, {
    nominal: objectOf({
      outcome: outcome === 'maybe' ? unknownValue : ended,
      conclusion: outcome === 'maybe' ? unknownValue : ended,
      outputs,
    }),
    open: objectOf({ outcome: sure, conclusion: sure, outputs }),
  })
}

function runStep(
  step: YamlMapping,
  active: readonly Active[],
  script: { readonly text: string; readonly at: Location },
  frame: Frame,
): readonly FoundWork[] {
  const tasks = active.map((one) => {
    const { nominal } = stepViews(one.one, frame, one.env)
    const written = textAt(step, 'shell') ?? frame.defaults.shell
    const folder = textAt(step, 'working-directory') ?? frame.defaults.folder
    const text = substitute(script.text, nominal).text
    for (const [name, value] of envWrites(text)) one.one.env.set(name, value)
    return {
      one,
      text,
      shell: scriptShell(written === undefined ? undefined : substitute(written, nominal).text, one.one.os),
      cwd: folder === undefined ? '' : folderOf(substitute(folder, nominal).text),
    }
  })
  return grouped(tasks, ({ one, text, shell, cwd }) => [
    text,
    shell,
    cwd,
    [...one.env],
    one.outcome,
    one.tolerant,
  ]).flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const scope = scopeOf(
      same.map(({ one }) => one),
      first.one,
      frame,
      first.cwd,
    )
    const works = readScript(first.text, script.at, first.shell, scope, frame.world.shell)
    return withTriggers(works, scope)
  })
}

function folderOf(folder: string): string {
  const path = resolvePath(folder, { cwd: '', mounts: [] })
  return path.startsWith('/') ? '' : path
}
