import type { Engine } from '../evaluate/engine.ts'
import type { Entered, Uses } from '../value/summary.ts'
import type { PythonFunction } from '../value/value.ts'

const deepestHelpers = 3

const none: Uses = { started: new Set(), called: new Set() }

/** What a function does with its parameters, remembered as long as nothing more is evaluated. */
export function usesOf(engine: Engine, of: PythonFunction): Uses {
  const known = engine.uses.get(of)
  if (known !== undefined) return known
  const uses = usesWithin(of, 0, [])
  engine.uses.set(of, uses)
  return uses
}

/** Each function is looked at once for each depth it stands at, however often it is called there. */
function usesWithin(of: PythonFunction, depth: number, seen: Map<PythonFunction, Uses>[]): Uses {
  if (depth > deepestHelpers) return none
  const here = (seen[depth] ??= new Map<PythonFunction, Uses>())
  const known = here.get(of)
  if (known !== undefined) return known
  const started = new Set<string>()
  const called = new Set<string>()
  for (const { spawned, entered } of of.summary.happenings) {
    if (spawned?.handedBy !== undefined) started.add(spawned.handedBy)
    for (const { origin } of spawned?.words ?? [])
      if (origin?.kind === 'parameter' && origin.of === of) started.add(origin.name)
    for (const helped of entered) {
      if (helped.handedBy !== undefined) called.add(helped.handedBy)
      const passed = passedOn(of, helped)
      if (passed.length === 0) continue
      const beyond = usesWithin(helped.of, depth + 1, seen)
      for (const [own, theirs] of passed) {
        if (beyond.started.has(theirs)) started.add(own)
        if (beyond.called.has(theirs)) called.add(own)
      }
    }
  }
  const uses = started.size === 0 && called.size === 0 ? none : { started, called }
  here.set(of, uses)
  return uses
}

/** Own parameters that a helper is handed as they are, each with what the helper calls it. */
function passedOn(of: PythonFunction, { bindings }: Entered): readonly (readonly [own: string, theirs: string])[] {
  const passed: [string, string][] = []
  for (const [theirs, { origin }] of bindings)
    if (origin?.kind === 'parameter' && origin.of === of) passed.push([origin.name, theirs])
  return passed
}
