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

/** A probe whose parameter type is its own affair: probes of every kind fit into one list. */
export interface ClosedProbe {
  readonly id: string
  readonly question: string
  readonly needs: readonly FactName[]
  readonly params: z.ZodType
  /** What is wrong with a condition's `with`, key first; undefined when nothing is. */
  check(rawParams: unknown): string | undefined
  /** Asks with a condition's `with` as written. Parameters were checked when the criteria were generated: a wrong one throws. */
  ask(facts: Facts, rawParams: unknown): Answer
}

/** Closes a probe over its parameters; a condition without `with` means no parameters. */
export function closeProbe<P>(probe: Probe<P>): ClosedProbe {
  const { id, question, needs, params } = probe
  return {
    id,
    question,
    needs,
    params,
    check: (rawParams) => {
      const parsed = params.safeParse(rawParams ?? {})
      if (parsed.success) return undefined
      return parsed.error.issues.map((issue) => `${['with', ...issue.path].join('.')}: ${issue.message}`).join('; ')
    },
    ask: (facts, rawParams) => probe.ask(facts, params.parse(rawParams ?? {})),
  }
}
