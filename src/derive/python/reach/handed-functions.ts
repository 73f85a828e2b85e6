import type { Entered, Happening } from '../value/summary.ts'
import type { PythonFunction, Value } from '../value/value.ts'
import { alternatives } from '../value/values.ts'

const deepestRunners = 3

/** Functions that a function is handed to call, by parameter. */
export type HandedFunctions = ReadonlyMap<string, readonly PythonFunction[]>

/** The functions that a call hands to a runner which calls what it is given (`run_step(step=train)`). */
export function functionsHanded(entered: Entered, handed: HandedFunctions | undefined): HandedFunctions | undefined {
  const found = new Map<string, readonly PythonFunction[]>()
  for (const [name, value] of entered.bindings) {
    const functions = passedOn(value, handed) ?? functionsIn(value)
    if (functions.length > 0 && calls(entered.of, name)) found.set(name, functions)
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

/** Whether a function calls what this parameter is, itself or through a runner of its own. */
function calls(of: PythonFunction, parameter: string, depth = 0): boolean {
  if (depth > deepestRunners) return false
  return of.summary.happenings.some(({ entered }) =>
    entered.some(
      ({ handedBy, of: runner, bindings }) =>
        handedBy === parameter ||
        [...bindings].some(
          ([name, { origin }]) =>
            origin?.kind === 'parameter' &&
            origin.of === of &&
            origin.name === parameter &&
            calls(runner, name, depth + 1),
        ),
    ),
  )
}
