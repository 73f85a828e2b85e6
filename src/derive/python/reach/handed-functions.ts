import type { Entered, Happening, Uses } from '../value/summary.ts'
import type { PythonFunction, Value } from '../value/value.ts'
import { alternatives } from '../value/values.ts'

/** Functions that a function is handed to call, by parameter. */
export type HandedFunctions = ReadonlyMap<string, readonly PythonFunction[]>

/** The functions that a call hands to a runner which calls what it is given (`run_step(step=train)`). */
export function functionsHanded(
  { bindings }: Entered,
  handed: HandedFunctions | undefined,
  { called }: Uses,
): HandedFunctions | undefined {
  if (called.size === 0) return undefined
  const found = new Map<string, readonly PythonFunction[]>()
  for (const name of called) {
    const value = bindings.get(name)
    const functions = value === undefined ? [] : (passedOn(value, handed) ?? functionsIn(value))
    if (functions.length > 0) found.set(name, functions)
  }
  return found.size > 0 ? found : undefined
}

/**
 * Whom a call enters: one of a parameter enters what this caller hands in, whatever other callers hand in at the same place.
 * Of the arguments of a function that the evaluation did not see called there nothing is known.
 */
export function enteredAt(happening: Happening, handed: HandedFunctions | undefined): readonly Entered[] {
  if (handed === undefined) return happening.entered
  const answered = new Set<string>()
  return happening.entered.flatMap((one): readonly Entered[] => {
    const meant = one.handedBy === undefined ? undefined : handed.get(one.handedBy)
    if (meant === undefined || one.handedBy === undefined) return [one]
    if (answered.has(one.handedBy)) return []
    answered.add(one.handedBy)
    return meant.map((of) => happening.entered.find((known) => known.of === of) ?? { ...one, of, bindings: new Map() })
  })
}

function functionsIn(value: Value): readonly PythonFunction[] {
  return alternatives(value).flatMap((one) => (one.kind === 'function' && one.handle === undefined ? [one.of] : []))
}

function passedOn({ origin }: Value, handed: HandedFunctions | undefined): readonly PythonFunction[] | undefined {
  return origin?.kind === 'parameter' ? handed?.get(origin.name) : undefined
}
