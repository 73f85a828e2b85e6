import type { Assessment } from '../model/assessment.ts'

/** A level as a step of the ladder. */
export interface Rung {
  readonly level: number
  readonly name: string
  /** `possible`: reached if what could not be seen is there; `missed`: asked for by a gate that does not pass. */
  readonly state: 'reached' | 'possible' | 'missed' | 'open'
  /** Whether it is the level that counts. */
  readonly current: boolean
  readonly marks: readonly ('minimum' | 'target')[]
}

/** The model's levels as steps: how far the project got, and where minimum and target stand. */
export function ladderOf(assessment: Assessment): readonly Rung[] {
  const { ladder, level, target, minimum } = assessment
  return ladder.map(({ level: step, name }) => ({
    level: step,
    name,
    state: stateOf(step, assessment),
    current: step === level.effective,
    marks: [...(step === minimum ? (['minimum'] as const) : []), ...(step === target ? (['target'] as const) : [])],
  }))
}

function stateOf(step: number, { level, minimum, gate }: Assessment): Rung['state'] {
  if (step <= level.effective) return 'reached'
  if (step <= level.possible) return 'possible'
  const held = gate.outcome === 'fail' || gate.outcome === 'incomplete'
  return held && minimum !== null && step <= minimum ? 'missed' : 'open'
}
