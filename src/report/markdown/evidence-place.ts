import type { ShownEvidence } from '../../model/assessment.ts'
import { chainLinks } from '../link-to.ts'
import { joinMarkdown, markdownCode, markdownLink, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

const between = trustedMarkdown('…')

/** The way to a piece of evidence as code, all of it or its two ends; places are linked where the repository has a page. Empty without a place. */
export function evidencePlace(
  evidence: ShownEvidence,
  linkBase: string | undefined,
  way: 'whole way' | 'both ends' = 'whole way',
): Markdown {
  const all = chainLinks(evidence, linkBase).map(({ text, url }) =>
    url === undefined ? markdownCode(text) : markdownLink(markdownCode(text), url),
  )
  const parts = way === 'both ends' && all.length > 2 ? [...all.slice(0, 1), between, ...all.slice(-1)] : all
  return joinMarkdown(parts, ' → ')
}
