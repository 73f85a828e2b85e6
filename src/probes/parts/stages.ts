import type { Facts } from '../../model/facts.ts'
import { applyingLines } from './applying-lines.ts'
import type { Occurrence } from './occurrences.ts'
import { picksStage } from './picked-stage.ts'
import { linesOf } from './steps-of.ts'
import { workspacesApplied } from './workspace-stages.ts'

const stageNames: Readonly<Record<string, string>> = {
  dev: 'dev',
  develop: 'dev',
  development: 'dev',
  test: 'test',
  qa: 'test',
  uat: 'test',
  int: 'test',
  integration: 'test',
  preprod: 'staging',
  staging: 'staging',
  stage: 'staging',
  stg: 'staging',
  prd: 'production',
  prod: 'production',
  production: 'production',
  live: 'production',
}

/** The stage a name speaks of: `churn-staging` is staging; undefined where it speaks of none. */
export function stageOf(name: string): string | undefined {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  const word = words.toReversed().find((one) => Object.hasOwn(stageNames, one))
  return word === undefined ? undefined : stageNames[word]
}

/** Names that are no stage but a kind of work in a job's name or a command: `test-and-deploy`. */
const ambiguous = new Set(['test', 'integration', 'int', 'live', 'stage', 'develop', 'development'])

function spokenStage(text: string): string | undefined {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => !ambiguous.has(word.toLowerCase()))
  return stageOf(words.join(' '))
}

/** Where one deployment goes. */
export interface Environment {
  /** The stage where the name speaks of one, else the name. */
  readonly name: string
  readonly stage: boolean
  /** The job or the command names it as its environment. */
  readonly given: boolean
}

/** The environment one deployment goes to: as its job names it, else as its command or its job's name speaks of a stage. */
export function environmentOf({ activity, job }: Occurrence): Environment | undefined {
  const given = activity.detail['environment'] ?? job.environment
  if (given !== undefined && !given.includes('${{') && !given.includes('$(')) {
    const stage = stageOf(given)
    // A controller applies one folder for each application, whether or not they are stages of one.
    if (stage === undefined && activity.detail['gitops'] !== undefined) return undefined
    return { name: stage ?? given.toLowerCase(), stage: stage !== undefined, given: true }
  }
  const words = (activity.detail['command'] ?? '').split(' ').filter((word) => !/^https?:/.test(word))
  const spoken = [...new Set(words.slice(1).flatMap((word) => spokenStage(word) ?? []))]
  // A stage beside others decides nothing.
  const jobs = spokenStage(job.name ?? job.id) ?? targetStage(activity.via)
  const name = spoken.length === 1 ? spoken[0] : (jobs ?? targetOfService(activity.detail['command'] ?? ''))
  return name === undefined ? undefined : { name, stage: true, given: false }
}

/**
 * The older web services of Azure ML run in container instances, which are there to try a model, or on a Kubernetes target, which is there for production.
 * @see https://learn.microsoft.com/azure/machine-learning/v1/how-to-deploy-and-where
 */
function targetOfService(command: string): string | undefined {
  if (!command.startsWith('az ml model deploy ')) return undefined
  if (/\s--(?:compute-target|ct)[= ]/.test(command)) return 'production'
  return /\s--(?:deploy-config-file|dc)[= ]\S{0,200}aci/i.test(command) ? 'test' : undefined
}

/** Whether a deployment goes as far as any does: one to an earlier stage does not, where others go further. */
export function isProduction(one: Occurrence, all: readonly Occurrence[]): boolean {
  const further = all.some((other) => environmentOf(other)?.name === 'production')
  const stage = environmentOf(one)?.name
  return !further || stage === undefined || !['dev', 'test', 'staging'].includes(stage)
}

/** The stage that the target or task on the way speaks of: `make deploy-prod`. */
function targetStage(via: readonly string[]): string | undefined {
  const targets = via.filter((hop) => /^(?:make|just|npm run|poe|invoke|task|mise run)\s/.test(hop))
  return targets.map((hop) => spokenStage(hop)).find((stage) => stage !== undefined)
}

/** Stages between which one deployment chooses by a value it is given: literals of the code or the job that deploys. */
export function chosenStages(occurrence: Occurrence, facts: Facts): readonly string[] {
  const { activity, job } = occurrence
  if (!picksStage(job, facts)) return []
  const code = facts.files.text(activity.at.path)
  const own = linesOf(job, facts).map(({ text }) => text)
  const source = activity.at.path === job.at.path || code?.state !== 'seen' ? own.join('\n') : code.value
  const literals = [...source.matchAll(/["'](dev|development|test|qa|uat|staging|stage|stg|prod|production|prd)["']/gi)]
  return [...new Set(literals.flatMap((match) => stageOf(match[1] ?? '') ?? []))]
}

const folder = /(?:^|\/)(?:env|envs|environments|stages|live|overlays)\/([\w-]+)\/[^/]+$/

/** A folder to work in that only a variable names. */
const variableFolder = /(?:\bcd|\bdir|working-directory|-chdir)\s*[:= ]\s*["']?[\w/.-]*\$[{(]/

const values =
  /\s-var-file[= ]["']?(?:[\w.-]*\/)*([\w-]+)\.tfvars\b|\s-var[= ]["']?(?:env|environment|stage)=["']?([\w-]+)/g

/** Stages with whose values a workflow that deploys applies infrastructure: `terraform apply -var-file=vars/prod.tfvars`. */
function stagesByValues(occurrences: readonly Occurrence[], deployments: readonly Occurrence[]): readonly string[] {
  const deploying = new Set(deployments.map(({ automation }) => automation))
  return occurrences
    .filter(({ activity, automation }) => activity.kind === 'provision' && deploying.has(automation))
    .flatMap(({ activity }) => [...(activity.detail['command'] ?? '').matchAll(values)])
    .flatMap(([, file, value]) => stageOf(file ?? value ?? '') ?? [])
}

/**
 * Stages for which infrastructure is declared in folders side by side, where automation applies those it names or one of them by
 * variable, and those with whose values or to whose state it is applied.
 */
export function appliedStages(
  occurrences: readonly Occurrence[],
  deployments: readonly Occurrence[],
  facts: Facts,
): readonly string[] {
  const declared = facts.declarations.flatMap(({ at }) => {
    const name = folder.exec(at.path)?.[1]
    const stage = name === undefined ? undefined : stageOf(name)
    if (name === undefined || stage === undefined) return []
    return [{ stage, name, root: at.path.slice(0, at.path.indexOf(`/${name}/`)) }]
  })
  const applying = occurrences.filter(({ activity }) => activity.kind === 'provision' || activity.kind === 'deploy')
  const texts = [...new Set(applying.map(({ automation }) => automation))].map((automation) =>
    applyingLines(automation, facts).join('\n'),
  )
  const applied = declared.filter(({ root, name }) =>
    texts.some(
      (text) =>
        text.includes(`${root}/$`) ||
        new RegExp(`${escaped(root)}/${escaped(name)}\\b`).test(text) ||
        (text.includes(`${root}/`) && variableFolder.test(text)),
    ),
  )
  const workspaces = workspacesApplied(deployments, facts).flatMap((name) => stageOf(name) ?? [])
  return [
    ...new Set([...applied.map(({ stage }) => stage), ...stagesByValues(occurrences, deployments), ...workspaces]),
  ]
}

function escaped(text: string): string {
  return text.replace(/[^\w/-]/g, '\\$&')
}
