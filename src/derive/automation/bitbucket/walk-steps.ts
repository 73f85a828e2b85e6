import { items, oneOrMore, pairOf, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode, YamlScalar } from '../../yaml/yaml-node.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { elsewhereWorks } from '../steps/elsewhere-works.ts'
import type { StartedJob } from '../steps/jobs-of-starts.ts'
import { listedScript } from '../steps/listed-script.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { plainWork } from '../steps/plain-work.ts'
import { runnerVariables } from '../steps/runner-variables.ts'
import type { BitbucketStart } from './bitbucket-starts.ts'

/** What all pipelines of the file share. */
export interface BitbucketWorld {
  readonly path: string
  readonly root: YamlNode | null
  readonly terrain: Terrain
  readonly shell: ShellReader
}

const maxSteps = 200
const clone = '/opt/atlassian/pipelines/agent/build'

/** A step as it is listed, with the stage around it. */
interface Listed {
  readonly step: YamlNode
  readonly stage: YamlNode | undefined
}

/** The steps of one pipeline, each a job that waits for all before it; those side by side wait for the same. */
export function walkSteps(start: BitbucketStart, world: BitbucketWorld): readonly StartedJob[] {
  const shared = scalar(under(start.steps, 'import'))
  if (shared !== undefined) return [sharedJob(shared, start, world)]
  const jobs: StartedJob[] = []
  let waits: readonly string[] = []
  for (const group of groupsOf(items(start.steps)).slice(0, maxSteps)) {
    const here: StartedJob[] = []
    for (const listed of group) {
      const id = idOf(listed, start.pipeline, jobs.length + here.length, jobs.concat(here))
      const manual = textAt(listed.step, 'trigger') === 'manual' || textAt(listed.stage, 'trigger') === 'manual'
      here.push(startedJob(listed, { id, needs: waits, manual }, start, world))
    }
    jobs.push(...here)
    waits = here.map(({ id }) => id)
  }
  return jobs
}

/** A pipeline that another repository shares. */
function sharedJob(
  { text, line }: YamlScalar,
  { pipeline, trigger }: BitbucketStart,
  world: BitbucketWorld,
): StartedJob {
  const at = { path: world.path, line }
  const work = { type: 'delegated', callee: text, hints: [pipeline], at } as const
  return { id: pipeline, needs: [], tolerant: false, trigger, at, works: [{ work, triggers: [trigger] }] }
}

/** Steps that run together, in order: one by one, side by side, or one after another in a stage. */
function groupsOf(list: readonly YamlNode[], stage?: YamlNode): readonly (readonly Listed[])[] {
  return list.flatMap((item): readonly (readonly Listed[])[] => {
    const step = under(item, 'step')
    if (step !== undefined) return [[{ step, stage }]]
    const parallel = under(item, 'parallel')
    if (parallel !== undefined) {
      const inner = parallel.type === 'sequence' ? items(parallel) : items(under(parallel, 'steps'))
      return [inner.flatMap((one) => groupsOf([one], stage).flat())]
    }
    const own = under(item, 'stage')
    return own === undefined || stage !== undefined ? [] : groupsOf(items(under(own, 'steps')), own)
  })
}

function idOf({ step }: Listed, pipeline: string, index: number, before: readonly StartedJob[]): string {
  const id = `${pipeline} / ${textAt(step, 'name') ?? `step ${index + 1}`}`
  return before.some((job) => job.id === id) ? `${id} #${index + 1}` : id
}

function startedJob(
  { step, stage }: Listed,
  { id, needs, manual }: { readonly id: string; readonly needs: readonly string[]; readonly manual: boolean },
  { trigger, branch }: BitbucketStart,
  world: BitbucketWorld,
): StartedJob {
  const at = { path: world.path, line: step.line }
  const tolerant = textAt(step, 'on-fail', 'strategy') === 'ignore'
  const scope: Scope = {
    cwd: '',
    env: {
      ...runnerVariables('bitbucket'),
      BITBUCKET_CLONE_DIR: clone,
      ...(branch !== undefined && { BITBUCKET_BRANCH: branch }),
    },
    via: [],
    triggers: [trigger],
    tolerant,
    // What depends on the files of a change is like a path filter: taken as touched.
    conditional: pairOf(under(step, 'condition'), 'state') !== undefined,
    errexit: true,
    mounts: [{ from: clone, to: '' }],
    depth: 0,
    entered: new Set(),
    written: new Map(),
    left: new Map(),
  }
  const image = textAt(step, 'image') ?? textAt(step, 'image', 'name') ?? textAt(world.root, 'image')
  const machines = oneOrMore(under(step, 'runs-on')).map(({ text }) => text)
  const own = machines.some((text) => text.startsWith('self.hosted'))
  return {
    id,
    name: textAt(step, 'name'),
    needs,
    environment: textAt(step, 'deployment') ?? textAt(stage, 'deployment'),
    runner: own ? `self-hosted ${machines.join(', ')}` : image,
    tolerant,
    trigger,
    at,
    works: world.terrain.spend()
      ? [
          ...(manual ? [plainWork('approve', 'a person has to start this step', at, scope)] : []),
          ...scriptWorks(under(step, 'script'), scope, world),
          ...kept(step, scope, world),
        ]
      : [],
  }
}

/** The script with its pipes: images of others that are handed variables. */
function scriptWorks(script: YamlNode | undefined, scope: Scope, world: BitbucketWorld): readonly FoundWork[] {
  const works: FoundWork[] = []
  let open: YamlScalar[] = []
  const close = () => {
    const part = listedScript(open)
    open = []
    if (part === undefined) return
    const found = world.shell(part.text, { path: world.path, line: part.line }, scope)
    works.push(...found.map((work) => ({ work, triggers: scope.triggers })))
  }
  for (const entry of items(script)) {
    const pipe = scalar(under(entry, 'pipe'))
    if (entry.type === 'scalar') open.push(entry)
    if (pipe === undefined) continue
    close()
    const name = pipe.text.replace(/^docker:\/\//, '').replace(/:[^/:]*$/, '')
    const inputs = texts(under(entry, 'variables'))
    const at = { path: world.path, line: pipe.line }
    works.push(...elsewhereWorks({ name, inputs, at }, scope, world.terrain, world.shell))
  }
  close()
  return works
}

function kept(step: YamlNode, scope: Scope, world: BitbucketWorld): readonly FoundWork[] {
  const artifacts = under(step, 'artifacts')
  const listed = artifacts?.type === 'sequence' ? artifacts : under(artifacts, 'paths')
  const paths = oneOrMore(listed).map(({ text }) => text)
  if (paths.length === 0) return []
  const at = { path: world.path, line: listed?.line ?? step.line }
  return [plainWork('save-results', `artifacts keep ${paths.slice(0, 5).join(', ')}`, at, scope)]
}
