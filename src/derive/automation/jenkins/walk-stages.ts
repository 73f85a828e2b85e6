import type { Scope } from '../scope.ts'
import { workspace } from '../../workspace.ts'
import { agentImage } from './agent-image.ts'
import type { StartedJob } from '../steps/jobs-of-starts.ts'
import { plainWork } from '../steps/plain-work.ts'
import { when, withVariables, type JenkinsRun, type JenkinsWorld } from './jenkins-run.ts'
import type { JenkinsStart } from './jenkins-starts.ts'
import { liveText } from './live-text.ts'
import type { GroovyItem } from './groovy-item.ts'
import { walkJenkinsSteps } from './walk-jenkins-steps.ts'
import { whenHolds } from './when-holds.ts'

const maxStages = 200
const maxLegs = 10
/** Ends of a stage or pipeline in which what stands there runs after a good end. */
const goodEnds = new Set(['always', 'success', 'cleanup', 'changed', 'fixed', 'regression'])

/** The stages of a pipeline for one start, each a job that waits for those before it. */
export function walkStages(start: JenkinsStart, world: JenkinsWorld): readonly StartedJob[] {
  const declared = world.file.items.find(({ name, body }) => name === 'pipeline' && body !== undefined)
  const root = declared?.body ?? world.file.items
  const scope: Scope = {
    cwd: '',
    env: { WORKSPACE: workspace, ...(start.branch !== undefined && { BRANCH_NAME: start.branch }) },
    via: [],
    triggers: start.trigger === undefined ? [] : [start.trigger],
    tolerant: false,
    conditional: false,
    errexit: true,
    depth: 0,
    entered: new Set(),
    written: new Map(),
    left: new Map(),
  }
  const names = { variables: new Map(Object.entries(scope.env)), parameters: parametersOf(root) }
  const bare: JenkinsRun = { world, start, scope, names, functions: [] }
  const before = world.file.items.filter(({ name }) => name === '=')
  const run = withEnvironment(root, before.reduce(known, bare))
  const image = agentImage(root, run)
  const agent = image.length === 0 ? [] : [jobOf('agent', [], root[0]?.line ?? 1, image, run, undefined)]
  const state: State = { jobs: agent, runner: runnerOf(root) }
  if (declared !== undefined) walkList(childOf(root, 'stages'), '', [], run, state)
  else walkScripted(root, run, state)
  const after = postWorks(root, run)
  if (after.length === 0) return state.jobs
  const needs = state.jobs.slice(-1).map(({ id }) => id)
  return [...state.jobs, jobOf('post', needs, root[0]?.line ?? 1, after, run, state.runner)]
}

interface State {
  readonly jobs: StartedJob[]
  readonly runner: string | undefined
}

function childOf(items: readonly GroovyItem[], name: string): readonly GroovyItem[] {
  return items.find((item) => item.name === name)?.body ?? []
}

/** Stages in order; the ids of those that have to end before what follows. */
function walkList(
  stages: readonly GroovyItem[],
  prefix: string,
  needs: readonly string[],
  run: JenkinsRun,
  state: State,
): readonly string[] {
  let waits = needs
  for (const stage of stages) {
    if (stage.name === 'stage' && state.jobs.length < maxStages) waits = walkStage(stage, prefix, waits, run, state)
  }
  return waits
}

function walkStage(
  stage: GroovyItem,
  prefix: string,
  needs: readonly string[],
  around: JenkinsRun,
  state: State,
): readonly string[] {
  const body = stage.body ?? []
  const name = liveText(stage.args[0]?.value, around.names) ?? `stage at line ${stage.line}`
  const conditions = body.find((item) => item.name === 'when')?.body
  const run = when(conditions === undefined ? true : whenHolds(conditions, around.start), around)
  if (run === undefined) return needs
  const inner = withEnvironment(body, run)
  const here: State = { ...state, runner: runnerOf(body) ?? state.runner }
  const id = `${prefix}${name}`
  const input = body.find((item) => item.name === 'input')
  const at = { path: run.world.path, line: input?.line ?? stage.line }
  const asked = input === undefined ? [] : [plainWork('approve', 'a person has to approve', at, inner.scope)]
  const nested = `${id} / `
  const parallel = body.find((item) => item.name === 'parallel')
  const matrix = body.find((item) => item.name === 'matrix')
  const works = [
    ...asked,
    ...agentImage(body, inner),
    ...walkJenkinsSteps(childOf(body, 'steps'), inner),
    ...postWorks(body, inner),
  ]
  let waits = needs
  if (works.length > 0 || childOf(body, 'steps').length > 0) {
    const own = unused(id, state.jobs)
    state.jobs.push(jobOf(own, needs, stage.line, works, inner, here.runner))
    waits = [own]
  }
  if (parallel?.body !== undefined) waits = parallel.body.flatMap((one) => walkList([one], nested, waits, inner, here))
  if (matrix?.body !== undefined) {
    const cells = matrix.body
    waits = legsOf(cells).flatMap((leg) =>
      walkList(
        childOf(cells, 'stages'),
        `${nested}${[...leg.values()].join(' ')} / `,
        waits,
        withVariables(inner, leg),
        here,
      ),
    )
  }
  return walkList(childOf(body, 'stages'), nested, waits, inner, here)
}

