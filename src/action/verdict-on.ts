import { criteria } from '../generated/criteria.ts'
import { models } from '../generated/models.ts'
import { probes } from '../generated/probes.ts'
import { reporters } from '../generated/reporters.ts'
import { tools } from '../generated/tools.ts'
import { changedPaths } from '../derive/gate/changed-paths.ts'
import type { ActionInputs } from '../config/action-inputs.ts'
import type { Report, Reporter } from '../model/report.ts'
import { floorOf } from './floor-of.ts'
import { judgeSight } from './judge-sight.ts'
import type { Outside } from './outside.ts'
import { policyAt } from './policy-at.ts'
import type { Bench } from './policy-at.ts'
import { proposedAt } from './proposed-at.ts'
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

/** What is known of the run. */
export interface Occurrence {
  readonly inputs: ActionInputs
  readonly tool: { readonly name: string; readonly version: string }
  /** ISO 8601. */
  readonly now: string
  readonly outside: Outside
}

/**
 * Applies the policy that holds to what was seen.
 * @throws UsageFault for a config that is wrong; UnreadableFault where what decides could not be seen.
 */
export async function verdictOn(sight: Sight, { inputs, tool, now, outside }: Occurrence): Promise<Considered> {
  const knowledge = { tools, probes, criteria, models, reporters, tool }
  // Who proposes a change writes the workflow's inputs, too; a branch's own commits were let in.
  const on = sight.occasion.kind === 'commit' ? 'commit' : 'pull-request'
  const bench: Bench = { inputs, on, knowledge, outside, demand: await floorOf(inputs.policy, outside) }
  const ruling = await policyAt(sight.ruling, bench)
  const report = judgeSight(sight, ruling, knowledge, now)
  const proposes = on === 'pull-request' && ruling.config === undefined
  const proposed = proposes ? await proposedAt(sight, bench, now) : undefined
  const { base, head } = sight
  const changed = base === undefined || 'reason' in base ? undefined : changedPaths(base, head)
  const said = proposed === undefined ? report : proposing(report, proposed)
  return { report: said, remarks: ruling.remarks, reporters, changed }
}

function proposing(report: Report, proposed: Report['worst']['proposed']): Report {
  return { worst: { ...report.worst, proposed }, projects: report.projects.map((one) => ({ ...one, proposed })) }
}
