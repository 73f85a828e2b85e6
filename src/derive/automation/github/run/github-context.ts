import { known, nothing, objectOf, unknownValue, type Fields, type Value } from '../../expression/expression-value.ts'
import type { Occasion } from '../triggers/occasion.ts'
import { workspace } from '../../../workspace.ts'

/** What of the repository itself conditions can ask for. */
export interface RepositoryFacts {
  /** `owner/name`, where it is known. */
  readonly fullName: string | undefined
  readonly defaultBranch: string | undefined
}

/** Whether a value is taken as it usually is, or with all it may be. */
export type View = 'nominal' | 'open'

const filled: Value = { type: 'unknown', truthy: true }
/** What the person who opens a pull request or writes a comment decides. */
const chosen: Value = { type: 'unknown', willing: true }

/** The `github` context of one run. */
export function githubContext(
  occasion: Occasion,
  facts: RepositoryFacts,
  view: View,
  more: { readonly workflow: string; readonly inputs: Value; readonly actionPath?: string | undefined },
): Value {
  const { ref, baseRef } = occasion
  const { repository, owner } = namesOf(facts)
  return objectOf(
    {
      event_name: known(occasion.event),
      ref: ref.full,
      ref_name: ref.name,
      ref_type: ref.type === 'unknown' ? filled : known(ref.type),
      base_ref: known(baseRef ?? ''),
      head_ref: occasion.event.startsWith('pull_request') ? filled : known(''),
      repository,
      repository_owner: owner,
      actor: occasion.actor,
      triggering_actor: occasion.actor,
      workflow: known(more.workflow),
      workspace: known(workspace),
      server_url: known('https://github.com'),
      api_url: known('https://api.github.com'),
      event: eventContext(occasion, facts, view, more.inputs),
      ...(more.actionPath !== undefined && { action_path: known(`${workspace}/${more.actionPath}`) }),
    },
    filled,
  )
}

function namesOf(facts: RepositoryFacts): { readonly repository: Value; readonly owner: Value } {
  const { fullName } = facts
  if (fullName === undefined) return { repository: filled, owner: filled }
  return { repository: known(fullName), owner: known(fullName.split('/')[0] ?? '') }
}

/** Parts of payloads that belong to certain events only: null for the others. */
const payloads: Readonly<Record<string, (event: string) => boolean>> = {
  pull_request: (event) => event.startsWith('pull_request'),
  issue: (event) => event === 'issues' || event === 'issue_comment',
  comment: (event) => event.endsWith('comment'),
  label: (event) => event === 'label' || event === 'issues' || event.startsWith('pull_request'),
  release: (event) => event === 'release',
  workflow_run: (event) => event === 'workflow_run',
  client_payload: (event) => event === 'repository_dispatch',
  head_commit: (event) => event === 'push',
  deployment: (event) => event.startsWith('deployment'),
  deployment_status: (event) => event === 'deployment_status',
  discussion: (event) => event.startsWith('discussion'),
}

function eventContext(occasion: Occasion, facts: RepositoryFacts, view: View, inputs: Value): Value {
  const { event, action, cron, actor } = occasion
  const byPerson = occasion.trigger.kind === 'manual'
  const own = new Map<string, Value>()
  for (const [name, belongs] of Object.entries(payloads))
    own.set(name, belongs(event) ? (byPerson ? chosen : unknownValue) : nothing)
  const repository = objectOf(
    {
      default_branch: facts.defaultBranch === undefined ? occasion.ref.name : known(facts.defaultBranch),
      full_name: namesOf(facts).repository,
      fork: view === 'nominal' ? known(false) : unknownValue,
    },
    unknownValue,
  )
  return objectOf(
    {
      ...recordOf(own),
      ...(event.startsWith('pull_request') && { pull_request: pullRequest(occasion, facts, view) }),
      ...(event === 'push' && {
        head_commit: objectOf({ message: view === 'nominal' ? known('') : unknownValue }, filled),
      }),
      ...(event === 'workflow_run' && { workflow_run: workflowRun(occasion, view) }),
      ...(event === 'release' && {
        release: objectOf({ prerelease: usually(false, view), draft: usually(false, view) }, filled),
      }),
      inputs: event === 'workflow_dispatch' ? asTexts(inputs) : nothing,
      schedule: cron === undefined ? nothing : known(cron),
      action: action === undefined ? unknownValue : known(action),
      ref: event === 'push' ? occasion.ref.full : unknownValue,
      repository,
      sender: objectOf({ login: actor }, unknownValue),
    },
    byPerson ? chosen : unknownValue,
  )
}

function usually(value: boolean | string, view: View): Value {
  return view === 'nominal' ? known(value) : unknownValue
}

/** A pull request from the repository itself, ready for review, without labels; open: whatever its author makes of it. */
function pullRequest(occasion: Occasion, facts: RepositoryFacts, view: View): Value {
  const nominal = view === 'nominal'
  const { repository } = namesOf(facts)
  const head = objectOf(
    {
      // Changes from forks and from branches are both changes: a condition on it only splits them.
      repo: objectOf({ fork: nominal ? known(false) : chosen, full_name: nominal ? repository : chosen }, unknownValue),
      ref: filled,
    },
    filled,
  )
  return objectOf(
    {
      merged: occasion.merged === undefined ? unknownValue : known(occasion.merged),
      draft: usually(false, view),
      title: usually('', view),
      body: usually('', view),
      labels: nominal ? { type: 'list', items: [] } : unknownValue,
      head,
      base: objectOf(
        { ref: known(occasion.baseRef ?? ''), repo: objectOf({ full_name: repository }, unknownValue) },
        filled,
      ),
      user: objectOf({ login: occasion.actor }, unknownValue),
    },
    unknownValue,
  )
}

function workflowRun(occasion: Occasion, view: View): Value {
  const events = occasion.upstream ?? []
  const [first] = events
  const event: Value = events.length === 1 && first !== undefined ? known(first) : unknownValue
  const usual: Value = events.includes('push') ? known('push') : event
  return objectOf(
    {
      conclusion: usually('success', view),
      status: usually('completed', view),
      head_branch: view === 'nominal' ? occasion.ref.name : unknownValue,
      event: view === 'nominal' ? usual : event,
    },
    filled,
  )
}

/** `github.event.inputs` carries every input as a text. */
function asTexts(inputs: Value): Value {
  if (inputs.type !== 'object') return inputs
  const texts = new Map<string, Value>()
  for (const [name, value] of inputs.fields)
    texts.set(name, value.type === 'known' ? known(String(value.value ?? '')) : value)
  return { type: 'object', fields: texts, otherwise: inputs.otherwise }
}

function recordOf(fields: Fields): Readonly<Record<string, Value>> {
  return Object.fromEntries(fields)
}