/** Stages of a pipeline without a declaration: blocks called `stage` wherever they stand; steps beside them are a job of their own. */
function walkScripted(items: readonly GroovyItem[], run: JenkinsRun, state: State): void {
  let loose: GroovyItem[] = []
  let here = run
  const close = () => {
    const works = walkJenkinsSteps(loose, here)
    const line = loose[0]?.line ?? 1
    if (works.length > 0) {
      const id = unused('node', state.jobs)
      state.jobs.push(
        jobOf(
          id,
          state.jobs.slice(-1).map((job) => job.id),
          line,
          works,
          here,
          state.runner,
        ),
      )
    }
    here = loose.reduce(known, here)
    loose = []
  }
  for (const item of items) {
    if (item.name === 'stage' && item.body !== undefined) {
      close()
      const name = liveText(item.args[0]?.value, here.names) ?? `stage at line ${item.line}`
      const id = unused(name, state.jobs)
      const works = walkJenkinsSteps(item.body, here)
      state.jobs.push(
        jobOf(
          id,
          state.jobs.slice(-1).map((job) => job.id),
          item.line,
          works,
          here,
          state.runner,
        ),
      )
      here = item.body.reduce(known, here)
    } else if (item.body !== undefined && holdsStages(item.body)) {
      close()
      walkScripted(item.body, here, state)
    } else loose.push(item)
  }
  close()
}

function holdsStages(items: readonly GroovyItem[], depth = 0): boolean {
  return items.some(
    (item) => item.name === 'stage' || (depth < 20 && item.body !== undefined && holdsStages(item.body, depth + 1)),
  )
}

function known(run: JenkinsRun, item: GroovyItem): JenkinsRun {
  const text = item.name === '=' ? liveText(item.args[0]?.value, run.names) : undefined
  if (text === undefined || item.to === undefined) return run
  const name = item.to.replace(/^env\./, '')
  return { ...run, names: { ...run.names, variables: new Map([...run.names.variables, [name, text]]) } }
}

function jobOf(
  id: string,
  needs: readonly string[],
  line: number,
  works: StartedJob['works'],
  { start, world }: JenkinsRun,
  runner: string | undefined,
): StartedJob {
  return { id, needs, runner, tolerant: false, trigger: start.trigger, at: { path: world.path, line }, works }
}

function unused(id: string, jobs: readonly StartedJob[]): string {
  const taken = jobs.filter((job) => job.id === id || job.id.startsWith(`${id} #`)).length
  return taken === 0 ? id : `${id} #${taken + 1}`
}

function postWorks(items: readonly GroovyItem[], run: JenkinsRun): StartedJob['works'] {
  return childOf(items, 'post').flatMap(({ name, body }) =>
    goodEnds.has(name) && body !== undefined ? walkJenkinsSteps(body, run) : [],
  )
}

function withEnvironment(items: readonly GroovyItem[], run: JenkinsRun): JenkinsRun {
  return childOf(items, 'environment').reduce((here, item) => {
    const text = item.name === '=' ? liveText(item.args[0]?.value, here.names) : undefined
    return text === undefined || item.to === undefined ? here : withVariables(here, new Map([[item.to, text]]))
  }, run)
}

function parametersOf(root: readonly GroovyItem[]): ReadonlyMap<string, string> {
  return new Map(
    childOf(root, 'parameters').flatMap(({ args }) => {
      const of = (key: string) => args.find(({ name }) => name === key)?.value
      const name = of('name')?.text
      const value = of('defaultValue') ?? of('choices')
      const text =
        value?.text ??
        /^'([^']*)'|^\[ '([^']*)'/
          .exec(value?.raw ?? '')
          ?.slice(1)
          .find((one) => one !== undefined)
      return name === undefined || text === undefined ? [] : [[name, text] as const]
    }),
  )
}

function runnerOf(items: readonly GroovyItem[]): string | undefined {
  const agent = items.find(({ name }) => name === 'agent')
  const inner = [agent?.body ?? [], ...(agent?.body ?? []).map(({ body }) => body ?? [])].flat()
  const named = ['image', 'label'].map((key) => inner.find(({ name }) => name === key)?.args[0]?.value.text)
  return named.find((text) => text !== undefined) ?? inner.find(({ name }) => name === 'docker')?.args[0]?.value.text
}

/** `axis { name 'X'; values 'a', 'b' }`: a run for each combination. */
function legsOf(matrix: readonly GroovyItem[]): readonly ReadonlyMap<string, string>[] {
  let legs: readonly ReadonlyMap<string, string>[] = [new Map()]
  for (const axis of childOf(matrix, 'axes')) {
    const inner = axis.body ?? []
    const name = inner.find((item) => item.name === 'name')?.args[0]?.value.text
    const values = inner.find((item) => item.name === 'values')?.args.flatMap(({ value }) => value.text ?? []) ?? []
    if (name === undefined || values.length === 0) continue
    legs = legs.flatMap((leg) => values.map((value) => new Map([...leg, [name, value] as const]))).slice(0, maxLegs)
  }
  return legs
}
