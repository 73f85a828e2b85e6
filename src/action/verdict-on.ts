import { criteria } from '../generated/criteria.ts'
import { models } from '../generated/models.ts'
import { probes } from '../generated/probes.ts'
import { reporters } from '../generated/reporters.ts'
import { tools } from '../generated/tools.ts'
import { changedPaths } from '../derive/gate/changed-paths.ts'
import type { ActionInputs } from '../config/action-inputs.ts'
import type { Report, Reporter } from '../model/report.ts'
import { judgeSight } from './judge-sight.ts'
import { policyAt } from './policy-at.ts'
import type { Sight } from './sight.ts'

/** What is thought of what was seen, and how it can be written down. */
export interface Considered {
  readonly report: Report
  /** What the user should know of how it came about. */
  readonly remarks: readonly string[]
  readonly reporters: readonly Reporter[]
  /** Paths that differ from what the head is compared with; undefined where that is not known. */
  readonly changed?: ReadonlySet<string> | undefined
}

/**
 * Applies the policy that holds to what was seen.
 * @throws UsageFault for a config that is wrong; UnreadableFault where what decides could not be seen.
 */
export async function verdictOn(
  sight: Sight,
  inputs: ActionInputs,
  tool: { readonly name: string; readonly version: string },
  now: string,
): Promise<Considered> {
  const knowledge = { tools, probes, criteria, models, reporters, tool }
  // Who proposes a change writes the workflow's inputs, too; a branch's own commits were let in.
  const on = sight.occasion.kind === 'commit' ? 'commit' : 'pull-request'
  const ruling = await policyAt(sight.ruling, inputs, on, knowledge)
  const { base, head } = sight
  const changed = base === undefined || 'reason' in base ? undefined : changedPaths(base, head)
  return { report: judgeSight(sight, ruling, knowledge, now), remarks: ruling.remarks, reporters, changed }
}
