import type { Assessment } from '../../model/assessment.ts'
import { markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { proposedWords } from '../proposed-words.ts'
import { alert } from './alert.ts'

/** A box with what the config would mean that a pull request brings into a repository without one; empty where it brings none. */
export function proposal(assessment: Pick<Assessment, 'proposed' | 'model'>): Markdown {
  const words = proposedWords(assessment)
  if (words === undefined) return trustedMarkdown('')
  return alert('NOTE', [markdownOf`**${words.bold}** ${markdownCode(words.path)}${words.rest}`])
}
