import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { listed, namedArguments, type ProgramCall } from '../cdk/program-calls.ts'
import { cdkPrograms, type CdkProgram } from './cdk-programs.ts'
import { branchTriggers } from './declared-pipeline.ts'
import type { DeclaredAction, DeclaredBuild, DeclaredPipeline, DeclaredStage } from './declared-pipeline.ts'

/**
 * The pipelines of the library that deploys an app of the CDK by itself: shell steps, and stages of the app with what comes before and after each.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/cdk_pipeline.html
 */
export function cdkShellPipelines(files: Files, defaultBranch: string | null): readonly DeclaredPipeline[] {
  return cdkPrograms(files).flatMap((program) =>
    program.calls
      .filter(({ callee, inside }) => /(?:^|\.)CodePipeline$/.test(callee) && namedArguments(inside).has('synth'))
      .map((call) => pipelineOf(call, program, defaultBranch)),
  )
}

/** A step, source or stage as it is made. */
interface Part {
  readonly callee: string
  readonly inside: string
  readonly line: number
}

function pipelineOf(call: ProgramCall, program: CdkProgram, defaultBranch: string | null): DeclaredPipeline {
  const at = { path: program.path, line: call.line }
  const given = namedArguments(call.inside)
  const synth = partOf(given.get('synth'), program)
  const first = synth === undefined ? [] : [{ name: 'Build', actions: [stepOf(synth, 1, program)] }]
  return {
    name: program.plain(given.get('pipelinename')) ?? call.target ?? '',
    at,
    triggers: synth === undefined ? undefined : startsOf(synth, at, program, defaultBranch),
    stages: [...first, ...stagesOf(call.target, program)],
  }
}

/** The stages of the app, and those of waves, in the order in which they are added. */
function stagesOf(pipeline: string | undefined, program: CdkProgram): readonly DeclaredStage[] {
  const waves = new Set(
    program.calls
      .filter(({ callee, target }) => target !== undefined && isAdded(callee, 'wave', pipeline))
      .map(({ target }) => target),
  )
  return program.calls.flatMap(({ callee, inside, line, target }): readonly DeclaredStage[] => {
    const receivers = [pipeline, ...waves]
    if (!receivers.some((one) => isAdded(callee, 'stage', one))) return []
    const [stage = ''] = listed(inside)
    const given = namedArguments(listed(inside).slice(1).join(','))
    const before = [...stepsOf(given.get('pre'), 1, program), ...stepsAdded('pre', target, 1, program)]
    const after = [...stepsOf(given.get('post'), 3, program), ...stepsAdded('post', target, 3, program)]
    const name = nameOf(partOf(stage, program)?.inside ?? '', program) ?? `stage ${line}`
    const deploy: DeclaredAction = { name: 'Deploy', line, order: 2, does: 'deploy', provider: 'Cdk' }
    return [{ name, actions: [...before, deploy, ...after] }]
  })
}

/** Steps that a stage is given afterwards: `deployed.add_post(smoke)`. */
function stepsAdded(
  what: 'pre' | 'post',
  stage: string | undefined,
  order: number,
  program: CdkProgram,
): readonly DeclaredAction[] {
  return program.calls
    .filter(({ callee }) => isAdded(callee, what, stage))
    .flatMap(({ inside }) => stepsOf(inside, order, program))
}

function isAdded(callee: string, what: 'stage' | 'wave' | 'pre' | 'post', receiver: string | undefined): boolean {
  return receiver !== undefined && callee.replace('_', '').toLowerCase() === `${receiver}.add${what}`.toLowerCase()
}

function stepsOf(steps: string | undefined, order: number, program: CdkProgram): readonly DeclaredAction[] {
  return listed(steps ?? '').flatMap((text) => {
    const part = partOf(text, program)
    return part === undefined ? [] : [stepOf(part, order, program)]
  })
}

function stepOf(part: Part, order: number, program: CdkProgram): DeclaredAction {
  const { callee, inside, line } = part
  const approves = callee.endsWith('ManualApprovalStep')
  const build = approves ? undefined : buildOf(part, program)
  const does = approves ? 'approve' : build === undefined ? 'other' : 'build'
  return { name: nameOf(inside, program) ?? callee, line, order, does, provider: 'CodeBuild', build }
}

/** The commands of a step as the build specification they become. */
function buildOf({ inside, line }: Part, { path }: CdkProgram): DeclaredBuild | undefined {
  const given = namedArguments(inside)
  const install = commandsIn(given.get('installcommands'))
  const build = commandsIn(given.get('commands'))
  if (install.length + build.length === 0) return undefined
  const phases = { install: { commands: install }, build: { commands: build } }
  // On the line of the step, so that what it does is found there.
  const { root } = readYaml('\n'.repeat(line - 1) + JSON.stringify({ version: 0.2, phases }))
  return root === null ? undefined : { spec: { path, root }, env: {} }
}

function commandsIn(list: string | undefined): readonly string[] {
  return listed(list ?? '').flatMap((item) => {
    const [, prefix = '', quote, text = ''] =
      /^\s*([A-Za-z]{0,2})(["'`])((?:(?!\2)[^\\\n]|\\.){1,500})\2\s*$/.exec(item) ?? []
    if (quote === undefined) return []
    const filled = quote === '`' || /f/i.test(prefix)
    return [(filled ? text.replace(/\$?\{[^{}]{0,100}\}/g, '${value}') : text).replace(/\\(["'`])/g, '$1')]
  })
}

/** A step or source as it is made in place, or where the variable that holds it is made. */
function partOf(text: string | undefined, { calls, line }: CdkProgram): Part | undefined {
  if (text === undefined) return undefined
  const name = /^\s*(?:self\.|this\.)?(\w+)\s*$/.exec(text)?.[1]
  if (name !== undefined) return calls.find(({ target }) => target === name)
  const [, callee, inside] = /^\s*(?:new\s+)?([\w.]+)\s*\(([\s\S]*)\)\s*$/.exec(text) ?? []
  return callee === undefined || inside === undefined ? undefined : { callee, inside, line: line(text) }
}

/** Steps and stages are named by their first text. */
function nameOf(inside: string, program: CdkProgram): string | undefined {
  for (const part of listed(inside).slice(0, 2)) {
    const name = /^\s*[A-Za-z]{0,2}["'`]/.test(part) ? program.plain(part) : undefined
    if (name !== undefined) return name
  }
  return undefined
}

/** What the source of the first step starts the pipeline on. */
function startsOf(
  { inside }: Part,
  at: DeclaredPipeline['at'],
  program: CdkProgram,
  defaultBranch: string | null,
): readonly Trigger[] | undefined {
  const source = partOf(namedArguments(inside).get('input'), program)
  if (source === undefined) return undefined
  const given = namedArguments(source.inside)
  if (/\bNONE\b|^false$/i.test(given.get('triggeronpush') ?? given.get('trigger') ?? '')) return []
  if (/\.(?:s3|ecr)$/i.test(source.callee)) return [{ kind: 'event', event: 'upload', at }]
  const positional = listed(source.inside).filter((part) => !/^\s*(?:\w+\s*=(?!=)|\{)/.test(part))
  return branchTriggers(program.plain(given.get('branch') ?? positional[1]), at, defaultBranch)
}
