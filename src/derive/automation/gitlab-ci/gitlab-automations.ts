import type { Automation, Job, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { items, oneOrMore, textAt } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { listedScript, type ListedScript } from '../steps/listed-script.ts'
import { mergeWorks, type FoundWork } from '../steps/merge-works.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { readGitlabFile, valuesOf, type GitlabFile, type GitlabJob } from './gitlab-file.ts'
import { gitlabOccasions, type GitlabOccasion } from './gitlab-occasions.ts'
import { jobStart } from './job-starts.ts'

const path = '.gitlab-ci.yml'

/** What the repository's GitLab pipeline does. */
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
  const jobs = file.jobs.slice(0, 200).flatMap((job) => jobOf(job, file, occasions, shell))
  const unseen = file.elsewhere.map(
    (what) => ({ what, reason: 'delegated', detail: 'included from another place' }) as const,
  )
  if (jobs.length === 0)
    return [{ ...blank, unseen, ...(unseen.length === 0 && { inactive: 'none of its jobs can run' }) }]
  return [
    { ...blank, triggers: uniqueTriggers(jobs.flatMap((job) => job.triggers)), jobs: withNeeds(jobs, file), unseen },
  ]
}

function jobOf(
  job: GitlabJob,
  file: GitlabFile,
  occasions: readonly GitlabOccasion[],
  shell: ShellReader,
): readonly Job[] {
  const starts = occasions.flatMap((occasion) => {
    const start = jobStart(job, file.workflow, occasion)
    return start === undefined
      ? []
      : [{ ...start, trigger: start.manual ? pressed(occasion.trigger) : occasion.trigger }]
  })
  if (
    starts.length === 0 ||
    (job.keys.get('script') === undefined && job.keys.get('trigger') === undefined && job.keys.get('run') === undefined)
  )
    return []
  const found = starts.flatMap(({ trigger, conditional, tolerant }) =>
    works(job, file, { trigger, conditional, tolerant }, shell),
  )
  const environment = job.keys.get('environment')?.node
  const image = oneOrMore(job.keys.get('tags')?.node).map(({ text }) => text)
  return [
    {
      id: job.id,
      needs: [],
      environment: environment?.type === 'scalar' ? environment.text : textAt(environment, 'name'),
      runner: image.length === 0 ? undefined : image.join(', '),
      tolerant: starts.every(({ tolerant }) => tolerant),
      triggers: uniqueTriggers(starts.map(({ trigger }) => trigger)),
      ...mergeWorks(found, (triggers) => triggers),
      at: job.at,
    },
  ]
}

/** A job behind a button is a person's doing, whatever started the pipeline. */
function pressed(trigger: Trigger): Trigger {
  return { ...trigger, kind: 'manual', detail: 'behind a button' }
}

interface Start {
  readonly trigger: Trigger
  readonly conditional: boolean
  readonly tolerant: boolean
}

function works(job: GitlabJob, file: GitlabFile, start: Start, shell: ShellReader): readonly FoundWork[] {
  const triggers = [start.trigger]
  const child = job.keys.get('trigger')
  if (child !== undefined) {
    const callee =
      child.node?.type === 'scalar'
        ? child.node.text
        : (textAt(child.node, 'project') ?? textAt(child.node, 'include') ?? 'a child pipeline')
    return [{ work: { type: 'delegated', callee, hints: [job.id], at: child.at }, triggers }]
  }
  const scope: Scope = {
    cwd: '',
    env: { ...file.variables, ...valuesOf(job.keys.get('variables')?.node) },
    via: [],
    triggers,
    tolerant: start.tolerant,
    conditional: start.conditional,
    errexit: true,
    pipefail: true,
    depth: 0,
    entered: new Set(),
  }
  // One shell runs both; where they stand in one file, a gap of empty lines keeps every line in its place.
  const before = scriptOf(job, 'before_script')
  const main = scriptOf(job, 'script')
  const joined =
    before !== undefined && main !== undefined && before.path === main.path && before.line < main.line
      ? joinedText(before, main)
      : undefined
  const parts = joined === undefined ? [before, main] : [joined]
  return parts.flatMap((part) => {
    if (part === undefined) return []
    return shell(part.text, { path: part.path, line: part.line }, scope).map((work) => ({ work, triggers }))
  })
}

interface Script extends ListedScript {
  readonly path: string
}

function scriptOf(job: GitlabJob, key: string): Script | undefined {
  const value = job.keys.get(key)
  const script = listedScript(scalarsOf(value?.node, 0))
  return value === undefined || script === undefined ? undefined : { ...script, path: value.at.path }
}

function scalarsOf(node: YamlNode | null | undefined, depth: number): readonly Extract<YamlNode, { type: 'scalar' }>[] {
  if (node?.type === 'scalar') return [node]
  return depth > 10 ? [] : items(node).flatMap((item) => scalarsOf(item, depth + 1))
}

function joinedText(before: Script, main: Script): Script | undefined {
  const gap = main.line - (before.line + before.text.split('\n').length - 1)
  return gap < 0 || gap > 2_000 ? undefined : { ...before, text: `${before.text}${'\n'.repeat(gap)}${main.text}` }
}

/** `needs:` where written, else every job of the stages before. */
function withNeeds(jobs: readonly Job[], file: GitlabFile): readonly Job[] {
  const stages = ['.pre', ...(file.stages.length === 0 ? ['build', 'test', 'deploy'] : file.stages), '.post']
  const ids = new Set(jobs.map(({ id }) => id))
  const sources = new Map(file.jobs.map((job) => [job.id, job]))
  const stageOf = (id: string) => {
    const stage = sources.get(id)?.keys.get('stage')?.node
    return stages.indexOf(stage?.type === 'scalar' ? stage.text : 'test')
  }
  return jobs.map((job) => {
    const written = sources.get(job.id)?.keys.get('needs')?.node
    const named = items(written).flatMap((item) => (item.type === 'scalar' ? [item.text] : (textAt(item, 'job') ?? [])))
    const needs = written === undefined ? jobs.map(({ id }) => id).filter((id) => stageOf(id) < stageOf(job.id)) : named
    return { ...job, needs: needs.filter((id) => ids.has(id)) }
  })
}
