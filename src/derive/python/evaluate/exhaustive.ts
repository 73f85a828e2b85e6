import type { Guard, Happening } from '../value/summary.ts'

/** What happened in one branch: a stretch of the happenings of its function. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** The conditions under which the branch is taken. */
  readonly guard: Guard | undefined
}

/**
 * Where every branch of an `if` with an `else` does a thing of one kind, the thing is done whatever the condition: such deeds
 * come to stand under the conditions around the `if` alone.
 */
export function freeShared(happenings: Happening[], branches: readonly Stretch[], outer: Guard | undefined): void {
  const kinds = branches.map(({ from, to, guard }) => {
    // What a branch does under conditions of its own does not count for it.
    const own = happenings.slice(from, to).filter((happening) => happening.guard === guard)
    return new Set<string>(own.flatMap(({ deeds }) => deeds.map((deed) => deed.kind)))
  })
  const [first, ...rest] = kinds
  const shared = new Set([...(first ?? [])].filter((kind) => kind !== 'gate' && rest.every((other) => other.has(kind))))
  if (shared.size === 0) return
  for (const { from, to, guard } of branches) {
    for (let i = from; i < to; i++) {
      const happening = happenings[i]
      if (!happening || happening.guard !== guard || !happening.deeds.some((deed) => shared.has(deed.kind))) continue
      const deeds = happening.deeds.filter((deed) => !shared.has(deed.kind))
      happenings[i] = { ...happening, deeds }
      happenings.push({
        ...happening,
        guard: outer,
        deeds: happening.deeds.filter((deed) => shared.has(deed.kind)),
        entered: [],
        spawned: undefined,
        script: undefined,
        commands: undefined,
        request: undefined,
        untraced: undefined,
        pending: undefined,
      })
    }
  }
}
