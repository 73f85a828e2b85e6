import type { Assessment } from '../../model/assessment.ts'
import { htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { proposedWords } from '../proposed-words.ts'

/** What the config would mean that a pull request brings into a repository without one; empty where it brings none. */
export function proposalBox(assessment: Pick<Assessment, 'proposed' | 'model'>): Html {
  const words = proposedWords(assessment)
  if (words === undefined) return trustedHtml('')
  return htmlOf`<div class="notice" role="note"><p><b>${words.bold}</b> <code>${words.path}</code>${words.rest}</p></div>`
}
