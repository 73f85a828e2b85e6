import { describe, expect, test } from '@jest/globals'
import type { Answer } from '../../src/model/answer.ts'
import type { Facts } from '../../src/model/facts.ts'
import { closeProbe } from '../../src/model/probe.ts'
import type { Probe } from '../../src/model/probe.ts'

/** One row: what holds, and parameters where the probe has any. `partial` must appear in the near miss. */
export interface Row {
  readonly when: string
  readonly facts: Facts
  readonly with?: Readonly<Record<string, unknown>>
  readonly partial?: string
}

/** A probe's test: what it answers yes, no and unknown. */
export function probeTable<P>(
  probe: Probe<P>,
  table: { readonly yes: readonly Row[]; readonly no: readonly Row[]; readonly unknown: readonly Row[] },
): void {
  const closed = closeProbe(probe)
  describe(probe.id, () => {
    for (const says of ['yes', 'no', 'unknown'] as const) {
      for (const row of table[says]) {
        test(`${says}: ${row.when}`, () => {
          const answer = closed.ask(row.facts, row.with)
          expect(answer.says).toBe(says)
          expect(proofOf(answer)).toBe(true)
          if (row.partial !== undefined) expect(answer).toMatchObject({ partial: expect.stringContaining(row.partial) })
        })
      }
    }
  })
}

/** A yes shows evidence, an unknown says what was not seen. */
function proofOf(answer: Answer): boolean {
  if (answer.says === 'yes') return answer.evidence.length > 0
  return answer.says !== 'unknown' || answer.why.length > 0
}
