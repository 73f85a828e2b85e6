import type { ShownEvidence } from '../../model/assessment.ts'
import { chainParts, linkTo } from '../link-to.ts'
import { joinMarkdown, markdownCode, markdownLink, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

const between = trustedMarkdown('…')

/** The way to a piece of evidence as code, all of it or its two ends; the last is linked where the repository has a page. Empty without a place. */
export function evidencePlace(
  evidence: ShownEvidence,
  linkBase: string | undefined,
  way: 'whole way' | 'both ends' = 'whole way',
): Markdown {
  const all = chainParts(evidence).map((part) => markdownCode(part))
  const parts = way === 'both ends' && all.length > 2 ? [...all.slice(0, 1), between, ...all.slice(-1)] : all
  const last = parts.at(-1)
  const url = linkTo(evidence, linkBase)
  if (url !== undefined && last !== undefined) parts[parts.length - 1] = markdownLink(last, url)
  return joinMarkdown(parts, ' → ')
}
