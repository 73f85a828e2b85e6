import type { Automation, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { items, oneOrMore, pairOf, textAt, texts, under } from '../../yaml/look-up.ts'
import { readYaml, readYamlStream } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts, type StartedJob } from '../steps/jobs-of-starts.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { renderedBody, renderedMappings, renderedText } from './json-e.ts'
import type { KnownText } from './template-holds.ts'

const paths = ['.taskcluster.yml', '.taskcluster.yaml']
const home = '/builds/worker'

interface Start {
  readonly trigger: Trigger
  readonly known: KnownText
  /** As old files name it: `push`, `pull_request.opened`. */
  readonly event: string
  readonly branch: string
}

/** What the tasks of the repository's Taskcluster file do. Tasks that a decision task makes are handed over by their folders' names. */
export function taskclusterAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  return paths.flatMap((path): readonly Automation[] => {
    const text = files.text(path)
    const blank = { system: 'taskcluster', path, name: 'Taskcluster', triggers: [], jobs: [] } as const
    if (text === undefined) return []
    if (text.state === 'unseen') return [{ ...blank, unseen: [text.why] }]
    const { root, errors } = readYamlStream(text.value)[0] ?? readYaml('')
    const [error] = errors
    if (error !== undefined) {
      const { message, line } = error
      terrain.note({ severity: 'warning', message: `Taskcluster cannot read this file: ${message}.`, path, line })
      return [{ ...blank, unseen: [], inactive: `Taskcluster does not run it: ${message}` }]
    }
    if (pairOf(root, 'tasks') === undefined) return []
    const starts = startsOf(path, text.value, snapshot.repository.defaultBranch ?? 'main')
    const started = starts.flatMap((start) =>
      renderedMappings(under(root, 'tasks'), start.known, isTask).flatMap(({ node, certain }) =>
        startedJob(node, { start, certain, path }, files, shell),
      ),
    )
    const jobs = jobsOfStarts(started)
    const triggers = starts
      .map(({ trigger }) => trigger)
      .filter((one) => jobs.some((job) => job.triggers.includes(one)))
    return [
      { ...blank, triggers, jobs, unseen: [], ...(jobs.length === 0 && { inactive: 'none of its tasks can run' }) },
    ]
  })
}

function isTask(node: YamlNode): boolean {
  return pairOf(node, 'payload') !== undefined
}

function startsOf(path: string, text: string, branch: string): readonly Start[] {
  const at = { path, line: 1 }
  const start = (trigger: Trigger, tasksFor: string, event: string, ref?: string): Start => ({
    trigger,
    event,
    branch,
    known: (name) => (name === 'tasks_for' ? tasksFor : name === 'event.ref' ? ref : undefined),
  })
  return [
    start({ kind: 'change', event: 'push', at }, 'github-push', 'push', `refs/heads/${branch}`),
    start({ kind: 'change', event: 'pull_request', at }, 'github-pull-request', 'pull_request'),
    start({ kind: 'release', event: 'release', at }, 'github-release', 'release'),
    ...(/\bcron\b/.test(text)
      ? [start({ kind: 'schedule', event: 'cron', detail: 'set up in .cron.yml or Taskcluster', at }, 'cron', 'cron')]
      : []),
  ]
}

interface Standing {
  readonly start: Start
  readonly certain: boolean
  readonly path: string
}

