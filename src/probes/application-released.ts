import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer, Evidence } from '../model/answer.ts'
import type { Delegation } from '../model/automation.ts'
import type { Probe } from '../model/probe.ts'
import { publishingCalls } from './parts/delegated-releases.ts'
import { isRehearsal } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'
import { promotionsOf } from './parts/promotions.ts'
import { releasedBy } from './parts/released-by.ts'

const params = z.strictObject({})

/** Whether automation publishes something that runs, without a person starting it. */
export const applicationReleased: Probe<z.infer<typeof params>> = {
  id: 'application-released',
  question:
    'Does automation publish something that runs: an image, a package, an application, an endpoint, a promoted model?',
  needs: ['tree', 'texts', 'releases', 'attestations'],
  params,
  ask(facts): Answer {
    const occurrences = occurrencesOf(facts)
    const released = ofKind(
      occurrences,
      ['publish', 'deploy'],
      ['image', 'package', 'application', 'model', 'pipeline'],
    )
      .filter(
        ({ activity: { kind, subject } }) => kind !== 'publish' || (subject !== 'model' && subject !== 'pipeline'),
      )
      .filter((one) => !isRehearsal(one))
    const releases = [...released, ...promotionsOf(occurrences, facts)].map((one) => one.activity)
    const automatic = releases.filter((activity) => happensOn(activity.triggers, 'automatic'))
    if (automatic.length > 0)
      return yes(...evidenceFrom(automatic, 'automated'), ...releasedBy(automatic, facts, 'any file'))
    const blueprints = facts.declarations.filter(({ kind, detail }) => kind === 'deploy' && detail['onPush'] === 'yes')
    if (blueprints.length > 0) return yes(...evidenceFrom(blueprints, 'declared'))
    const called = publishingCalls(facts).filter((one) => happensOn(one.triggers, 'automatic'))
    if (called.length > 0) return yes(...called.slice(0, 3).map(asEvidence))
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

function asEvidence({ callee, hints, at }: Delegation): Evidence {
  return { note: `${callee} publishes (${hints.join(', ').slice(0, 150)})`, strength: 'automated', at }
}
