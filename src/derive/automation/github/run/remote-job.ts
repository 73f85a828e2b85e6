import type { Job } from '../../../../model/automation.ts'
import type { Location } from '../../../../model/location.ts'
import { pairs, under } from '../../../yaml/look-up.ts'
import { inScope } from '../../command/activity-of.ts'
import { substitute } from '../../expression/substitute.ts'
import type { JobSource } from '../workflow/read-workflow.ts'
import { calleeActivity } from '../../steps/callee-activity.ts'
import { hintsOf } from '../../steps/hints-of.ts'
import { grouped, scopeOf, type Active } from './active.ts'
import { calleeWorks } from '../../steps/callee-works.ts'
import { mergeWorks, type FoundWork } from '../../steps/merge-works.ts'
import type { JobCase } from './job-cases.ts'
import { plainCallee } from './plain-callee.ts'
import { stepViews } from './views.ts'
import type { Frame } from './world.ts'

/** What a job does that calls a workflow of another repository: by the tools' claims, else by the files it is handed; the rest is handed over with its inputs as hints. */
export function remoteJob(
  job: JobSource,
  uses: string,
  at: Location,
  cases: readonly JobCase[],
  frame: Frame,
): Pick<Job, 'activities' | 'delegated'> {
  const { terrain } = frame.world
  const tasks = cases.map(({ one }) => {
    const { nominal } = stepViews(one, frame)
    const inputs = pairs(under(job.node, 'with')).flatMap(({ key, value }) =>
      value?.type === 'scalar' ? [[key, substitute(value.text, nominal).text] as const] : [],
    )
    const active: Active = { one, env: one.env, outcome: one.conditional ? 'maybe' : 'runs', tolerant: one.tolerant }
    return { active, inputs: Object.fromEntries(inputs) }
  })
  const found = grouped(tasks, ({ inputs, active }) => [inputs, active.outcome, active.tolerant]).flatMap(
    (same): readonly FoundWork[] => {
      const [first] = same
      if (first === undefined) return []
      const scope = scopeOf(
        same.map(({ active }) => active),
        first.active,
        frame,
      )
      const claims = terrain.meanings.workflow(uses, first.inputs)
      if (claims.length === 0) {
        const plain = plainCallee(uses, first.inputs, at, scope, terrain)
        return [
          ...plain.map((activity): FoundWork => ({ work: { type: 'activity', activity }, triggers: scope.triggers })),
          { work: { type: 'delegated', callee: uses, hints: hintsOf(first.inputs), at }, triggers: scope.triggers },
        ]
      }
      const claimed = claims.map((claim): FoundWork => {
        const activity = inScope(calleeActivity(claim, uses, first.inputs, at), scope, terrain)
        return { work: { type: 'activity', activity }, triggers: scope.triggers }
      })
      const runs = calleeWorks(claims, uses, first.inputs, at, scope, frame.world.shell)
      return [...claimed, ...runs.map((work): FoundWork => ({ work, triggers: scope.triggers }))]
    },
  )
  return mergeWorks(found, (triggers) => triggers)
}
