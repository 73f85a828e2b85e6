import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { listed, literalText, namedArguments, type ProgramCall } from '../cdk/program-calls.ts'
import { cdkPrograms, type CdkProgram } from './cdk-programs.ts'
import { branchTriggers } from './declared-pipeline.ts'
import type {
  DeclaredAction,
  DeclaredBuild,
  DeclaredPipeline,
  DeclaredStage,
  WrittenSpecification,
} from './declared-pipeline.ts'
import { cdkRuleTriggers } from './cdk-rules.ts'

/** The pipelines that programs of the CDK declare, in Python and TypeScript. */
export function cdkPipelines(files: Files, defaultBranch: string | null): readonly DeclaredPipeline[] {
  return cdkPrograms(files).flatMap((program) => {
    const pipelines = program.calls.filter(({ callee }) =>
      /(?:^|\.)(?:aws_)?codepipeline\.Pipeline$|^Pipeline$/.test(callee),
    )
    return pipelines.map((call) => pipelineOf(call, program, defaultBranch))
  })
}

const none: readonly string[] = []

/** A stage or an action with the arguments it is given. */
interface Part {
  readonly callee: string
  readonly given: ReadonlyMap<string, string>
  readonly line: number
}

function pipelineOf(call: ProgramCall, program: CdkProgram, defaultBranch: string | null): DeclaredPipeline {
  const at = { path: program.path, line: call.line }
  const given = namedArguments(call.inside)
  const own = listed(given.get('stages') ?? '').map((text) => namedArguments(innerOf(text)))
  const later = program.calls
    .filter(({ callee }) => /^\w+\.(?:add_stage|addStage)$/.test(callee) && receiver(callee) === call.target)
    .map((one) => ({ stage: namedArguments(one.inside), added: addedTo(one.target, program) }))
  const stages = [...own.map((stage) => ({ stage, added: none })), ...later].map(({ stage, added }) => ({
    name: program.plain(stage.get('stagename')) ?? '',
    actions: [...listed(stage.get('actions') ?? ''), ...added].flatMap((text) => partOf(text, program) ?? []),
  }))
  const sources = stages.flatMap(({ actions }) => actions.filter(isSource))
  const followed = sources.map((source) => sourceTriggers(source, at, program, defaultBranch))
  const known = [...followed.flatMap((one) => one ?? []), ...cdkRuleTriggers(call.target, program, defaultBranch)]
  const called = program.plain(given.get('pipelinename'))
  return {
    name: called === undefined || called.includes('*') ? (call.target ?? '') : called,
    at,
    triggers: known.length === 0 && followed.includes(undefined) ? undefined : known,
    stages: stages.flatMap(({ name, actions }): readonly DeclaredStage[] => {
      const further = actions.filter((action) => !isSource(action))
      return further.length === 0 ? [] : [{ name, actions: further.map((action) => actionOf(action, program)) }]
    }),
  }
}

/** Actions that a stage is given one by one: `stage.add_action(...)`. */
function addedTo(stage: string | undefined, { calls }: CdkProgram): readonly string[] {
  return calls.flatMap(({ callee, inside }) =>
    stage !== undefined && /^\w+\.(?:add_action|addAction)$/.test(callee) && receiver(callee) === stage ? [inside] : [],
  )
}

function receiver(callee: string): string {
  return callee.slice(0, callee.indexOf('.'))
}

/** The inside of a call, or a plain object as it is. */
function innerOf(text: string): string {
  return /^\s*(?:new\s+)?[\w.]+\s*\(([\s\S]*)\)\s*$/.exec(text)?.[1] ?? text
}

