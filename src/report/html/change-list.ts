import type { Assessment, Verdict } from '../../model/assessment.ts'
import { htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { movedWords } from '../moved-words.ts'
import { evidenceWay } from './evidence-way.ts'
import { htmlProse } from './html-prose.ts'

/** What changed since the commit it is compared with: the level, then criteria lost and gained. */
export function changeList({ delta, criteria }: Assessment, linkBase: string | undefined): Html {
  if (delta === undefined) return trustedHtml('')
  const verdictsOf = (ids: readonly string[]) => criteria.filter((verdict) => ids.includes(verdict.id))
  const rows = [
    ...verdictsOf(delta.lost).map((one) => lostRow(one)),
    ...verdictsOf(delta.gained).map((one) => gainedRow(one, linkBase)),
  ]
  return htmlOf`<section><h3>Changes</h3><p>The pull request ${movedWords(delta)}.</p>${rows.length === 0 ? trustedHtml('') : htmlOf`<ul>${rows}</ul>`}</section>`
}

function gainedRow(verdict: Verdict, linkBase: string | undefined): Html {
  const first = verdict.evidence[0]
  const way = first === undefined ? trustedHtml('') : htmlOf`<br>${evidenceWay(first, linkBase)}`
  return htmlOf`<li>Gained: <b>${verdict.title}</b>${way}</li>`
}

/** What merely cannot be seen any more is not said to be missing. */
function lostRow({ title, status, partial, gap }: Verdict): Html {
  const why = status === 'unknown' ? htmlOf`cannot be seen any more` : htmlProse(partial ?? gap)
  return htmlOf`<li>Lost: <b>${title}</b>: ${why}</li>`
}
