import type { ShownEvidence, Verdict } from '../../model/assessment.ts'
import type { Rendering } from '../../model/report.ts'
import { htmlLink, htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { statusWords } from '../status-words.ts'
import { weightWords } from '../weight-words.ts'
import { evidenceWay } from './evidence-way.ts'
import { htmlProse } from './html-prose.ts'

const nothing = trustedHtml('')

/** One criterion as a card that opens: verdict, what was seen and where, what was not, the next step. */
export function criterionCard(verdict: Verdict, { linkBase }: Rendering, state: 'open' | 'closed'): Html {
  const { sign, words } = statusWords[verdict.status]
  const weight = weightWords(verdict)
  const tags = [
    htmlOf`<span><code>${verdict.id}</code></span>`,
    htmlOf`<span>${words}</span>`,
    ...(weight === undefined ? [] : [htmlOf`<span>${weight}</span>`]),
    ...(verdict.strength === undefined ? [] : [htmlOf`<span>${verdict.strength}</span>`]),
  ]
  return htmlOf`<details class="criterion ${verdict.status}"${trustedHtml(state === 'open' ? ' open' : '')}>
<summary><span class="sign" aria-hidden="true">${sign}</span> <span class="title">${verdict.title}</span> <span class="tags">${tags}</span></summary>
<div class="body">
${openWords(verdict)}
${listOf(
  'Seen',
  verdict.evidence.map((one) => evidenceOf(one, linkBase)),
)}
${listOf('Not seen', verdict.unseen.map(unseenOf))}
${exceptionOf(verdict)}
${isOpen(verdict) ? htmlOf`<p><b>Next step</b> (${verdict.remedy.effort} effort): ${htmlProse(verdict.remedy.steps)}</p>` : nothing}
</div></details>`
}

function isOpen({ status }: Verdict): boolean {
  return status === 'unmet' || status === 'unknown'
}

function openWords(verdict: Verdict): Html {
  if (verdict.because !== undefined) return htmlOf`<p>${verdict.because}</p>`
  // Of what was not seen nothing is said to be missing.
  return verdict.status === 'unmet' ? htmlOf`<p>${htmlProse(verdict.partial ?? verdict.gap)}</p>` : nothing
}

function listOf(title: string, items: readonly Html[]): Html {
  return items.length === 0 ? nothing : htmlOf`<p class="soft">${title}</p><ul>${items}</ul>`
}

function evidenceOf(evidence: ShownEvidence, linkBase: string | undefined): Html {
  return htmlOf`<li>${evidence.note} <span class="strength">${evidence.strength}</span><br>${evidenceWay(evidence, linkBase)}</li>`
}

function unseenOf({ what, detail, reason, permission }: Verdict['unseen'][number]): Html {
  const needs = permission === undefined ? nothing : htmlOf`; it takes <code>${permission}</code>`
  const why = detail === undefined ? nothing : htmlOf` (${detail})`
  return htmlOf`<li>${what}${why} <span class="strength">${reason}</span>${needs}</li>`
}

function exceptionOf({ waiver, attestation }: Verdict): Html {
  if (attestation !== undefined) {
    return htmlOf`<p><b>Attested</b> by ${attestation.owner} until ${attestation.until}: ${attestation.statement} (${htmlLink(attestation.evidence, attestation.evidence)})</p>`
  }
  if (waiver === undefined) return nothing
  return htmlOf`<p><b>Waived</b> by ${waiver.owner} until ${waiver.until}: ${waiver.reason}</p>`
}
