import type { Trigger } from '../../../model/automation.ts'
import type { Location } from '../../../model/location.ts'
import { isReleaseBranch } from '../steps/is-release-branch.ts'
import { allCalls } from './all-calls.ts'
import type { GroovyFile, GroovyItem } from './groovy-item.ts'

/** One way in which a Jenkins pipeline starts; without a trigger where the file does not say. */
export interface JenkinsStart {
  readonly trigger: Trigger | undefined
  /** The branch; undefined where it can be any. */
  readonly branch: string | undefined
  readonly tag: boolean
  /** A pull request. */
  readonly request: boolean
}

const pushes = new Set(['pollSCM', 'githubPush', 'bitbucketPush', 'gitlab', 'gerrit'])
const crons = new Set(['cron', 'parameterizedCron'])
const events = new Set(['upstream', 'GenericTrigger', 'genericTrigger'])

/**
 * The ways a pipeline says that it starts. A condition on the branch holds only where Jenkins builds every branch, so one who
 * asks for it is started by changes. What Jenkins keeps for itself is not known.
 */
export function jenkinsStarts(
  { items, functions }: GroovyFile,
  text: string,
  path: string,
  defaultBranch: string | null,
): readonly JenkinsStart[] {
  const calls = allCalls([...items, ...[...functions.values()].flatMap(({ body }) => body)])
  const at = (call: GroovyItem | undefined): Location => ({ path, line: call?.line ?? 1 })
  const start = (trigger: Trigger | undefined, more: Partial<JenkinsStart> = {}): JenkinsStart => ({
    trigger,
    branch: undefined,
    tag: false,
    request: false,
    ...more,
  })
  const branches = calls.filter((call) => call.name === 'branch').flatMap((call) => call.args[0]?.value.text ?? [])
  const compared = [...text.matchAll(/BRANCH_NAME\s{0,4}==\s{0,4}["']([\w./-]{1,80})["']/g)].map(
    (match) => match[1] ?? '',
  )
  const named = [...new Set([...branches, ...compared])].filter((name) => /^[\w./-]+$/.test(name))
  const usual = ['main', 'master'].filter((name) => named.includes(name))
  const defaults = defaultBranch === null ? (usual.length === 1 ? usual : ['main', 'master']) : [defaultBranch]
  const every = branches.length > 0 || /\bBRANCH_NAME\b|\bCHANGE_(ID|TARGET|BRANCH)\b|\bchangeRequest\b/.test(text)
  const pushed = calls.find((call) => pushes.has(call.name))
  const push: Trigger = { kind: 'change', event: 'push', at: at(pushed) }
  const found: JenkinsStart[] = []
  if (every || pushed !== undefined) {
    for (const branch of defaults) found.push(start(push, { branch }))
  }
  if (every) {
    const detail = 'pushes to other branches'
    found.push(start({ kind: 'change', event: 'branch', detail, at: at(undefined) }))
    found.push(start({ kind: 'change', event: 'pull_request', at: at(undefined) }, { request: true }))
    for (const name of named.filter((one) => !defaults.includes(one) && !/^(main|master)$/.test(one)).slice(0, 6)) {
      const kind = isReleaseBranch(name) ? 'release' : 'event'
      found.push(start({ kind, event: 'push', detail: `branches: ${name}`, at: at(undefined) }, { branch: name }))
    }
  }
  const tagged = calls.find((call) => call.name === 'buildingTag' || (call.name === 'tag' && call.args.length > 0))
  if (tagged !== undefined) found.push(start({ kind: 'release', event: 'tag', at: at(tagged) }, { tag: true }))
  for (const call of calls) {
    const [first] = defaults
    if (crons.has(call.name)) {
      const detail = call.args[0]?.value.text?.trim().slice(0, 80)
      found.push(start({ kind: 'schedule', event: 'cron', detail, at: at(call) }, { branch: first }))
    }
    if (events.has(call.name)) found.push(start({ kind: 'event', event: call.name, at: at(call) }, { branch: first }))
  }
  return found.length === 0 ? [start(undefined)] : found
}
