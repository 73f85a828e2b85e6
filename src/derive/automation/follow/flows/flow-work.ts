import type { Location } from '../../../../model/location.ts'
import { hop } from '../../command/hop.ts'
import { missing } from '../../command/missing.ts'
import { pythonWork } from '../../command/python-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'

/** A function of a file that an orchestrator starts; the whole file where it names none. */
export interface Started {
  readonly path: string
  readonly function?: string | undefined
  /** Started by the orchestrator later: nobody waits for its end. */
  readonly later: boolean
}

/** What is started by `flows/train.py:main`, or by a file alone; noted where it is missing. */
export function startedAt(
  text: string,
  later: boolean,
  at: Location,
  scope: Scope,
  terrain: Terrain,
): readonly Started[] {
  const [file = '', name] = text.split(':')
  const path = resolvePath(file, scope)
  if (text.includes('$')) return []
  return terrain.files.has(path) ? [{ path, function: name, later }] : missing(path, at, terrain)
}

/** What the flow does, as Python does it. */
export function flowWork(
  one: Started,
  label: string,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const own = hop(scope, at, label, `flow:${one.path}:${one.function ?? ''}`)
  if (own === undefined || !terrain.spend()) return []
  const inside = { ...own, tolerant: own.tolerant || one.later }
  return pythonWork({ path: one.path, function: one.function, args: [] }, at, inside, terrain, interpret)
}
