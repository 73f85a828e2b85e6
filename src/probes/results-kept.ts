import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer, Evidence } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Job } from '../model/automation.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork, speaksOfTraining } from './parts/hidden.ts'
import { imagesTakeResults } from './parts/images-take-results.ts'
import { modelsInPackages } from './parts/models-in-packages.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'
import { isSentAway } from './parts/training-platforms.ts'

const params = z.strictObject({})

/** Whether automation that trains keeps what the run produced beyond the life of the runner. */
export const resultsKept: Probe<z.infer<typeof params>> = {
  id: 'results-kept',
  question: 'Does automation that trains keep the results of the run?',
  needs: ['tree', 'texts', 'artifacts', 'runs'],
  params,
  ask(facts): Answer {
    const trains = ofKind(occurrencesOf(facts), ['train'])
    if (trains.length === 0) {
      const hidden = hiddenWork(facts, { on: 'any', kinds: ['train'], suggests: speaksOfTraining })
      if (hidden.length > 0) return unknown(...hidden)
      const elsewhere = trainedElsewhere(facts)
      return elsewhere === undefined ? no() : unknown(elsewhere)
    }
    const setApart = (path: string) =>
      setElsewhere.some(
        ({ settings, way }) => settings.test(path) && !trains.some(({ activity }) => goes(way, activity)),
      )
    const shared = new Set(
      facts.trackers
        .filter(({ shared: says, at }) => says === 'yes' && !setApart(at?.path ?? ''))
        .map((use) => use.activity.at.path),
    )
    const trackers = new Set(facts.trackers.map((use) => use.activity.tool))
    const local = new Set(
      [...trackers].filter((tool) =>
        facts.trackers.every(
          (use) =>
            use.activity.tool !== tool || use.shared === 'no' || (use.shared === 'yes' && setApart(use.at?.path ?? '')),
        ),
      ),
    )
    const kept = [...new Set(trains.map((one) => one.automation))].flatMap((automation) =>
      afterTraining(automation.jobs).flatMap((job) => {
        const after = imagesFrom(job, automation.jobs)
        return job.activities.filter(
          (activity, at) =>
            keeps(activity, shared, trackers, local) &&
            !comesBefore(at, job) &&
            (!isImage(activity) || (after !== undefined && at > after && imagesTakeResults(facts))),
        )
      }),
    )
    kept.push(...modelsInPackages(facts))
    // What a platform runs elsewhere was not followed: it logs where the code that trains does.
    if (kept.length === 0 && trains.every(({ activity }) => isSentAway(activity)))
      kept.push(...facts.trackers.map((use) => use.activity).filter(({ at }) => shared.has(at.path)))
    if (kept.length > 0) return yes(...evidenceFrom(kept, 'automated'), ...leftBy(trains, facts))
    return no(
      'Automation trains, but what the run produced stays on the runner.',
      evidenceFrom(
        trains.map((one) => one.activity),
        'automated',
      ),
    )
  },
}

function isImage({ kind, subject }: Activity): boolean {
  return kind === 'publish' && subject === 'image'
}

/** A step that uploads something before the job has trained: data, code, an empty folder, but no results. */
function comesBefore(at: number, { activities }: Job): boolean {
  const { kind, detail } = activities[at] ?? {}
  return kind === 'save-results' && detail?.['call'] === undefined && at < activities.findIndex(isTraining)
}

function isTraining({ kind }: Activity): boolean {
  return kind === 'train'
}

function trainsHere(activity: Activity): boolean {
  return activity.kind === 'train' && !isSentAway(activity)
}

/** The activity of a job from which on an image can hold what was trained on the runner; undefined where none can. */
function imagesFrom(job: Job, jobs: readonly Job[]): number | undefined {
  const own = job.activities.findIndex(trainsHere)
  if (own >= 0) return own
  return jobs.some((one) => one !== job && one.activities.some(trainsHere)) ? -1 : undefined
}

/** Settings of somebody's own machine or of an image: they say nothing of a runner's tracker unless it trains through them. */
const setElsewhere: readonly { readonly settings: RegExp; readonly way: RegExp }[] = [
  { settings: /(?:^|\/)(?:[\w.-]*compose[\w.-]*\.ya?ml|\.env[\w.-]*)$/, way: /compose/ },
  {
    settings: /(?:^|\/)[\w.-]*Dockerfile[\w.-]*$/i,
    way: /docker|podman|compose|image|kubectl|helm|gcloud|^(?:aws|az) |job/i,
  },
]

function goes(way: RegExp, { via }: Activity): boolean {
  return via.some((step) => way.test(step))
}

/** Artifacts that runs of the training workflows left. */
function leftBy(trains: readonly Occurrence[], { snapshot }: Facts): readonly Evidence[] {
  const { runs, artifacts } = snapshot.facts
  if (runs.state === 'unseen' || artifacts.state === 'unseen') return []
  const paths = new Set(trains.map(({ automation }) => automation.path))
  const byId = new Map(runs.value.recent.filter(({ workflow }) => paths.has(workflow)).map((run) => [run.id, run]))
  const left = artifacts.value.recent.flatMap(({ name, runId }) => {
    const run = runId === null ? undefined : byId.get(runId)
    return run === undefined ? [] : [{ name, run }]
  })
  return left.slice(0, 1).map(({ name, run }) => ({
    note: `the run of ${run.createdAt.slice(0, 10)} left the artifact ${name}, made from ${run.sha.slice(0, 7)}`,
    strength: 'exercised',
    happened: run.createdAt,
    url: run.url,
  }))
}

/** The jobs that train and those that wait for them: what a job beside them uploads is not the training's. */
function afterTraining(jobs: readonly Job[]): readonly Job[] {
  const after = new Set(jobs.filter((job) => job.activities.some(({ kind }) => kind === 'train')).map((job) => job.id))
  for (let grown = true; grown;) {
    const waiting = jobs.filter((job) => !after.has(job.id) && job.needs.some((id) => after.has(id)))
    for (const job of waiting) after.add(job.id)
    grown = waiting.length > 0
  }
  return jobs.filter((job) => after.has(job.id))
}

function keeps(
  { kind, tool, subject, at, detail }: Activity,
  shared: ReadonlySet<string>,
  trackers: ReadonlySet<string | undefined>,
  local: ReadonlySet<string | undefined>,
): boolean {
  // What code hands its tracker stays where the tracker keeps its runs.
  if (kind === 'save-results') return detail['call'] === undefined || !trackers.has(tool) || shared.has(at.path)
  // What DVC tracks lies in the cache of the runner until it is pushed.
  if (kind === 'register' && tool === 'dvc') return false
  // A registry lies beside the runs.
  if ((kind === 'register' || (kind === 'publish' && subject === 'model')) && local.has(tool)) return false
  // A model logged to a run is kept where the runs are.
  if (kind === 'register') return subject !== 'data' && (detail['store'] !== 'by-location' || shared.has(at.path))
  if (kind === 'publish') return subject === 'results' || subject === 'model' || subject === 'image'
  return kind === 'track' && shared.has(at.path)
}
