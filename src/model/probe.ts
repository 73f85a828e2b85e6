import type * as z from 'zod'
import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import type { FactName } from './snapshot.ts'

/** One question about the facts. It answers yes, no, unknown or not-applicable; good and bad are the criteria's business. */
export interface Probe<P = unknown> {
  readonly id: string
  /** The question as a sentence, for the reference page. */
  readonly question: string
  readonly needs: readonly FactName[]
  readonly params: z.ZodType<P>
  ask(facts: Facts, params: P): Answer
}
