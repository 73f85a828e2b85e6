import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { occurrencesOf } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether serving or training infrastructure is declarative code in the repository. */
export const infrastructureDeclared: Probe<z.infer<typeof params>> = {
  id: 'infrastructure-declared',
  question: 'Is serving or training infrastructure declared as code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const declared = facts.declarations.filter(
      ({ kind, subject }) => kind === 'provision' || (kind === 'deploy' && subject !== 'documentation'),
    )
    if (declared.length > 0) return yes(...evidenceFrom(declared.toSorted(byPart), 'declared'))
    const composed = occurrencesOf(facts).flatMap(({ activity }) =>
      activity.detail['compose'] === undefined ? [] : [activity],
    )
    if (composed.length > 0) return yes(...evidenceFrom(composed, 'automated'))
    const unread = facts.files.glob('**/*.{tf,bicep}').flatMap((path) => {
      const text = facts.files.text(path)
      return text?.state === 'unseen' ? [text.why] : []
    })
    return unread.length > 0 ? unknown(...unread.slice(0, 3)) : no()
  },
}

/** What serves or trains first: a reader looks for it before the networks and secrets around it. */
function byPart(one: Activity, other: Activity): number {
  return Number(other.detail['for'] !== undefined) - Number(one.detail['for'] !== undefined)
}
