import { activityKinds } from '../model/activity.ts'
import type { ActivityKind } from '../model/activity.ts'
import type { Condition } from '../model/criterion.ts'
import type { Role } from '../model/tool.ts'

/** What a condition looks for: its probes, and the activities and roles by which tools count. */
export interface Sought {
  readonly probes: readonly string[]
  readonly activities: readonly ActivityKind[]
  readonly roles: readonly Role[]
}

// What the probes that name no activity in their parameters ask the facts for.
const activitiesOf: Readonly<Record<string, readonly ActivityKind[]>> = {
  'tests-run': ['test'],
  'data-obtained': ['data'],
  'scoring-code-present': ['load-model', 'predict', 'serve'],
  'tests-exercise-model': ['test', 'train', 'load-model', 'predict'],
  'application-released': ['publish', 'deploy'],
  'training-automated': ['train'],
  'training-tracked': ['track'],
  'models-stored': ['register'],
  'training-repeatable': ['train'],
  'training-code-versioned': ['train'],
  'compute-declared': ['train', 'provision'],
  'results-kept': ['save-results', 'register', 'track'],
  'scoring-tested': ['test'],
  'service-deployed': ['deploy'],
  'traffic-shifted': ['shift-traffic'],
  'tests-cover-all-code': ['test'],
  'deployment-traceable': ['deploy'],
  'environments-staged': ['deploy'],
  'tests-gate-deployment': ['test', 'deploy'],
  'person-approves': ['approve'],
  'infrastructure-declared': ['provision'],
  'retraining-triggered-by-metrics': ['detect-drift', 'dispatch', 'train'],
  'model-gated': ['evaluate', 'gate'],
  'serving-monitored': ['monitor'],
  'drift-detected': ['detect-drift'],
  'release-without-downtime': ['deploy', 'rollback'],
  'promotion-automatic': ['gate', 'register', 'deploy'],
  'alerts-owned': ['notify'],
}

const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  'training-environment-exact': ['packaging'],
  'compute-declared': ['ml-platform'],
  'deployment-traceable': ['data-versioning'],
  'infrastructure-declared': ['infrastructure'],
}

/** Collects over every part of a condition, each thing once, in the order of the condition. */
export function soughtBy(condition: Condition): Sought {
  const asked = leaves(condition)
  return {
    probes: [...new Set(asked.map((leaf) => leaf.probe))],
    activities: [...new Set(asked.flatMap((leaf) => [...named(leaf.with), ...(activitiesOf[leaf.probe] ?? [])]))],
    roles: [...new Set(asked.flatMap((leaf) => rolesOf[leaf.probe] ?? []))],
  }
}

type Leaf = Extract<Condition, { readonly probe: string }>

function leaves(condition: Condition): readonly Leaf[] {
  if ('probe' in condition) return [condition]
  if ('not' in condition) return leaves(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(leaves)
}

/** The activities that a probe's parameters name: `{ activity: train }` or `{ activity: [install, build] }`. */
function named(params: unknown): readonly ActivityKind[] {
  if (typeof params !== 'object' || params === null || !('activity' in params)) return []
  const words: readonly unknown[] = Array.isArray(params.activity) ? params.activity : [params.activity]
  return activityKinds.filter((kind) => words.includes(kind))
}
