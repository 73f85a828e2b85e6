import { joinMarkdown, markdownLink, markdownOf, trustedMarkdown } from './markdown-escape.ts'
import { outcomeSign } from './markdown/outcome-sign.ts'

/** What stands in place of a report where none could be made: why, and that no earlier verdict holds. At most a few kilobytes. */
export function faultComment(message: string, runUrl: string | undefined): string {
  const sections = [
    markdownOf`### ${outcomeSign('fault')} MLOps maturity: could not be assessed`,
    markdownOf`${message}`,
    trustedMarkdown('What was said of earlier commits does not hold for this one.'),
    ...(runUrl === undefined ? [] : [markdownOf`<sub>${markdownLink('the run', runUrl)}</sub>`]),
  ]
  return `${joinMarkdown(sections, '\n\n').markdown}\n`
}
