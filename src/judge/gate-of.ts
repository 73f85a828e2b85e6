import type { Assessment } from '../model/assessment.ts'
import type { OverallLevels } from './levels-of.ts'
import type { Policy } from '../model/policy.ts'
import type { Regressions } from './regressions-of.ts'

/** What the gate looks at. */
export interface GateInput {
  readonly applicable: boolean
  /** The folder of the project where it is declared and not there. */
  readonly lacking?: string | undefined
  readonly level: Pick<OverallLevels, 'verified' | 'effective' | 'possible' | 'verifiable'>
  readonly target: number | null
  readonly minimum: number | null
  /** What got worse since the base; undefined where no base was compared. */
  readonly regressions?: Regressions | undefined
  /** False where a change is judged that touches nothing of the project. */
  readonly touched?: boolean | undefined
}

/**
 * Whether a merge may go on. `fail`: evidence says no; `incomplete`: only unknowns stand between the level and what is
 * asked, or the project is nowhere to be found, which fails too unless the policy lets it pass; `none`: nothing is gated here.
 */
export function gateOf(
  input: GateInput,
  policy: Pick<Policy, 'failOn' | 'onIncomplete' | 'gateOn'>,
): Assessment['gate'] {
  const mode = policy.failOn
  if (input.touched === false) return { outcome: 'none', mode, reasons: ['the change touches nothing of this project'] }
  const rulings = mode.includes('never') ? [] : mode.flatMap((one) => rule(one, input, policy))
  if (input.lacking !== undefined && rulings.length > 0) {
    const reasons = [`the config names the project folder ${input.lacking}, which is not there`]
    return { outcome: policy.onIncomplete === 'fail' ? 'incomplete' : 'pass', mode, reasons }
  }
  if (!input.applicable) {
    return { outcome: 'not-applicable', mode, reasons: ['the maturity model does not apply to this repository'] }
  }
  if (rulings.length === 0) return { outcome: 'none', mode, reasons: [] }
  const reasons = rulings.flatMap((ruling) => ruling.reasons)
  if (rulings.some((ruling) => ruling.outcome === 'fail')) return { outcome: 'fail', mode, reasons }
  if (rulings.some((ruling) => ruling.outcome === 'incomplete')) {
    return { outcome: policy.onIncomplete === 'fail' ? 'incomplete' : 'pass', mode, reasons }
  }
  return { outcome: 'pass', mode, reasons }
}

interface Ruling {
  readonly outcome: 'pass' | 'fail' | 'incomplete'
  readonly reasons: readonly string[]
}

function rule(mode: Policy['failOn'][number], input: GateInput, policy: Pick<Policy, 'gateOn'>): readonly Ruling[] {
  switch (mode) {
    case 'below-minimum':
      return input.minimum === null ? [] : [against(input.minimum, 'minimum', input, policy)]
    case 'below-target':
      return input.target === null ? [] : [against(input.target, 'target', input, policy)]
    case 'regression':
      return input.regressions === undefined ? [] : [since(input.regressions)]
    case 'never':
      return []
  }
}

function since({ surely, maybe }: Regressions): Ruling {
  if (surely.length > 0) return { outcome: 'fail', reasons: [...surely, ...maybe] }
  return maybe.length > 0 ? { outcome: 'incomplete', reasons: maybe } : { outcome: 'pass', reasons: [] }
}

function against(asked: number, what: string, input: GateInput, policy: Pick<Policy, 'gateOn'>): Ruling {
  const level = input.level[policy.gateOn]
  const kind = policy.gateOn === 'verified' ? 'verified level' : 'level'
  if (level >= asked) return { outcome: 'pass', reasons: [] }
  const atBest = policy.gateOn === 'verified' ? input.level.verifiable : input.level.possible
  if (atBest >= asked) {
    return {
      outcome: 'incomplete',
      reasons: [`${kind} ${level} is below the ${what} of ${asked}, and only unknowns stand between`],
    }
  }
  return { outcome: 'fail', reasons: [`${kind} ${level} is below the ${what} of ${asked}`] }
}
