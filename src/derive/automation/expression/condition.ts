import { evaluate, type Contexts } from './evaluate.ts'
import { known, truthOf, type Value } from './expression-value.ts'
import { parseExpression, partsOf, type Expression } from './parse-expression.ts'

/** Whether something guarded by an `if:` runs. */
export type Outcome = 'runs' | 'maybe' | 'skipped'

/** The two ways to see a run: as it goes when all goes well, and with everything open that a run may bring. */
export interface Views {
  readonly nominal: Contexts
  readonly open: Contexts
}

/** A parsed `if:`: `always` for text around `${{ }}`, which GitHub takes for a text and so for true. */
export type Condition =
  | { readonly type: 'expression'; readonly expression: Expression; readonly asksStatus: boolean }
  | { readonly type: 'always' }
  | { readonly type: 'unreadable' }

const statusFunctions = new Set(['success', 'always', 'failure', 'cancelled'])

/** An `if:` as written, with or without `${{ }}` around it. */
export function parseCondition(text: string): Condition {
  const trimmed = text.trim()
  if (trimmed === '') return { type: 'always' }
  const inner = unwrapped(trimmed)
  if (inner === undefined) return { type: 'always' }
  const expression = parseExpression(inner)
  if (expression === undefined) return { type: 'unreadable' }
  const asksStatus = partsOf(expression).some((part) => part.type === 'call' && statusFunctions.has(part.name))
  return { type: 'expression', expression, asksStatus }
}

/** The text inside a single `${{ }}`, the text itself without any, undefined for a mixture. */
function unwrapped(text: string): string | undefined {
  if (!text.includes('${{')) return text
  if (!text.startsWith('${{') || !text.endsWith('}}')) return undefined
  const inner = text.slice(3, -2)
  return inner.includes('${{') ? undefined : inner
}

/** Whether the guarded thing runs. Without a status function GitHub adds `success() &&`. */
export function decide(condition: Condition | undefined, { nominal, open }: Views): Outcome {
  if (truthOf(verdict(condition, nominal)) === true) return 'runs'
  const value = verdict(condition, open)
  const truth = truthOf(value)
  if (truth !== undefined) return truth ? 'runs' : 'skipped'
  return value.type === 'unknown' && value.willing === true ? 'runs' : 'maybe'
}

function verdict(condition: Condition | undefined, contexts: Contexts): Value {
  const success = contexts.status('success', []) ?? known(true)
  if (condition === undefined || condition.type === 'always') return success
  if (condition.type === 'unreadable') return truthOf(success) === false ? success : { type: 'unknown' }
  const value = evaluate(condition.expression, contexts)
  if (condition.asksStatus) return value
  const truth = truthOf(success)
  if (truth === true) return value
  return truth === false || truthOf(value) === false ? known(false) : success
}
