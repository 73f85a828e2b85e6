import type { Activity } from '../../model/activity.ts'
import type { Automation } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { hasWord } from './has-word.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'
import { waysOf } from './production-inputs.ts'

const mostLinks = 50

/** A dispatch, and the automation that makes it; none where a service does. */
interface Sent {
  readonly activity: Activity
  readonly automation?: Automation | undefined
}

/**
 * The automations that a dispatch starts: by the file or name of a workflow, or by the type of an event somebody listens to; the pipeline of
 * GitLab by its trigger.
 */
export function startedBy(facts: Facts, { activity, automation }: Sent): readonly Automation[] {
  const said = [activity.detail['command'], activity.detail['location'], activity.note].join(' ')
  const script = activity.at.path === automation?.path ? '' : textOf(facts, waysOf(activity).slice(0, 1))
  return facts.automations.filter((one) => {
    if (one === automation || one.inactive !== undefined) return false
    if (activity.tool === 'gitlab') return one.system === 'gitlab-ci'
    const byName = one.triggers.some(({ event }) => event === 'workflow_dispatch') && names(said, script, one)
    return byName || one.triggers.some((trigger) => isHeard(trigger.event, trigger.detail, said, script))
  })
}

/** The automations that start when this one is done, and those that its dispatches start. */
export function nextOf(facts: Facts, automation: Automation): readonly Automation[] {
  const after = facts.automations.filter((one) =>
    one.triggers.some(({ event, detail }) => event === 'workflow_run' && followed(detail).includes(automation.name)),
  )
  const sent = ofKind(occurrencesOf(facts), ['dispatch'])
    .filter((one) => one.automation === automation)
    .flatMap((one) => startedBy(facts, one))
  return [...new Set([...after, ...sent, ...committedTo(facts, automation)])].filter(
    (one) => one !== automation && one.inactive === undefined,
  )
}

/** Controllers that apply a folder into which this automation commits: its file names the folder, and it pushes. */
function committedTo(facts: Facts, automation: Automation): readonly Automation[] {
  const pushes = automation.jobs.some(({ activities }) =>
    activities.some(({ detail }) => /^git push\b/.test(detail['command'] ?? '')),
  )
  const text = pushes ? textOf(facts, [automation.path]) : ''
  if (text === '') return []
  return ofKind(occurrencesOf(facts), ['deploy'])
    .filter(({ activity: { detail } }) => detail['gitops'] !== undefined && hasWord(text, detail['gitops']))
    .map((one) => one.automation)
}

/** An automation with all that follows from it. */
export function chainFrom(facts: Facts, automation: Automation): ReadonlySet<Automation> {
  const found = new Set([automation])
  for (const one of found) {
    if (found.size > mostLinks) break
    for (const next of nextOf(facts, one)) found.add(next)
  }
  return found
}

function names(said: string, script: string, { path, name }: Automation): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return (
    hasWord(said, file) ||
    hasWord(script, file) ||
    said.includes(`workflow run ${name}`) ||
    said.includes(`workflow: ${name}`)
  )
}

function isHeard(event: string, type: string | undefined, said: string, script: string): boolean {
  if (event !== 'repository_dispatch') return false
  // Without a type the listener hears every event; only what dispatches to the repository as a whole sends one.
  if (type === undefined) return /repository-dispatch|\/dispatches|event_type/.test(said) && !/workflows\//.test(said)
  return hasWord(said, type) || (/dispatch/.test(said) && hasWord(script, type))
}

/** Names of the workflows after whose end a trigger starts. */
export function followed(detail: string | undefined): readonly string[] {
  return (detail ?? '').replace(/^after /, '').split(', ')
}

function textOf(facts: Facts, paths: readonly string[]): string {
  return paths
    .flatMap((path) => {
      const text = facts.files.text(path)
      return text?.state === 'seen' ? [text.value] : []
    })
    .join('\n')
}
