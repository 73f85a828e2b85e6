import type { Facts } from '../../../model/facts.ts'
import type { Tool } from '../../../model/tool.ts'

/** What the trackers of training code want to be told. */
export interface TrackerVariables {
  /** Environment variables that say where a tracker's server is. */
  readonly variables: readonly string[]
  /** Names of the services that ask for a key. */
  readonly keys: readonly string[]
}

/** From the trackers that training code calls: the variables that locate them, and the services that ask for a key. */
export function trackerVariables({ trackers }: Facts, tools: readonly Tool[]): TrackerVariables {
  const used = new Set(trackers.map(({ activity }) => activity.tool))
  const known = tools.filter(({ id, roles }) => used.has(id) && roles.includes('experiment-tracker'))
  // A tracker that depends on where it is pointed needs the variable; a service has an address of its own.
  const pointed = new Set(
    trackers.filter(({ activity }) => activity.detail['store'] === 'by-location').map(({ activity }) => activity.tool),
  )
  return {
    variables: known.filter(({ id }) => pointed.has(id)).flatMap(({ locations }) => locations?.slice(0, 1) ?? []),
    keys: known.filter(({ id }) => !pointed.has(id)).map(({ name }) => name),
  }
}
