import type { Automation, Job } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { items, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts } from '../steps/jobs-of-starts.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { readGitlabFile, type GitlabFile, type GitlabJob } from './gitlab-file.ts'
import { startedJobs } from './gitlab-job.ts'
import { withNeeds } from './gitlab-needs.ts'
import { gitlabOccasions, type GitlabOccasion } from './gitlab-occasions.ts'

const path = '.gitlab-ci.yml'
const maxJobs = 200
const maxChildren = 3

/** What the repository's GitLab pipeline does, with the child pipelines that its own files describe. */
export function gitlabAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const text = files.text(path)
  if (text === undefined) return []
  const blank = { system: 'gitlab-ci', path, name: 'GitLab CI', triggers: [], jobs: [] } as const
  if (text.state === 'unseen') return [{ ...blank, unseen: [text.why] }]
  const file = readGitlabFile(path, terrain)
  if (file.error !== undefined) {
    const { message, path: at, line } = file.error
    terrain.note({ severity: 'warning', message: `GitLab cannot read this pipeline: ${message}.`, path: at, line })
    if (at === path) return [{ ...blank, unseen: [], inactive: `GitLab does not run it: ${message}` }]
  }
  const occasions = gitlabOccasions(path, file.texts, snapshot.repository.defaultBranch)
  const jobs = pipelineJobs(file, occasions, terrain, shell, new Set([path]))
  const unseen = file.elsewhere.map(
    (what) => ({ what, reason: 'delegated', detail: 'included from another place' }) as const,
  )
  if (jobs.length === 0)
    return [{ ...blank, unseen, ...(unseen.length === 0 && { inactive: 'none of its jobs can run' }) }]
  return [{ ...blank, triggers: uniqueTriggers(jobs.flatMap((job) => job.triggers)), jobs, unseen }]
}

function pipelineJobs(
  file: GitlabFile,
  occasions: readonly GitlabOccasion[],
  terrain: Terrain,
  shell: ShellReader,
  entered: ReadonlySet<string>,
): readonly Job[] {
  const sources = file.jobs.slice(0, maxJobs)
  const jobs = withNeeds(jobsOfStarts(sources.flatMap((job) => startedJobs(job, file, occasions, shell))), file)
  const children = new Map(sources.map((job) => [job.id, childFiles(job)]))
  return jobs.flatMap((job) => {
    const paths = (children.get(job.id) ?? []).filter((one) => !entered.has(one) && terrain.files.has(one))
    if (paths.length === 0 || entered.size > maxChildren) return [job]
    // The jobs of the child stand where the job stood that starts it.
    const inner = paths.flatMap((one) => {
      const asked = occasions.filter(({ trigger }) => job.triggers.some(({ event }) => event === trigger.event))
      const child = readGitlabFile(one, terrain)
      return pipelineJobs(child, asked.map(asChild), terrain, shell, new Set([...entered, one]))
    })
    return inner.map((one) => ({
      ...one,
      id: `${job.id} / ${one.id}`,
      needs: one.needs.length === 0 ? job.needs : one.needs.map((id) => `${job.id} / ${id}`),
    }))
  })
}

/** Files of this repository that a job starts as a child pipeline. */
function childFiles(job: GitlabJob): readonly string[] {
  const include = under(job.keys.get('trigger')?.node, 'include')
  const all: readonly YamlNode[] =
    include?.type === 'sequence' ? items(include) : include === undefined ? [] : [include]
  return all
    .flatMap((one) => (one.type === 'scalar' ? [one.text] : (textAt(one, 'local') ?? [])))
    .map((one) => one.replace(/^\.?\//, ''))
}

/** A child sees the branch of its parent, but was started by it. */
function asChild(occasion: GitlabOccasion): GitlabOccasion {
  return {
    ...occasion,
    names: [...occasion.names, 'pipelines', 'branches'],
    variables: (name) => (name === 'CI_PIPELINE_SOURCE' ? 'parent_pipeline' : occasion.variables(name)),
  }
}
