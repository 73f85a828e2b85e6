import { uncalled } from '../../../model/activity.ts'
import type { Activity } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Claim } from '../../meaning/meanings.ts'
import type { Scope, Terrain } from '../scope.ts'

const maxNote = 200
const maxCommand = 1000

/** The activity that a tool's claim on a command is, in this scope. */
export function activityOf(
  claim: Claim,
  words: readonly string[],
  at: Location,
  scope: Scope,
  terrain: Terrain,
): Activity {
  const command = words.join(' ').replace(/\s+/g, ' ').trim()
  const activity: Activity = {
    kind: claim.meaning.does,
    tool: claim.tool,
    subject: claim.meaning.subject,
    note: command.slice(0, maxNote),
    at,
    ...uncalled,
    detail: {
      command: command.slice(0, maxCommand),
      ...(scope.cwd === '' ? {} : { folder: scope.cwd }),
      ...(claim.location === undefined ? {} : { location: claim.location }),
      ...(claim.meaning.store === undefined ? {} : { store: claim.meaning.store }),
      ...(claim.meaning.ephemeral === true ? { ephemeral: 'yes' } : {}),
      ...(claim.meaning.ownMachine === true ? { ownMachine: 'yes' } : {}),
    },
  }
  return inScope(activity, scope, terrain)
}

/** An activity as this scope runs it: chain, triggers and tolerance join, and its tool's server where a variable names it. */
export function inScope(activity: Activity, scope: Scope, terrain: Terrain): Activity {
  const names = activity.tool === undefined ? [] : terrain.meanings.locationsOf(activity.tool)
  const name = names.find((one) => Object.hasOwn(scope.env, one) && scope.env[one] !== '')
  const location = activity.detail['location'] ?? (name === undefined ? undefined : scope.env[name])
  return {
    ...activity,
    via: [...scope.via, ...activity.via],
    triggers: scope.triggers,
    tolerant: activity.tolerant || scope.tolerant,
    conditional: activity.conditional || scope.conditional,
    detail: location === undefined ? activity.detail : { ...activity.detail, location },
  }
}
