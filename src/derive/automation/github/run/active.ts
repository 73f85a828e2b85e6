import { runnerVariables } from '../../steps/runner-variables.ts'
import { triggersOf } from './collapse-triggers.ts'
import type { FoundWork } from '../../steps/merge-works.ts'
import type { Case, Frame } from './world.ts'
import type { Outcome } from '../../expression/condition.ts'
import type { Scope, Work } from '../../scope.ts'

/** One case in which a step runs, with all its settings. */
export interface Active {
  readonly one: Case
  readonly env: ReadonlyMap<string, string>
  readonly outcome: Exclude<Outcome, 'skipped'>
  readonly tolerant: boolean
}

/** What is known where a step's commands run. */
export function scopeOf(cases: readonly Active[], first: Active, frame: Frame, cwd = ''): Scope {
  return {
    cwd,
    env: { ...runnerVariables('github'), ...Object.fromEntries(first.env) },
    via: frame.via,
    triggers: triggersOf(cases.map(({ one }) => one.run.occasion)),
    tolerant: first.tolerant,
    conditional: first.outcome === 'maybe',
    errexit: true,
    depth: frame.depth,
    entered: frame.entered,
    written: first.one.left,
    left: first.one.left,
  }
}

/** Works with the triggers they were found under. */
export function withTriggers(works: readonly Work[], scope: Scope): readonly FoundWork[] {
  return works.map((work) => ({ work, triggers: scope.triggers }))
}

/** Things that are the same by what `key` says of them. */
export function grouped<T>(list: readonly T[], key: (item: T) => unknown): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const name = JSON.stringify(key(item))
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
