import type { Assessment } from '../../model/assessment.ts'
import { headlineOf, outcomeWords } from '../headline.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { ladder } from './ladder.ts'

/** Where a project stands: the ladder, then the level and the way to the next in words, then why the gate says what it says. */
export function standing(assessment: Assessment, mostReasons = 10): Markdown {
  const { level, progress, held } = headlineOf(assessment)
  const gate = gateReasons(assessment, mostReasons)
  if (!assessment.applicable) return joinMarkdown([markdownOf`${level}.`, ...gate], '\n\n')
  const sentences = [progress, held].flatMap((words) => (words === undefined ? [] : [markdownOf` ${words}.`]))
  return joinMarkdown([ladder(assessment), markdownOf`**${level}.**${sentences}`, ...gate], '\n\n')
}

function gateReasons({ gate }: Assessment, most: number): readonly Markdown[] {
  const { outcome, reasons } = gate
  if (reasons.length === 0 || outcome === 'none' || outcome === 'not-applicable') return []
  const words = outcomeWords(outcome).replace(/^gate/, 'The gate')
  const rest = reasons.length > most ? markdownOf`; and ${reasons.length - most} more` : trustedMarkdown('')
  const shown = reasons.slice(0, most).map((reason) => markdownOf`${reason}`)
  return [markdownOf`**${words}:** ${joinMarkdown(shown, '; ')}${rest}.`]
}
