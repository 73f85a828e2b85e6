import { items, mapping, oneOrMore, pairOf, pairs, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Scope } from '../scope.ts'
import { elsewhereWorks } from '../steps/elsewhere-works.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import type { StartedJob } from '../steps/jobs-of-starts.ts'
import { plainWork } from '../steps/plain-work.ts'
import { filtersAdmit, type CircleStart } from './circleci-starts.ts'
import { elementOf, type CircleWorld } from './circleci-world.ts'
import { conditionHolds, negated } from './condition-holds.ts'
import { fillParameters, textValue, type Values } from './fill-parameters.ts'
import { runnerVariables } from '../steps/runner-variables.ts'
import { jobWorks } from './job-works.ts'

const maxWorkflows = 60
const maxJobs = 200
const maxLegs = 12

/** The jobs of every workflow for one start; a configuration of old without workflows runs its job `build`. */
export function walkWorkflows(root: YamlNode, start: CircleStart, world: CircleWorld): readonly StartedJob[] {
  const workflows = pairs(under(root, 'workflows')).filter(({ value }) => mapping(value) !== undefined)
  if (workflows.length === 0) {
    const build = pairOf(under(root, 'jobs'), 'build')
    return build === undefined
      ? []
      : walkWorkflow([textValue('build')], { root, start, world, prefix: '', conditional: false })
  }
  return workflows.slice(0, maxWorkflows).flatMap(({ key, value }) => {
    const filled = fillParameters(value, start.values)
    const own = scheduled(filled, start, world)
    if (own.length === 0) return []
    const holds = workflowRuns(filled)
    if (holds === false) return []
    const prefix = workflows.length > 1 ? `${key} / ` : ''
    return own.flatMap((one) =>
      walkWorkflow(items(under(filled, 'jobs')), { root, start: one, world, prefix, conditional: holds === undefined }),
    )
  })
}

/** The start itself, or for a workflow with a clock of its own the ticks of that clock: a push does not start it. */
function scheduled(workflow: YamlNode | null, start: CircleStart, world: CircleWorld): readonly CircleStart[] {
  const triggers = items(under(workflow, 'triggers'))
  if (triggers.length === 0) return [start]
  if (start.trigger.event !== 'push' || start.trigger.kind !== 'change') return []
  return triggers.flatMap((trigger) => {
    const cron = scalar(under(trigger, 'schedule', 'cron'))
    const filters = under(trigger, 'schedule', 'filters')
    if (cron === undefined || filtersAdmit(filters, start) === false) return []
    const at = { path: world.path, line: cron.line }
    return [{ ...start, trigger: { kind: 'schedule', event: 'schedule', detail: cron.text, at } } as const]
  })
}

function workflowRuns(workflow: YamlNode | null): boolean | undefined {
  const when = pairOf(workflow, 'when')
  const unless = pairOf(workflow, 'unless')
  if (when !== undefined) return conditionHolds(when.value)
  return unless === undefined ? true : negated(conditionHolds(unless.value))
}

interface Standing {
  readonly root: YamlNode
  readonly start: CircleStart
  readonly world: CircleWorld
  readonly prefix: string
  readonly conditional: boolean
}

/** A job as the workflow lists it, once for each leg of its matrix. */
interface Listed {
  readonly job: string
  readonly name: string
  readonly options: YamlNode | undefined
  readonly line: number
}

function walkWorkflow(list: readonly YamlNode[], standing: Standing): readonly StartedJob[] {
  const { start } = standing
  const listed = list.slice(0, maxJobs).flatMap(legsOf)
  const admitted = new Map(listed.map((one) => [one.name, filtersAdmit(under(one.options, 'filters'), start)]))
  const known = new Set(listed.flatMap(({ name, job }) => [name, job]))
  const out = new Set([...admitted].filter(([, admits]) => admits === false).map(([name]) => name))
  // What waits for a job that never comes never runs.
  for (let before = -1; before !== out.size;) {
    before = out.size
    for (const one of listed) if (requires(one).some(({ name }) => out.has(name) || !known.has(name))) out.add(one.name)
  }
  return listed.flatMap((one): readonly StartedJob[] => {
    if (out.has(one.name)) return []
    const wanted = requires(one)
    const needs = wanted.flatMap(({ name }) =>
      listed
        .filter((other) => other.name === name || other.job === name)
        .map((other) => `${standing.prefix}${other.name}`),
    )
    const conditional =
      standing.conditional || admitted.get(one.name) === undefined || wanted.some(({ failing }) => failing)
    return [startedJob(one, needs, { ...standing, conditional })]
  })
}

