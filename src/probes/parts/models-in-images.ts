import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { imagesTakeResults } from './images-take-results.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'
import { ofOneRun } from './of-one-run.ts'

/**
 * Images that take in the model just fitted, pushed under a name of their own for each run. Only what lies in the same
 * folder gets in: later in the job, or in a later stage where stages share theirs.
 */
export function modelsInImages(facts: Facts): readonly Activity[] {
  const occurrences = occurrencesOf(facts)
  const trains = ofKind(occurrences, ['train'])
  if (trains.length === 0 || !imagesTakeResults(facts)) return []
  return ofKind(occurrences, ['publish'], ['image'])
    .filter(({ activity, job, automation }) =>
      trains.some((training) => {
        if (training.job === job) return job.activities.indexOf(training.activity) < job.activities.indexOf(activity)
        const { jobs, system } = automation
        return (
          training.automation === automation && system === 'jenkins' && jobs.indexOf(training.job) < jobs.indexOf(job)
        )
      }),
    )
    .map(({ activity }) => activity)
    .filter(({ note, detail }) => ofOneRun.test([note, detail['command'], detail['version']].join(' ')))
}
