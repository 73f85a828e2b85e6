import type { ShownEvidence, Verdict } from '../model/assessment.ts'
import type { Rendering } from '../model/report.ts'
import { htmlLink, htmlOf, joinHtml, trustedHtml } from './html-escape.ts'
import type { Html } from './html-escape.ts'
import { chainParts, linkTo } from './link-to.ts'
import { statusWords } from './status-words.ts'

/** One criterion as a card that opens: verdict, what was seen and where, what was not, the next step. */
export function criterionCard(verdict: Verdict, rendering: Rendering): Html {
  const { sign, words } = statusWords[verdict.status]
  const open = verdict.required && verdict.status === 'unmet'
  return htmlOf`<details class="criterion ${verdict.status}" data-status="${verdict.status}"${trustedHtml(open ? ' open' : '')}>
<summary><span class="sign" aria-hidden="true">${sign}</span><span class="title">${verdict.title}</span>
<span class="tags"><code>${verdict.id}</code> <span>${words}</span>${verdict.required ? '' : trustedHtml(' <span>expected</span>')}${verdict.strength === undefined ? '' : htmlOf` <span>${verdict.strength}</span>`}</span></summary>
<div class="body">
${paragraph(openWords(verdict))}
${listOf(
  'Seen',
  verdict.evidence.map((one) => evidenceOf(one, rendering)),
)}
${listOf('Not seen', verdict.unseen.map(unseenOf))}
${exceptionOf(verdict)}
${verdict.status === 'unmet' || verdict.status === 'unknown' ? htmlOf`<p class="next"><b>Next step</b> (effort ${verdict.remedy.effort}): ${verdict.remedy.steps}</p>` : trustedHtml('')}
</div></details>`
}

function openWords(verdict: Verdict): string | undefined {
  if (verdict.because !== undefined) return verdict.because
  return verdict.status === 'unmet' || verdict.status === 'unknown' ? (verdict.partial ?? verdict.gap) : undefined
}

function paragraph(words: string | undefined): Html {
  return words === undefined ? trustedHtml('') : htmlOf`<p>${words}</p>`
}

function listOf(title: string, items: readonly Html[]): Html {
  return items.length === 0 ? trustedHtml('') : htmlOf`<p class="label">${title}</p><ul>${items}</ul>`
}

function evidenceOf(evidence: ShownEvidence, rendering: Rendering): Html {
  const parts = chainParts(evidence).map((part) => htmlOf`<code>${part}</code>`)
  const url = linkTo(evidence, rendering.linkBase)
  const last = parts.at(-1)
  if (url !== undefined && last !== undefined) parts[parts.length - 1] = htmlLink(last, url)
  return htmlOf`<li>${evidence.note} <span class="strength">${evidence.strength}</span><br>${joinHtml(parts, ' → ')}</li>`
}

function unseenOf(unseen: Verdict['unseen'][number]): Html {
  const permission =
    unseen.permission === undefined ? trustedHtml('') : htmlOf`; would be seen with <code>${unseen.permission}</code>`
  return htmlOf`<li>${unseen.what}${unseen.detail === undefined ? '' : htmlOf` (${unseen.detail})`} <span class="strength">${unseen.reason}</span>${permission}</li>`
}

function exceptionOf({ waiver, attestation }: Verdict): Html {
  if (attestation !== undefined) {
    return htmlOf`<p><b>Attested</b> by ${attestation.owner} until ${attestation.until}: ${attestation.statement} (${htmlLink(attestation.evidence, attestation.evidence)})</p>`
  }
  if (waiver === undefined) return trustedHtml('')
  return htmlOf`<p><b>Waived</b> by ${waiver.owner} until ${waiver.until}: ${waiver.reason}</p>`
}
