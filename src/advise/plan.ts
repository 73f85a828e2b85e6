import type { Assessment } from '../model/assessment.ts'
import { escapeMarkdown, joinMarkdown, markdownCode, markdownLink, markdownOf } from '../report/markdown-escape.ts'
import type { Markdown } from '../report/markdown-escape.ts'
import { visibleText } from '../report/visible-text.ts'
import { planSteps } from './plan-steps.ts'
import type { PlanStep } from './plan-steps.ts'

/** The plan to a level for a terminal: numbered gaps, each with its effort and first step. */
export function plan(assessment: Assessment, to: number): string {
  const steps = planSteps(assessment, to)
  const lines = steps.flatMap((step, index) => [
    ...(index === 0 || steps[index - 1]?.level !== step.level
      ? ['', `Level ${step.level}  ${shown(nameOf(assessment, step.level))}`]
      : []),
    `  ${index + 1}. ${shown(step.criterion)} (${costOf(step)})`,
    `     ${shown(step.gap)}`,
    ...(step.partial === undefined ? [] : [`     So far: ${shown(step.partial)}`]),
    `     First: ${shown(step.firstStep)}`,
    ...(step.scaffold && step.task === 'close' ? [`     mlops-maturity scaffold ${shown(step.criterion)}`] : []),
  ])
  return `${[shown(headline(assessment, to, steps.length)), ...lines].join('\n')}\n`
}

/** The same plan as markdown, for an issue or a page. */
export function planMarkdown(assessment: Assessment, to: number): string {
  const steps = planSteps(assessment, to)
  const items = steps.map((step, index) => joinMarkdown(itemOf(step, index)))
  return `${joinMarkdown([long(headline(assessment, to, steps.length)), ...items], '\n\n').markdown}\n`
}

function itemOf(step: PlanStep, index: number): readonly Markdown[] {
  const name = markdownLink(markdownCode(step.criterion), step.docs)
  return [
    markdownOf`${index + 1}. ${name}, level ${step.level}, ${costOf(step)}: ${long(step.gap)}`,
    ...(step.partial === undefined ? [] : [markdownOf`    - So far: ${long(step.partial)}`]),
    markdownOf`    - First: ${long(step.firstStep)}`,
  ]
}

function headline(assessment: Assessment, to: number, gaps: number): string {
  const { repository, project, level, applicable, applicability } = assessment
  const name = project.path === '.' || project.path === '' ? repository.name : `${repository.name}, ${project.name}`
  // In a job's log, a line that starts with foreign text could be read as a command to the runner.
  const where = `Plan for ${visibleText(name, 120)}`
  if (!applicable) return `${where}: the model does not apply. ${applicability.because}`
  const now = `level ${level.effective} (${level.name})`
  if (gaps === 0) return `${where}: ${now}. Nothing that is required stands between it and level ${to}.`
  const count = gaps === 1 ? 'one gap' : `${gaps} gaps`
  return `${where}: from ${now} to level ${to} (${nameOf(assessment, to)}), ${count} to close.`
}

function nameOf({ ladder }: Assessment, level: number): string {
  return ladder.find((step) => step.level === level)?.name ?? ''
}

function costOf({ task, effort }: PlanStep): string {
  return task === 'show' ? 'to be shown, not known to be missing' : `${effort} effort`
}

function shown(text: string): string {
  return visibleText(text, 1000)
}

/** Sentences of a verdict: escaped like everything, but not cut at the length of a name. */
function long(text: string): Markdown {
  return { markdown: escapeMarkdown(text, 1000) }
}
