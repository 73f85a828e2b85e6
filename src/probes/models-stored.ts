import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import { placeOf } from '../model/location.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { modelsInBuckets } from './parts/models-in-buckets.ts'
import { modelsInImages } from './parts/models-in-images.ts'
import { modelsInPackages } from './parts/models-in-packages.ts'
import { occurrencesOf } from './parts/occurrences.ts'
import { releasedBy } from './parts/released-by.ts'

const params = z.strictObject({})

/** Whether code of the repository puts fitted models into a versioned store. */
export const modelsStored: Probe<z.infer<typeof params>> = {
  id: 'models-stored',
  question: 'Do fitted models go to a versioned store by code?',
  needs: ['tree', 'texts', 'releases', 'attestations'],
  params,
  ask(facts): Answer {
    const storesModel = storing(facts)
    const automated = occurrencesOf(facts)
      .map((one) => one.activity)
      .filter(storesModel)
    if (automated.length > 0)
      return yes(...evidenceFrom(automated, 'automated'), ...releasedBy(automated, facts, 'models'))
    const built = [...modelsInImages(facts), ...modelsInBuckets(facts), ...modelsInPackages(facts)]
    if (built.length > 0) return yes(...evidenceFrom(built, 'automated'))
    const used = codeThatRuns(facts).filter(storesModel)
    if (used.length > 0) return yes(...evidenceFrom(used, 'used'))
    const declared = facts.declarations.filter(storesModel)
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    return no()
  },
}

/** A model of a run counts where the runs are shared; other versioned stores count by themselves. */
function storing(facts: Facts): (activity: Activity) => boolean {
  const shared = new Set(facts.trackers.filter((use) => use.shared === 'yes').map((use) => placeOf(use.activity.at)))
  return ({ kind, subject, at, detail }) =>
    kind === 'register' &&
    (subject ?? 'model') === 'model' &&
    !isOneRelease(detail['command'] ?? '') &&
    (detail['store'] !== 'by-location' || shared.has(placeOf(at)))
}

/** A release that goes by one name for ever, `latest`, whose files are written over under theirs: no version of a model is kept. */
function isOneRelease(command: string): boolean {
  const [, words = ''] = /^gh release (?:create|upload) (.*)$/s.exec(command) ?? []
  return words !== '' && !/[\d$]|\{\{/.test(words)
}

/**
 * What can be started, then what merely stands in files outside tests: scripts that people run count as code too. Where
 * scripts train, what somebody once tried in a notebook says nothing of where their models go.
 */
function codeThatRuns(facts: Facts): readonly Activity[] {
  const notebooks = new Set(facts.code.filter((unit) => unit.language === 'notebook').map((unit) => unit.path))
  const scripted = facts.roles.training.some((path) => !notebooks.has(path))
  const started = facts.entryPoints.filter((entry) => !scripted || entry.language !== 'notebook')
  const standing = facts.code.filter((unit) => !unit.test && (!scripted || unit.language !== 'notebook'))
  return [...started, ...standing].flatMap(({ activities }) => activities)
}
