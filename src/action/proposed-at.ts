import { configPaths } from '../model/config-paths.ts'
import type { Assessment } from '../model/assessment.ts'
import { UnreadableFault, UsageFault } from '../model/fault.ts'
import { judgeSight } from './judge-sight.ts'
import { policyAt } from './policy-at.ts'
import type { Bench } from './policy-at.ts'
import type { Sight } from './sight.ts'

/** What the config would mean that a pull request brings into a repository which has none; undefined where it brings none. It decides nothing. */
export async function proposedAt(sight: Sight, bench: Bench, now: string): Promise<Assessment['proposed']> {
  const { head } = sight
  const path = configPaths.find((one) => head.facts.texts[one] !== undefined)
  if (path === undefined) return undefined
  try {
    const ruling = await policyAt(head, { ...bench, inputs: { ...bench.inputs, config: undefined } })
    const { worst } = judgeSight({ ...sight, ruling: head }, ruling, bench.knowledge, now)
    const { model, level, target, minimum, gate, project } = worst
    return { path, state: 'valid', model, project, level: level.effective, target, minimum, gate }
  } catch (error) {
    if (!(error instanceof UsageFault) && !(error instanceof UnreadableFault)) throw error
    return { path, state: 'faulty', fault: error.message }
  }
}
