import { isAutomatic, isChange, type Trigger } from '../../../../model/automation.ts'
import type { Location } from '../../../../model/location.ts'
import { items, oneOrMore, scalar, under } from '../../../yaml/look-up.ts'
import { unknownValue } from '../../expression/expression-value.ts'
import { pullRequestOccasions, pushOccasions, type Ground } from './change-occasions.ts'
import type { DeclaredEvent } from './declared-event.ts'
import { branchRef, patternRef, person, unknownRef, type Occasion } from './occasion.ts'
import { refFilter } from './ref-filter.ts'

/** Looks up the triggers of a workflow by its name; undefined where the repository has none of that name. */
export type Upstream = (name: string) => readonly Trigger[] | undefined

/** The ways one event can really start a run; none for an event that is dormant in this repository. */
export function occasionsOf(
  event: DeclaredEvent,
  path: string,
  ground: Ground,
  upstream: Upstream,
): readonly Occasion[] {
  const at: Location = { path, line: event.line }
  switch (event.name) {
    case 'push':
      return pushOccasions(event, at, ground)
    case 'pull_request':
    case 'pull_request_target':
    case 'merge_group':
      return pullRequestOccasions(event, at, ground)
    case 'schedule':
      return scheduleOccasions(event, path, ground)
    case 'workflow_run':
      return followingOccasions(event, at, ground, upstream)
    case 'workflow_call':
      return []
    case 'repository_dispatch': {
      const types = typesOf(event)
      const details: readonly (string | undefined)[] = types.length === 0 ? [undefined] : types
      return details.flatMap((action) =>
        onDefault(event, { kind: 'event', event: event.name, detail: action, at }, ground, action),
      )
    }
    default: {
      const types = typesOf(event)
      const detail = types.length === 0 ? undefined : `types: ${types.join(', ')}`
      const trigger: Trigger = { kind: event.rule.kind, event: event.name, detail, at }
      const action = types.length === 1 ? types[0] : undefined
      if (event.name === 'release') return [{ ...tagged, trigger, event: 'release', action }]
      if (event.name === 'create') return [{ ...tagged, ref: unknownRef, trigger, event: 'create' }]
      return onDefault(event, trigger, ground, action)
    }
  }
}

const tagged = { ref: patternRef('**', 'tag'), actor: unknownValue }

function typesOf(event: DeclaredEvent): readonly string[] {
  return oneOrMore(under(event.config, 'types')).map(({ text }) => text)
}

function onDefault(event: DeclaredEvent, trigger: Trigger, ground: Ground, action?: string): readonly Occasion[] {
  const actor = trigger.kind === 'event' ? unknownValue : person
  return ground.defaults.map((name) => ({ trigger, event: event.name, ref: branchRef(name), actor, action }))
}

function scheduleOccasions(event: DeclaredEvent, path: string, ground: Ground): readonly Occasion[] {
  return items(event.config).flatMap((item) => {
    const cron = scalar(under(item, 'cron'))
    if (cron === undefined) return []
    const trigger: Trigger = { kind: 'schedule', event: 'schedule', detail: cron.text, at: { path, line: cron.line } }
    return ground.defaults.map((name) => ({
      trigger,
      event: 'schedule',
      ref: branchRef(name),
      actor: person,
      cron: cron.text,
    }))
  })
}

/** A run after another workflow is as automatic as that one: after a pull request's checks it is a change, after a manual run manual. */
function followingOccasions(
  event: DeclaredEvent,
  at: Location,
  ground: Ground,
  upstream: Upstream,
): readonly Occasion[] {
  const names = oneOrMore(under(event.config, 'workflows')).map(({ text }) => text)
  const found = names.map((name) => ({ name, triggers: upstream(name) }))
  const alive = found.flatMap(({ name, triggers }) =>
    triggers === undefined || triggers.length === 0 ? [] : [{ name, triggers }],
  )
  const filter = refFilter(event.config, undefined)
  const branches = ground.defaults.filter(filter.admitsBranch)
  if (alive.length === 0 || branches.length === 0) return []
  const triggers = alive.flatMap((one) => one.triggers)
  const kind = triggers.some(isAutomatic) ? 'event' : triggers.some(isChange) ? 'change' : 'manual'
  const detail = `after ${alive.map(({ name }) => name).join(', ')}`
  const trigger: Trigger = { kind, event: 'workflow_run', detail, at }
  const events = [...new Set(triggers.map((one) => one.event))]
  return branches.map((name) => ({
    trigger,
    event: 'workflow_run',
    ref: branchRef(name),
    actor: unknownValue,
    upstream: events,
  }))
}
