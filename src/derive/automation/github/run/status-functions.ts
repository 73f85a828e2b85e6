import type { Files } from '../../../../model/facts.ts'
import type { Outcome } from '../../expression/condition.ts'
import { known, textOfValue, unknownValue, type Value } from '../../expression/expression-value.ts'
import type { View } from './github-context.ts'

/** `success()` and its kin, for something behind which `before` stands: what came of all it needs. */
export function statusFunctions(
  before: Outcome,
  view: View,
  files: Files,
): (name: string, operands: readonly Value[]) => Value | undefined {
  return (name, operands) => {
    switch (name) {
      case 'always':
        return known(true)
      case 'success':
        if (before === 'maybe' && view === 'open') return unknownValue
        return known(before === 'runs')
      case 'failure':
      case 'cancelled':
        return view === 'nominal' ? known(false) : unknownValue
      case 'hashfiles':
        return hashOf(operands, files)
      default:
        return undefined
    }
  }
}

/** Empty where no file fits, some digest otherwise. */
function hashOf(patterns: readonly Value[], files: Files): Value {
  const texts = patterns.map(textOfValue)
  if (texts.includes(undefined)) return unknownValue
  const fits = texts.some((text) => text !== undefined && files.glob(text.slice(0, 200)).length > 0)
  return fits ? { type: 'unknown', truthy: true } : known('')
}
