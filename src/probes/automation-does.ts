import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import { activityKinds, subjects } from '../model/activity.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { isStarted, occurrencesOf, ofKind } from './parts/occurrences.ts'
import { reportedRuns } from './parts/reported-runs.ts'

const kind = z.enum(activityKinds)

const params = z.strictObject({
  activity: z.union([kind, z.array(kind).min(1)]),
  on: z.enum(['change', 'automatic', 'any']).default('any'),
  subject: z.array(z.enum(subjects)).optional(),
  /** A failure of the activity must fail the job. */
  failing: z.boolean().default(false),
})
type Params = z.infer<typeof params>

/** Whether active automation does something, under the triggers asked about. */
export const automationDoes: Probe<Params> = {
  id: 'automation-does',
  question: 'Does active automation do this, started in this way?',
  needs: ['tree', 'texts', 'checks'],
  params,
  ask(facts, { activity, on, subject, failing }): Answer {
    const kinds = typeof activity === 'string' ? [activity] : activity
    const found = ofKind(occurrencesOf(facts), kinds, subject)
    const started = found.filter((one) => isStarted(one, on))
    const counting = started.filter((one) => !failing || !one.activity.tolerant)
    if (counting.length > 0)
      return yes(
        ...evidenceFrom(
          counting.map((one) => one.activity),
          'automated',
        ),
      )
    const reported = on === 'change' ? reportedRuns(facts, found) : []
    if (reported.length > 0) return yes(...reported)
    const hidden = hiddenWork(facts, { on, kinds, suggests: suggestionOf(kinds) })
    if (hidden.length > 0) return unknown(...hidden)
    const nearest = evidenceFrom(
      (started.length > 0 ? started : found).map((one) => one.activity),
      'automated',
    )
    if (started.length > 0) return no('Automation does it, but its failure does not fail the job.', nearest)
    if (found.length > 0) return no(`Automation does it, but not ${inWords(on)}.`, nearest)
    return no()
  },
}

function inWords(on: Params['on']): string {
  switch (on) {
    case 'change':
      return 'on pushes or pull requests'
    case 'automatic':
      return 'without a person starting it'
    case 'any':
      return 'under a trigger that can happen'
  }
}

/** Words in the name or inputs of an unreadable callee that speak of these activities. */
function suggestionOf(kinds: readonly string[]): RegExp {
  const words: Readonly<Record<string, string>> = {
    test: 'test|ci\\b|check|pytest',
    build: 'build|ci\\b|test|docker|image|release|check',
    install: 'build|ci\\b|test|install|check',
    train: 'train|fit\\b|pipeline|ml',
    deploy: 'deploy|release|rollout|cd\\b|ship|promote',
    publish: 'publish|release|image|docker|push|package|tag',
    monitor: 'monitor|observ|metric',
    'detect-drift': 'drift|monitor',
  }
  return new RegExp(kinds.map((one) => words[one] ?? one).join('|'), 'i')
}
