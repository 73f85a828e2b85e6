import type { Automation } from '../../../model/automation.ts'
import type { Unseen } from '../../../model/facet.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { pairOf, textAt } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts, type StartedJob } from '../steps/jobs-of-starts.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { circleStarts } from './circleci-starts.ts'
import { walkWorkflows } from './walk-workflows.ts'

const main = /^\.circleci\/config\.ya?ml$/

/** What the repository's CircleCI pipeline does, with the configurations that a setup hands over to. */
export function circleAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  return files.entries
    .filter(({ path, kind }) => kind === 'file' && main.test(path))
    .flatMap(({ path }) => {
      const first = automationOf(path, false, snapshot, files, terrain, shell)
      if (first === undefined) return []
      if (textAt(first.root, 'setup') !== 'true') return [first.automation]
      const continued = continuations(first.text, files).flatMap(
        (other) => automationOf(other, true, snapshot, files, terrain, shell)?.automation ?? [],
      )
      const unseen: readonly Unseen[] = continued.length > 0 ? [] : [handedOver(path)]
      return [{ ...first.automation, inactive: undefined, unseen }, ...continued]
    })
}

function handedOver(path: string): Unseen {
  return {
    what: `what ${path} continues with`,
    reason: 'delegated',
    detail: 'the configuration is made when the pipeline runs',
  }
}

/** The files a setup names, else those beside it that hold jobs. */
function continuations(text: string, files: Files): readonly string[] {
  const beside = files.glob('.circleci/**/*.{yml,yaml}').filter((path) => !main.test(path))
  const named = beside.filter((path) => text.includes(path) || text.includes(path.slice('.circleci/'.length)))
  return (named.length > 0 ? named : beside).slice(0, 10)
}

interface Reading {
  readonly automation: Automation
  readonly root: YamlNode | null
  readonly text: string
}

function automationOf(
  path: string,
  continued: boolean,
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): Reading | undefined {
  const text = files.text(path)
  const blank = {
    system: 'circleci',
    path,
    name: continued ? `CircleCI (${path})` : 'CircleCI',
    triggers: [],
    jobs: [],
  } as const
  if (text === undefined) return undefined
  if (text.state === 'unseen') return { automation: { ...blank, unseen: [text.why] }, root: null, text: '' }
  const { root, errors } = readYaml(text.value)
  const [error] = errors
  if (error !== undefined) {
    const { message, line } = error
    terrain.note({ severity: 'warning', message: `CircleCI cannot read this pipeline: ${message}.`, path, line })
    const inactive = `CircleCI does not run it: ${message}`
    return { automation: { ...blank, inactive, unseen: [] }, root: null, text: text.value }
  }
  if (root === null || !['jobs', 'workflows', 'orbs'].some((key) => pairOf(root, key) !== undefined)) return undefined
  const starts = circleStarts({
    path,
    root,
    text: text.value,
    defaultBranch: snapshot.repository.defaultBranch,
    continued,
  })
  const started = alive(starts.flatMap((start) => walkWorkflows(root, start, { path, terrain, shell })))
  const jobs = jobsOfStarts(started)
  const triggers = uniqueTriggers(jobs.flatMap((job) => job.triggers))
  const inactive = jobs.length === 0 ? { inactive: 'none of its jobs can run' } : {}
  return { automation: { ...blank, triggers, jobs, unseen: [], ...inactive }, root, text: text.value }
}

/** Pushes to a branch that is neither the default nor one to release from count where the default branch runs something too: else the filter is dormant. */
function alive(started: readonly StartedJob[]): readonly StartedJob[] {
  const awake = started.some(
    ({ trigger }) => trigger?.event !== 'branch' && trigger?.kind !== 'event' && trigger?.kind !== 'manual',
  )
  return awake ? started : started.filter(({ trigger }) => trigger?.kind !== 'event')
}
