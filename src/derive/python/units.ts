import type { Activity } from '../../model/activity.ts'
import type { CodeUnit } from '../../model/facts.ts'
import type { Engine } from './evaluate/engine.ts'
import { activityOf } from './reach/activities.ts'
import { decide, passes, type Situation } from './reach/decisions.ts'
import type { Guard, Happening } from './value/summary.ts'
import type { Literal, PythonFunction, PythonModule } from './value/value.ts'
import { literalOf } from './evaluate/functions.ts'

/** The situation of a function of which only the defaults of its parameters are known. */
function initially(of: PythonFunction): Situation {
  const bindings = new Map<string, Literal>()
  for (const parameter of of.parameters) {
    const value = literalOf(parameter.initial)
    if (value?.kind === 'literal') bindings.set(parameter.name, value.value)
  }
  return { of, bindings, arguments: [], main: true }
}

/** What the open conditions come to when nobody passes anything. */
function initialOutcome(guard: Guard | undefined, of: PythonFunction): 'on' | 'off' | undefined {
  const situation = initially(of)
  let known = false
  for (let at = guard; at; at = at.outer) {
    if (at.test.kind === 'main' || at.test.kind === 'constant') continue
    const holds = decide(at.test, situation)
    if (holds === undefined) continue
    if (holds !== at.positive) return 'off'
    known ||= !at.soft
  }
  return known ? 'on' : undefined
}

function activitiesOf(engine: Engine, of: PythonFunction, happening: Happening): readonly Activity[] {
  if (happening.deeds.length === 0) return []
  const open: Situation = { of, bindings: new Map(), arguments: undefined, main: true }
  const passing = passes(happening.guard, open)
  if (passing === 'never') return []
  const way = {
    via: of.name === '' ? [] : [of.name],
    conditional: passing === 'perhaps' || happening.handler,
    tolerant: happening.tolerant,
    initially: initialOutcome(happening.guard, of),
  }
  return happening.deeds.map((deed) => {
    const gate = deed.kind === 'gate' && passes(happening.guard, open, true) === 'always'
    return activityOf(engine, of, happening, deed, gate ? { ...way, conditional: happening.handler } : way)
  })
}

/** Whether running the file does something beyond defining and importing. */
function actsAtTop(module: PythonModule): boolean {
  return module.top.summary.happenings.some(
    (happening) =>
      happening.spawned !== undefined ||
      happening.entered.some((entered) => entered.how !== 'import') ||
      (happening.deeds.length > 0 && !happening.call.startsWith('@')),
  )
}

/** Whether it defines what an orchestrator starts, whoever else imports it. */
function isOrchestrated(module: PythonModule): boolean {
  return module.top.summary.happenings.some(({ entered }) => entered.some(({ later }) => later === true))
}

function startsAt(module: PythonModule): number | undefined {
  if (module.guard !== undefined) return module.guard
  return module.top.summary.happenings.find((happening) => happening.commands !== undefined)?.line
}

/** One file as the rest of the derivation sees it. */
export function unitOf(engine: Engine, module: PythonModule, test: boolean, imported: ReadonlySet<string>): CodeUnit {
  const functions = [module.top, ...module.functions]
  const activities = functions.flatMap((of) =>
    of.summary.happenings.flatMap((happening) => activitiesOf(engine, of, happening)),
  )
  const starts = startsAt(module)
  const entry =
    starts !== undefined ||
    module.notebook ||
    isOrchestrated(module) ||
    (!imported.has(module.path) && actsAtTop(module))
  const main = functions.find((of) => of.name === 'main')?.line
  return {
    path: module.path,
    language: module.notebook ? 'notebook' : 'python',
    activities,
    imports: [...module.imports].filter((path) => path !== module.path).sort(),
    entry,
    test,
    at: { path: module.path, line: starts ?? main ?? 1 },
  }
}
