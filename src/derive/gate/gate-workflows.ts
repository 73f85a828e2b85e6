import type { Snapshot } from '../../model/snapshot.ts'
import { localPath } from '../automation/github/run/local-path.ts'
import { items, mapping, pairs, textAt, under } from '../yaml/look-up.ts'
import { plainValue } from '../yaml/plain-value.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

/** More indirection than GitHub allows between reusable workflows and actions. */
const maxRounds = 12

/** This action, whoever keeps the copy of it. */
const thisAction = /^[\w.-]+\/mlops-maturity@/i

interface Source {
  readonly path: string
  readonly root: YamlNode | null
}

/**
 * The workflows and actions of a repository that lead to the step which runs the gate, and of each in one comparable text what decides
 * whether and how it runs: triggers, permissions, environment and the jobs in question. Versions of actions are left out.
 * @param running a workflow that is known to run the gate, by a way that leads through other repositories.
 */
export function gateWorkflows(snapshot: Snapshot, running?: string): ReadonlyMap<string, string> {
  const sources = sourcesOf(snapshot)
  const gates = new Set(sources.filter(isThisAction).map(({ path }) => path))
  const leads = (uses: string): boolean => thisAction.test(uses) || gates.has(calleeOf(uses, snapshot) ?? '')
  for (let round = 0, size = -1; round < maxRounds && size !== gates.size; round += 1) {
    size = gates.size
    for (const { path, root } of sources) if (usesIn(root).some(leads)) gates.add(path)
  }
  const named = sources.filter(({ path }) => gates.has(path) || path === running)
  return new Map(named.map(({ path, root }) => [path, JSON.stringify(withoutVersions(deciding(root, leads)))]))
}

function sourcesOf({ facts }: Snapshot): readonly Source[] {
  return Object.entries(facts.texts).flatMap(([path, text]): readonly Source[] => {
    if (!/^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path)) return []
    return text.state === 'seen' ? [{ path, root: readYaml(text.value).root }] : []
  })
}

/** The action's own repository says `uses: ./`. */
function isThisAction({ root }: Source): boolean {
  return textAt(root, 'name') === 'MLOps maturity' && textAt(root, 'runs', 'main') === 'dist/action/index.js'
}

function calleeOf(uses: string, { repository, facts }: Snapshot): string | undefined {
  const path = localPath(uses, repository.name)
  if (path === undefined || path.endsWith('.yml') || path.endsWith('.yaml')) return path
  const folder = path === '' ? '' : `${path}/`
  return ['action.yml', 'action.yaml'].map((name) => `${folder}${name}`).find((one) => one in facts.texts)
}

/** Every `uses:` of a workflow's jobs and steps, or of a composite action's steps. */
function usesIn(root: YamlNode | null): readonly string[] {
  const jobs = pairs(under(root, 'jobs')).map(({ value }) => value)
  return [...jobs, under(root, 'runs') ?? null].flatMap(usesOf)
}

function usesOf(job: YamlNode | null): readonly string[] {
  const called = [job, ...items(under(job, 'steps'))].map((one) => textAt(one, 'uses'))
  return called.filter((one) => one !== undefined)
}

/** Of a workflow all but its name and the jobs that have nothing to do with the gate; where none is known to, all of them. */
function deciding(root: YamlNode | null, leads: (uses: string) => boolean): unknown {
  const jobs = pairs(under(root, 'jobs'))
  const wanted = new Set(jobs.filter(({ value }) => usesOf(value).some(leads)).map(({ key }) => key))
  if (mapping(root) === undefined || wanted.size === 0) return plainValue(root)
  // A job that waits for another is skipped with it.
  for (const name of wanted) {
    const needs = plainValue(under(root, 'jobs', name, 'needs'))
    for (const one of [needs].flat()) if (typeof one === 'string') wanted.add(one)
  }
  const kept = pairs(root).filter(({ key }) => key !== 'name' && key !== 'jobs')
  return {
    ...Object.fromEntries(kept.map(({ key, value }) => [key, plainValue(value)])),
    jobs: Object.fromEntries(
      jobs.filter(({ key }) => wanted.has(key)).map(({ key, value }) => [key, plainValue(value)]),
    ),
  }
}

function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: readonly [string, unknown]) => [
      key,
      key === 'uses' && typeof inner === 'string' ? inner.split('@')[0] : withoutVersions(inner),
    ]),
  )
}
