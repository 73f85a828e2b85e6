import type { Assessment } from '../../model/assessment.ts'

/** What a team could promise itself from where it stands. */
export interface Proposal {
  /** The level to aim for. */
  readonly target: number
  /** The level that is held, below which a merge would be a step back. */
  readonly minimum: number
  /** In sentences: where the project stands, what is proposed, and when the target pays. */
  readonly because: readonly string[]
}

/** The next level above the one held, unless the user names others. */
export function proposalFor(
  { level, ladder }: Assessment,
  chosen: { readonly target?: number | undefined; readonly minimum?: number | undefined },
): Proposal {
  const next = ladder.find((step) => step.level > level.effective)
  const target = chosen.target ?? next?.level ?? level.effective
  const goal = ladder.find((step) => step.level === target)
  const minimum = chosen.minimum ?? level.effective
  return {
    target,
    minimum,
    because: [
      `Level ${level.effective} (${level.name}) is held now.`,
      ...(goal === undefined
        ? []
        : target > level.effective
          ? [`Target ${target}: ${goal.name}. When it is worth it: ${goal.propose}`]
          : [`Target ${target}: ${goal.name}, which is held already.`]),
      `Minimum ${minimum}: a pull request that would fall below it fails.`,
    ],
  }
}
