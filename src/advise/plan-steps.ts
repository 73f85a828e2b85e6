import type { Assessment, Verdict } from '../model/assessment.ts'

/** One gap between where a project stands and the level it is to reach. */
export interface PlanStep {
  readonly criterion: string
  readonly level: number
  readonly dimension: Verdict['dimension']
  readonly title: string
  readonly gap: string
  /** `show`: it may be met already, but could not be seen; `close`: it is missing. */
  readonly task: 'show' | 'close'
  readonly effort: Verdict['remedy']['effort']
  readonly firstStep: string
  /** What is there already. */
  readonly partial?: string | undefined
  readonly docs: string
  readonly scaffold: boolean
}

const efforts = ['low', 'medium', 'high'] as const

/**
 * The shortest way to a level: every required criterion of it and of the levels below that does not hold, level by level,
 * cheapest first within a level. What could not be seen comes before what is missing: showing it may be all there is to do.
 */
export function planSteps(assessment: Assessment, to: number): readonly PlanStep[] {
  return assessment.criteria
    .filter((verdict) => verdict.required && verdict.level <= to && isOpen(verdict))
    .map(stepOf)
    .sort((a, b) => a.level - b.level || cost(a) - cost(b))
}

function isOpen({ status }: Verdict): boolean {
  return status === 'unmet' || status === 'unknown'
}

function cost({ task, effort }: PlanStep): number {
  return task === 'show' ? -1 : efforts.indexOf(effort)
}

function stepOf(verdict: Verdict): PlanStep {
  const { id, level, dimension, title, gap, remedy, partial } = verdict
  const common = {
    criterion: id,
    level,
    dimension,
    title,
    gap,
    ...(partial === undefined ? {} : { partial }),
    docs: remedy.docs,
    scaffold: remedy.scaffold,
  }
  if (verdict.status === 'unknown') return { ...common, task: 'show', effort: 'low', firstStep: howToShow(verdict) }
  return { ...common, task: 'close', effort: remedy.effort, firstStep: remedy.steps }
}

function howToShow({ unseen }: Verdict): string {
  const permissions = [...new Set(unseen.flatMap((one) => (one.permission === undefined ? [] : [one.permission])))]
  const what = [...new Set(unseen.map((one) => one.what))].join('; ')
  const seen = what === '' ? 'What it asks for could not be seen' : `Could not be seen: ${what}`
  if (permissions.length > 0) return `${seen}. Grant ${permissions.join(', ')} and assess again, or attest it.`
  return `${seen}. Make it visible to the assessment, or attest it in the config.`
}
