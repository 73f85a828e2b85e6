import type { ShownEvidence } from '../../model/assessment.ts'
import { chainParts, linkTo } from '../link-to.ts'
import { joinMarkdown, markdownCode, markdownLink } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

/** The way to a piece of evidence as code, its end linked to the line where the repository has a page; empty where it has no place. */
export function evidencePlace(evidence: ShownEvidence, linkBase: string | undefined): Markdown {
  const parts = chainParts(evidence).map((part) => markdownCode(part))
  const last = parts.at(-1)
  const url = linkTo(evidence, linkBase)
  if (url !== undefined && last !== undefined) parts[parts.length - 1] = markdownLink(last, url)
  return joinMarkdown(parts, ' → ')
}
