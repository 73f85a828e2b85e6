import type { Started } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { textOf } from '../value/values.ts'
import type { Invocation } from './engine.ts'

const unchecked = '${…}'

/** A word of a command; an interpreter that may be the running one is taken for it. */
export function wordOf(value: Value): string {
  if (value.kind === 'external' && value.name === 'sys.executable') return 'python'
  if (value.kind === 'union') {
    const words = value.of.map(wordOf)
    return words.find((word) => word === 'python') ?? words.find((word) => word !== unchecked) ?? unchecked
  }
  return textOf(value) ?? unchecked
}

/** The command that a value spells out. */
export function commandOf(value: Value | undefined): string | readonly string[] | undefined {
  if (!value) return undefined
  if (value.kind === 'union') return commandOf(value.of.find((one) => commandOf(one) !== undefined))
  if (value.kind === 'collection') return value.items.length > 0 ? value.items.map(wordOf) : undefined
  const text = textOf(value)
  return text === undefined || text.trim() === '' ? undefined : text.replaceAll('${executable}', 'python')
}

function argument(invocation: Invocation, name: string): Value | undefined {
  return invocation.given.find((one) => one.name === name)?.value
}

function positionals(invocation: Invocation): readonly Value[] {
  return invocation.given.flatMap((one) => (one.name === undefined && one.star === undefined ? [one.value] : []))
}

function started(command: string | readonly string[] | undefined, tolerant: Started['tolerant']): Started | undefined {
  return command === undefined ? undefined : { command, tolerant }
}

/** The process that a value starts: known here, or by whoever handed it in as an argument. */
function startedBy(value: Value | undefined, tolerant: Started['tolerant']): Started | undefined {
  const known = started(commandOf(value), tolerant)
  if (value?.kind === 'collection' && known !== undefined && value.items.some(isOpen)) {
    return { ...known, words: value.items }
  }
  if (value?.origin?.kind !== 'parameter') return known
  return { command: [], ...known, tolerant, handedBy: value.origin.name }
}

/** Whoever calls hands it in, or it is one of several. */
function isOpen({ kind, origin }: Value): boolean {
  return origin?.kind === 'parameter' || kind === 'union'
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'literal' && value.value === true
}

const starting =
  /^(subprocess|os|asyncio|__shell__|invoke|nox|pytest|dvc|mlflow)(\.|$)|Operator$|\.Shell\w+$|(^|\.)load_(job|component)$|^prefect\.(.*\.)?[Ff]low\.from_source$|(^|\.)PipelineJob$|^kfp\..*(_pipeline_package|upload_pipeline(_version)?|create_recurring_run)$/

/** The process a call starts, if it starts one. */
export function spawnedBy(name: string, invocation: Invocation): Started | undefined {
  if (!starting.test(name)) return undefined
  const [first] = positionals(invocation)
  const lost = invocation.discarded
  switch (name) {
    case 'subprocess.check_call':
    case 'subprocess.check_output':
      return startedBy(first ?? argument(invocation, 'args'), false)
    case 'subprocess.run':
    case 'subprocess.Popen': {
      const checked = isTrue(argument(invocation, 'check'))
      return startedBy(first ?? argument(invocation, 'args'), checked ? false : lost ? true : 'unless-checked')
    }
    case 'subprocess.call':
    case 'subprocess.getoutput':
    case 'subprocess.getstatusoutput':
    case 'os.system':
    case 'os.popen':
    case '__shell__':
      return startedBy(first, lost && name !== '__shell__')
    case 'asyncio.create_subprocess_shell':
      return started(commandOf(first), true)
    case 'asyncio.create_subprocess_exec':
      return started(positionals(invocation).map(wordOf), true)
    case 'invoke.Context.run':
    case 'invoke.run':
      return startedBy(first, isTrue(argument(invocation, 'warn')))
    case 'nox.Session.run':
    case 'nox.Session.run_always':
      return started(positionals(invocation).map(wordOf), false)
    case 'nox.Session.install':
      return started(['pip', 'install', ...positionals(invocation).map(wordOf)], false)
    case 'pytest.main': {
      const words = first?.kind === 'collection' ? first.items.map(wordOf) : []
      return started(['pytest', ...words], lost)
    }
    case 'dvc.repo.Repo.reproduce':
      return started(['dvc', 'repro', ...positionals(invocation).map(wordOf)], false)
    case 'mlflow.run':
    case 'mlflow.projects.run': {
      const entry = argument(invocation, 'entry_point')
      const target = wordOf(first ?? argument(invocation, 'uri') ?? { kind: 'unknown', marks: 0 })
      return started(['mlflow', 'run', target, ...(entry ? ['-e', wordOf(entry)] : [])], false)
    }
    default:
      return operator(name, invocation)
  }
}

/** Operators of orchestrators that run a shell command, and job specifications loaded to be submitted. */
function operator(name: string, invocation: Invocation): Started | undefined {
  if (name.endsWith('.BashOperator')) return started(commandOf(argument(invocation, 'bash_command')), false)
  if (/\.(SSHOperator|DockerOperator|KubernetesPodOperator|ShellTask|ShellOperation)$/.test(name)) {
    return started(commandOf(argument(invocation, 'command') ?? argument(invocation, 'cmds')), false)
  }
  if (name.endsWith('.from_source')) {
    // The flow is read from a file when it starts; what stands here under its name is not what runs.
    const entry = textOf(argument(invocation, 'entrypoint') ?? { kind: 'unknown', marks: 0 })
    return entry === undefined ? undefined : { command: ['prefect', 'deploy', entry], tolerant: false }
  }
  const sent = packageSent(name, invocation)
  if (sent !== undefined) return { command: ['kfp', 'package', sent], tolerant: false, submitted: true }
  if (/(^|\.)load_(job|component)$/.test(name)) {
    const path = textOf(positionals(invocation)[0] ?? argument(invocation, 'source') ?? { kind: 'unknown', marks: 0 })
    if (path === undefined) return undefined
    // Loading is not running: what is loaded runs as part of what is submitted.
    return { command: ['az', 'ml', 'job', 'create', '--file', path], tolerant: false, submitted: true }
  }
  return undefined
}

/** The file of a compiled pipeline that a call names, for a service to run. */
function packageSent(name: string, invocation: Invocation): string | undefined {
  const keyword = ['template_path', 'pipeline_file', 'pipeline_package_path', 'package_path'].find(
    (one) => argument(invocation, one) !== undefined,
  )
  const first = name.endsWith('PipelineJob') ? undefined : positionals(invocation)[0]
  const path = textOf((keyword === undefined ? first : argument(invocation, keyword)) ?? { kind: 'unknown', marks: 0 })
  return path !== undefined && /PipelineJob$|^kfp\./.test(name) && /\.(?:ya?ml|json)$/.test(path) ? path : undefined
}
