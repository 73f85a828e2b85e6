import type { Assessment } from '../../model/assessment.ts'
import { joinMarkdown, markdownLink, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

/** What judged and what was judged, in small print, and the way to everything where something was left out or not. */
export function footer(
  { model, tool, repository }: Pick<Assessment, 'model' | 'tool' | 'repository'>,
  more: { readonly runUrl?: string | undefined; readonly shortened?: boolean } = {},
): Markdown {
  const parts = [
    markdownOf`${model.title}, ${model.version}`,
    markdownOf`${tool.name} ${tool.version}`,
    ...(repository.commit === null ? [] : [markdownOf`commit ${repository.commit.slice(0, 10)}`]),
    ...(more.shortened === true ? [trustedMarkdown('shortened')] : []),
    ...(more.runUrl === undefined ? [] : [markdownLink('full report', more.runUrl)]),
  ]
  return markdownOf`<sub>${joinMarkdown(parts, ' · ')}</sub>`
}