function startedJob(
  task: YamlNode,
  { start, certain, path }: Standing,
  files: Files,
  shell: ShellReader,
): readonly StartedJob[] {
  if (!admits(under(task, 'extra', 'github'), start)) return []
  const at = { path, line: task.line }
  const payload = renderedBody(under(task, 'payload'), start.known)
  const command = commandOf(payload, start)
  const clone = cloneFolder(command?.text ?? '')
  const scope: Scope = {
    cwd: home,
    env: texts(under(payload, 'env')),
    via: [],
    triggers: [start.trigger],
    tolerant: false,
    conditional: !certain,
    errexit: command?.errexit ?? false,
    mounts: [
      { from: clone, to: '' },
      { from: `${home}/checkouts/src`, to: '' },
    ],
    depth: 0,
    entered: new Set(),
  }
  const name = textAt(task, 'metadata', 'name')
  const id = name === undefined || /[{$]/.test(name) ? `task at line ${task.line}` : name
  const found = command === undefined ? [] : shell(command.text, { path, line: command.line }, scope)
  const works = [
    ...found.map((work): FoundWork => ({ work, triggers: scope.triggers })),
    ...(/\btaskgraph\b/.test(command?.text ?? '') ? [decided(files, start.trigger, at)] : []),
  ]
  const runner = textAt(payload, 'image') ?? textAt(task, 'workerType')
  return [{ id, needs: [], runner, tolerant: false, trigger: start.trigger, at, works }]
}

/** Files of old say by list which events and branches start a task. */
function admits(github: YamlNode | undefined, { event, branch }: Start): boolean {
  const events = oneOrMore(under(github, 'events')).map(({ text }) => text)
  const branches = oneOrMore(under(github, 'branches')).map(({ text }) => text)
  if (events.length === 0) return true
  const heard = events.some((one) => one === event || one.startsWith(`${event}.`))
  return heard && (event !== 'push' || branches.length === 0 || branches.includes(branch))
}

/** The last text that a shell is handed (`bash -cx '…'`), else the words of the command. */
function commandOf(
  payload: YamlNode | undefined,
  { known }: Start,
): { readonly text: string; readonly line: number; readonly errexit: boolean } | undefined {
  const words = renderedList(under(payload, 'command'), known)
  const flag = words.findLastIndex(({ text }) => /^-[a-z]*c[a-z]*$/.test(text))
  const script = words[flag + 1]
  const isShell = words.slice(0, flag).some(({ text }) => /(^|\/)(ba|da|z)?sh$/.test(text))
  if (flag > 0 && script !== undefined && isShell)
    return { ...script, errexit: (words[flag]?.text ?? '').includes('e') }
  const [first] = words
  if (first === undefined) return undefined
  return { text: words.map(({ text }) => quoted(text)).join(' '), line: first.line, errexit: false }
}

function renderedList(
  node: YamlNode | undefined,
  known: KnownText,
): readonly { readonly text: string; readonly line: number }[] {
  return items(node).map((item) => {
    const text = renderedText(item, known) ?? ''
    return { text, line: item.type === 'scalar' ? item.contentLine : item.line }
  })
}

/** Where a task clones the repository of the event for itself: where it says, else into a folder of the repository's name, which it enters next. */
function cloneFolder(text: string): string {
  const [, named] = /\bgit\s{1,4}clone\b[^&;\n]{0,300}?\s([~\w./-]{1,100})\s{0,9}(?:&&|;|\n|$)/.exec(text) ?? []
  const [, next] = /\bgit\s{1,4}clone\b.{0,2000}?(?:&&|;|\n)\s{0,99}cd\s{1,9}([\w-][\w.-]{0,100})/s.exec(text) ?? []
  const folder = named === undefined || /^-|^https?:|\.git$/.test(named) ? next : named
  if (folder === undefined) return `${home}/repo`
  return folder.startsWith('~')
    ? `/${folder.replace(/\/+$/, '')}`
    : folder.startsWith('/')
      ? folder
      : `${home}/${folder}`
}

/** The tasks that a decision task makes out of the folders below `taskcluster/`. */
function decided(files: Files, trigger: Trigger, at: Trigger['at']): FoundWork {
  const kinds = files.glob('taskcluster/{kinds,ci}/*/kind.yml').map((path) => path.split('/')[2] ?? '')
  return { work: { type: 'delegated', callee: 'taskgraph', hints: kinds.slice(0, 60), at }, triggers: [trigger] }
}

function quoted(word: string): string {
  return word.includes('$') ? `"${word.replaceAll('"', '')}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
