import type { ShownEvidence } from '../../model/assessment.ts'
import { htmlLink, htmlOf, joinHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { chainLinks } from '../link-to.ts'

/** The way to a piece of evidence, each line of a file linked where the repository has a page. */
export function evidenceWay(evidence: ShownEvidence, linkBase: string | undefined): Html {
  const parts = chainLinks(evidence, linkBase).map(({ text, url }) => {
    const code = htmlOf`<code>${text}</code>`
    return url === undefined ? code : htmlLink(code, url)
  })
  return joinHtml(parts, ' → ')
}
