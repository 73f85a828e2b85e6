import { placeOf, type Location } from '../../../model/location.ts'
import { maxDepth, type Scope } from '../scope.ts'

/**
 * The scope behind one indirection: its label joins the chain (the first hop also names the place it starts from). Undefined
 * where the chain has been there before or is too long: whoever gets it has nothing to follow.
 */
export function hop(scope: Scope, at: Location, label: string, key: string): Scope | undefined {
  if (scope.depth >= maxDepth || scope.entered.has(key)) return undefined
  return {
    ...scope,
    via: [...(scope.via.length === 0 ? [placeOf(at)] : scope.via), label],
    depth: scope.depth + 1,
    entered: new Set([...scope.entered, key]),
  }
}