function requires({ options }: Listed): readonly { readonly name: string; readonly failing: boolean }[] {
  return items(under(options, 'requires')).flatMap((item) => {
    if (item.type === 'scalar') return [{ name: item.text, failing: false }]
    return pairs(item).map(({ key, value }) => {
      const states = oneOrMore(value).map(({ text }) => text)
      return { name: key, failing: states.length > 0 && !states.includes('success') }
    })
  })
}

function legsOf(item: YamlNode): readonly Listed[] {
  const [pair] = pairs(item)
  const job = item.type === 'scalar' ? item.text : pair?.key
  if (job === undefined) return []
  const options = pair?.value ?? undefined
  const name = textAt(options, 'name') ?? job
  const axes = pairs(under(options, 'matrix', 'parameters')).map(
    ({ key, value }) => [key, oneOrMore(value).slice(0, maxLegs)] as const,
  )
  if (axes.length === 0) return [{ job, name, options, line: item.line }]
  let legs: readonly (readonly (readonly [string, YamlNode])[])[] = [[]]
  for (const [key, choices] of axes)
    legs = legs.flatMap((leg) => choices.map((choice) => [...leg, [key, choice] as const])).slice(0, maxLegs)
  return legs.map((leg) => {
    const values: Values = new Map(leg.map(([key, choice]) => [`matrix.${key}`, choice]))
    const filled = fillParameters(options, values)
    const own = textAt(filled, 'name')
    const suffix = leg.map(([, choice]) => (choice.type === 'scalar' ? choice.text : '')).join('-')
    return {
      job,
      name: own === undefined || own === job ? `${job}-${suffix}` : own,
      options: withParameters(filled, leg),
      line: item.line,
    }
  })
}

function withParameters(options: YamlNode | null, leg: readonly (readonly [string, YamlNode])[]): YamlNode | undefined {
  const node = mapping(options)
  if (node === undefined) return undefined
  const own = leg.map(([key, value]) => [key, { key, line: value.line, value }] as const)
  return { ...node, pairs: new Map([...node.pairs, ...own]) }
}

function startedJob(listed: Listed, needs: readonly string[], standing: Standing): StartedJob {
  const { root, start, world, prefix, conditional } = standing
  const at = { path: world.path, line: listed.line }
  const scope: Scope = {
    cwd: '',
    env: { ...runnerVariables('circleci'), ...(start.branch !== undefined && { CIRCLE_BRANCH: start.branch }) },
    via: [],
    triggers: [start.trigger],
    tolerant: false,
    conditional,
    errexit: true,
    pipefail: true,
    depth: 0,
    entered: new Set(),
    written: new Map(),
    left: new Map(),
  }
  const done = worksOf(listed, root, scope, { start, world })
  const environment = environmentOf(under(listed.options, 'context'))
  const id = `${prefix}${listed.name}`
  return { id, needs, environment, tolerant: false, trigger: start.trigger, at, ...done }
}

function worksOf(
  { job, options, line }: Listed,
  root: YamlNode,
  scope: Scope,
  { start, world }: Pick<Standing, 'start' | 'world'>,
): { readonly works: readonly FoundWork[]; readonly runner: string | undefined } {
  const at = { path: world.path, line }
  if (textAt(options, 'type') === 'approval')
    return { works: [plainWork('approve', 'a person has to approve', at, scope)], runner: undefined }
  const element = elementOf('jobs', job, root)
  if (element?.type === 'own') return jobWorks(element, options, scope, { start, world })
  if (element === undefined) return { works: [], runner: undefined }
  const callee = { name: element.callee, inputs: texts(options), at }
  return { works: elsewhereWorks(callee, scope, world.terrain, world.shell), runner: undefined }
}

/** A context is where the secrets of an environment are kept: one that is named after a stage says where a job goes. */
function environmentOf(contexts: YamlNode | undefined): string | undefined {
  return oneOrMore(contexts)
    .map(({ text }) => text)
    .find((text) =>
      /(^|[^a-z])(dev|development|test|qa|uat|staging|stage|stg|preprod|prod|prd|production)([^a-z]|$)/i.test(text),
    )
}