/** An action as it is written in place, or where the variable that holds it is made. */
function partOf(text: string, { calls, line }: CdkProgram): Part | undefined {
  const name = /^\s*(?:self\.|this\.)?(\w+)\s*$/.exec(text)?.[1]
  if (name !== undefined) {
    const made = calls.find(({ target, callee }) => target === name && callee.endsWith('Action'))
    return made === undefined ? undefined : { callee: made.callee, given: namedArguments(made.inside), line: made.line }
  }
  const callee = /^\s*(?:new\s+)?([\w.]+)\s*\(/.exec(text)?.[1]
  if (callee === undefined) return undefined
  return { callee, given: namedArguments(innerOf(text)), line: line(text) }
}

function isSource({ callee }: Part): boolean {
  return callee.endsWith('SourceAction')
}

/** A source starts the pipeline unless it is told not to; then rules may. */
function sourceTriggers(
  { callee, given }: Part,
  at: Location,
  program: CdkProgram,
  defaultBranch: string | null,
): readonly Trigger[] | undefined {
  const trigger = given.get('trigger') ?? given.get('triggeronpush') ?? ''
  if (/\bNONE\b|^false$/i.test(trigger)) return []
  if (/(?:S3|Ecr)SourceAction$/.test(callee)) return [{ kind: 'event', event: 'upload', at }]
  const branch = given.get('branch')
  return branchTriggers(branch === undefined ? 'master' : program.plain(branch), at, defaultBranch)
}

function actionOf({ callee, given, line }: Part, program: CdkProgram): DeclaredAction {
  const provider = /(\w+?)(?:CreateUpdateStack|ExecuteChangeSet|CreateReplaceChangeSet|Deploy)?Action$/.exec(
    callee,
  )?.[1]
  const does = deedOf(callee)
  const template = /\bat_?[pP]ath\(\s*["']([^"'\n]{1,200})["']/.exec(given.get('templatepath') ?? '')?.[1]
  return {
    name: program.plain(given.get('actionname')) ?? '',
    line,
    order: Number(given.get('runorder') ?? 1) || 1,
    does,
    provider: provider ?? '',
    build: does === 'build' ? buildOf(given.get('project'), program) : undefined,
    template,
  }
}

function deedOf(callee: string): DeclaredAction['does'] {
  if (callee.endsWith('ManualApprovalAction')) return 'approve'
  if (callee.endsWith('CodeBuildAction')) return 'build'
  return /(?:StackAction|ChangeSetAction|DeployAction)$/.test(callee) ? 'deploy' : 'other'
}

const variable =
  /["']?(\w{1,100})["']?\s*:\s*(?:new\s+)?(?:[\w.]+\(\s*)?\{?\s*value\s*[=:]\s*(["'`][^"'`\n]{0,200}["'`])/g

/** `buildspec.yml` of the source unless the project names another file or its program spells it out. */
function buildOf(project: string | undefined, program: CdkProgram): DeclaredBuild | undefined {
  const { calls } = program
  const name = /(\w+)$/.exec(project ?? '')?.[1]
  const made = calls.find(
    ({ target, callee }) => name !== undefined && target === name && /(?:^|\.)(?:Pipeline)?Project$/.test(callee),
  )
  if (made === undefined) return undefined
  const given = namedArguments(made.inside)
  const written = given.get('buildspec')
  const file = /\bfrom_?[sS]ource_?[fF]ilename\(\s*["']([^"'\n]{1,200})["']/.exec(written ?? '')?.[1]
  const spelled = written === undefined || file !== undefined ? undefined : spelledOut(written, program)
  if (written !== undefined && file === undefined && spelled === undefined) return undefined
  const env = [...made.inside.matchAll(variable)].flatMap(([, key, value]) => {
    const text = literalText(value)
    return key === undefined || text === undefined || text.includes('*') ? [] : [[key, text] as const]
  })
  return { spec: spelled ?? file ?? 'buildspec.yml', env: Object.fromEntries(env) }
}

/** `BuildSpec.fromObject({ ... })`: what Python and TypeScript write reads as YAML, in the place where it stands; what a program fills in does not. */
function spelledOut(written: string, { path, line }: CdkProgram): WrittenSpecification | undefined {
  const object = /\bfrom_?[oO]bject\w*\(\s*(\{[\s\S]*\})\s*,?\s*\)\s*$/.exec(written)?.[1]
  if (object === undefined) return undefined
  const { root, errors } = readYaml('\n'.repeat(line(object) - 1) + object.replace(/`([^`"\n]*)`/g, '"$1"'))
  return root === null || errors.length > 0 ? undefined : { path, root }
}
