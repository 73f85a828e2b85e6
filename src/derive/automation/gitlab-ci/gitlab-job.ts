import type { Trigger } from '../../../model/automation.ts'
import { items, oneOrMore, pairs, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Scope } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import type { StartedJob } from '../steps/jobs-of-starts.ts'
import { listedScript, type ListedScript } from '../steps/listed-script.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { plainWork } from '../steps/plain-work.ts'
import { valuesOf, type GitlabFile, type GitlabJob } from './gitlab-file.ts'
import { stageOf } from './gitlab-needs.ts'
import type { GitlabOccasion } from './gitlab-occasions.ts'
import { runnerVariables } from '../steps/runner-variables.ts'
import { jobStart } from './job-starts.ts'

const maxLegs = 10
type Texts = Readonly<Record<string, string>>

/** A job as each of these starts runs it; none where it runs in none of them. */
export function startedJobs(
  job: GitlabJob,
  file: GitlabFile,
  occasions: readonly GitlabOccasion[],
  shell: ShellReader,
): readonly StartedJob[] {
  const acts = ['script', 'trigger', 'run'].some((key) => job.keys.get(key) !== undefined)
  // What it extends stands elsewhere, and so does what it does.
  const handed = !acts && job.unknown.length > 0 && file.elsewhere.length > 0
  if (!acts && !handed) return []
  return occasions.flatMap((occasion): readonly StartedJob[] => {
    const start = jobStart(job, file.workflow, occasion)
    if (start === undefined) return []
    const gate = start.blocking && file.jobs.some((other) => stageOf(other, file) < stageOf(job, file))
    const trigger = start.manual && !gate ? pressed(occasion.trigger) : occasion.trigger
    const own = { ...file.variables, ...valuesOf(job.keys.get('variables')?.node), ...start.variables }
    const tags = oneOrMore(job.keys.get('tags')?.node).map(({ text }) => text)
    const environment = job.keys.get('environment')?.node
    const name = environment?.type === 'scalar' ? environment.text : textAt(environment, 'name')
    const scopes = legsOf(job).map((leg): Scope => ({
      cwd: '',
      env: { ...runnerVariables('gitlab'), ...own, ...leg },
      via: [],
      triggers: [trigger],
      tolerant: start.tolerant,
      conditional: start.conditional,
      errexit: true,
      pipefail: true,
      depth: 0,
      entered: new Set(),
    }))
    return scopes.map((scope) => ({
      id: job.id,
      needs: [],
      environment: name === undefined ? undefined : filled(name, scope.env),
      runner: tags.length === 0 ? undefined : tags.join(', '),
      tolerant: start.tolerant,
      trigger,
      at: job.at,
      works: [
        ...(gate ? [plainWork('approve', 'a person has to start this job', job.at, scope)] : []),
        ...(handed ? [handedOver(job, file, scope)] : works(job, scope, shell)),
      ],
    }))
  })
}

/** A job behind a button is a person's doing, whatever started the pipeline. */
function pressed(trigger: Trigger): Trigger {
  return { ...trigger, kind: 'manual', detail: 'behind a button' }
}

/** `parallel: matrix:` runs a job for each combination of its variables. */
function legsOf(job: GitlabJob): readonly Texts[] {
  const rows = items(under(job.keys.get('parallel')?.node, 'matrix'))
  const legs = rows.flatMap((row) => {
    let found: readonly Texts[] = [{}]
    for (const { key, value } of pairs(row)) {
      const choices = oneOrMore(value)
      found = found.flatMap((leg) => choices.map(({ text }) => ({ ...leg, [key]: text }))).slice(0, maxLegs)
    }
    return found
  })
  return legs.length === 0 ? [{}] : legs.slice(0, maxLegs)
}

function filled(text: string, variables: Texts): string {
  return text.replace(/\$\{?(\w{1,100})\}?/g, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
  )
}

function handedOver(job: GitlabJob, file: GitlabFile, { triggers }: Scope): FoundWork {
  const callee = file.elsewhere.join(', ').slice(0, 200)
  return { work: { type: 'delegated', callee, hints: [job.id, ...job.unknown], at: job.at }, triggers }
}

function works(job: GitlabJob, scope: Scope, shell: ShellReader): readonly FoundWork[] {
  const { triggers } = scope
  const child = job.keys.get('trigger')
  if (child !== undefined) {
    const callee =
      child.node?.type === 'scalar'
        ? child.node.text
        : (textAt(child.node, 'project') ?? textAt(child.node, 'include') ?? 'a child pipeline')
    return [{ work: { type: 'delegated', callee, hints: [job.id], at: child.at }, triggers }]
  }
  // One shell runs both; where they stand in one file, a gap of empty lines keeps every line in its place.
  const before = scriptOf(job, 'before_script')
  const main = scriptOf(job, 'script')
  const joined =
    before !== undefined && main !== undefined && before.path === main.path && before.line < main.line
      ? joinedText(before, main)
      : undefined
  const parts = joined === undefined ? [before, main] : [joined]
  const run = (part: Script | undefined, inner: Scope) =>
    part === undefined
      ? []
      : shell(part.text, { path: part.path, line: part.line }, inner).map((work) => ({ work, triggers }))
  return [
    ...parts.flatMap((part) => run(part, scope)),
    // Nobody asks how this one ended.
    ...run(scriptOf(job, 'after_script'), { ...scope, tolerant: true }),
    ...kept(job, scope),
  ]
}

/** Files that stay behind the job; reports of tests are shown and gone. */
function kept(job: GitlabJob, scope: Scope): readonly FoundWork[] {
  const artifacts = job.keys.get('artifacts')
  const paths = oneOrMore(under(artifacts?.node, 'paths')).map(({ text }) => text)
  if (artifacts === undefined || paths.length === 0) return []
  return [plainWork('save-results', `artifacts keep ${paths.slice(0, 5).join(', ')}`, artifacts.at, scope)]
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
