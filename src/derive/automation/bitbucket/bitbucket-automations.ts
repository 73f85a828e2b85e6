import type { Automation } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { pairOf } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts, type StartedJob } from '../steps/jobs-of-starts.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { bitbucketStarts } from './bitbucket-starts.ts'
import { walkSteps } from './walk-steps.ts'

const paths = ['bitbucket-pipelines.yml', 'bitbucket-pipelines.yaml']

/** What the repository's Bitbucket pipelines do. */
export function bitbucketAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  return paths.flatMap((path): readonly Automation[] => {
    const text = files.text(path)
    const blank = { system: 'bitbucket', path, name: 'Bitbucket Pipelines', triggers: [], jobs: [] } as const
    if (text === undefined) return []
    if (text.state === 'unseen') return [{ ...blank, unseen: [text.why] }]
    const { root, errors } = readYaml(text.value)
    const [error] = errors
    if (error !== undefined) {
      const { message, line } = error
      terrain.note({ severity: 'warning', message: `Bitbucket cannot read this pipeline: ${message}.`, path, line })
      return [{ ...blank, unseen: [], inactive: `Bitbucket does not run it: ${message}` }]
    }
    if (pairOf(root, 'pipelines') === undefined) return []
    const starts = bitbucketStarts(root, path, snapshot.repository.defaultBranch)
    const started = alive(starts.flatMap((start) => walkSteps(start, { path, root, terrain, shell })))
    const jobs = jobsOfStarts(started)
    const triggers = uniqueTriggers(jobs.flatMap((job) => job.triggers))
    return [
      { ...blank, triggers, jobs, unseen: [], ...(jobs.length === 0 && { inactive: 'none of its steps can run' }) },
    ]
  })
}

/** A branch that is neither the default nor one to release from counts where the default branch has a pipeline too. */
function alive(started: readonly StartedJob[]): readonly StartedJob[] {
  const awake = started.some(
    ({ trigger }) => trigger?.kind === 'release' || (trigger?.event === 'push' && trigger.kind === 'change'),
  )
  return awake ? started : started.filter(({ trigger }) => trigger?.kind !== 'event')
}
