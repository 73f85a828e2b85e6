import type { Trigger } from '../../../../model/automation.ts'
import type { Files } from '../../../../model/facts.ts'
import type { Snapshot } from '../../../../model/snapshot.ts'
import { oneOrMore, under } from '../../../yaml/look-up.ts'
import { triggersOf } from '../run/collapse-triggers.ts'
import type { WorkflowSource } from '../workflow/read-workflow.ts'
import type { Ground } from './change-occasions.ts'
import { mentionsIn } from './mentions.ts'
import type { Occasion } from './occasion.ts'
import { occasionsOf } from './occasions-of.ts'

/** The ways in which a workflow is really started. */
export type Starts = (workflow: WorkflowSource) => readonly Occasion[]

/** How every workflow is started; one that follows another asks how that one is. */
export function startsOf(accepted: readonly WorkflowSource[], snapshot: Snapshot, files: Files): Starts {
  const { defaultBranch } = snapshot.repository
  const actions = files.glob('**/action.{yml,yaml}').slice(0, 50)
  const texts = actions.map((path) => files.text(path)).flatMap((text) => (text?.state === 'seen' ? [text.value] : []))
  const ground: Ground = {
    defaults: defaultBranch === null ? likelyDefaults(accepted) : [defaultBranch],
    mentions: mentionsIn([...accepted.map(({ text }) => text), ...texts]),
    paths: snapshot.facts.tree.state === 'seen' ? files.entries.map(({ path }) => path) : undefined,
  }
  const found = new Map<string, readonly Occasion[]>()
  const open = new Set<string>()

  function upstream(name: string): readonly Trigger[] | undefined {
    const named = accepted.filter((one) => one.name === name)
    return named.length === 0 ? undefined : named.flatMap((one) => triggersOf(starts(one)))
  }

  function starts(workflow: WorkflowSource): readonly Occasion[] {
    const before = found.get(workflow.path)
    if (before !== undefined) return before
    // Workflows that only follow each other never start.
    if (open.has(workflow.path)) return []
    open.add(workflow.path)
    const occasions = workflow.events.flatMap((event) => occasionsOf(event, workflow.path, ground, upstream))
    open.delete(workflow.path)
    found.set(workflow.path, occasions)
    return occasions
  }

  return starts
}

/** The usual name that the workflows' branch filters know; both where they name both or neither. */
function likelyDefaults(accepted: readonly WorkflowSource[]): readonly string[] {
  const named = accepted
    .flatMap(({ events }) => events)
    .flatMap(({ config }) => {
      return ['branches', 'branches-ignore'].flatMap((key) => oneOrMore(under(config, key)).map(({ text }) => text))
    })
  const usual = ['main', 'master']
  const known = usual.filter((name) => named.includes(name))
  return known.length === 1 ? known : usual
}
