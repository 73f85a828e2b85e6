import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether automation publishes something that runs, without a person starting it. */
export const applicationReleased: Probe<z.infer<typeof params>> = {
  id: 'application-released',
  question:
    'Does automation publish something that runs: an image, a package, an application, an endpoint, a promoted model?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const releases = ofKind(
      occurrencesOf(facts),
      ['publish', 'deploy'],
      ['image', 'package', 'application', 'model', 'pipeline'],
    ).map((one) => one.activity)
    const automatic = releases.filter((activity) => happensOn(activity.triggers, 'automatic'))
    if (automatic.length > 0) return yes(...evidenceFrom(automatic, 'automated'))
    const hidden = hiddenWork(facts, {
      on: 'automatic',
      kinds: ['publish', 'deploy'],
      suggests: /deploy|release|publish|image|docker|package|\bcd\b/i,
    })
    if (hidden.length > 0) return unknown(...hidden)
    if (releases.length === 0) return no()
    return no(
      'Releases exist, but none starts without a person or a pull request.',
      evidenceFrom(releases, 'automated'),
    )
  },
}
