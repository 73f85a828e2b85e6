import type { Assessment } from '../../model/assessment.ts'
import { htmlOf, joinHtml, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'

/** What nobody may overlook: a pull request that edits what gates it, and exceptions that end. */
export function noticeBox({ delta, notes }: Pick<Assessment, 'delta' | 'notes'>): Html {
  const edited = (delta?.gateEdited ?? []).map((path) => htmlOf`<code>${path}</code>`)
  const rows = [
    ...(edited.length === 0
      ? []
      : [
          htmlOf`<li><b>This pull request edits what gates it:</b> ${joinHtml(edited, ', ')}. The rules of the target branch hold until it is merged.</li>`,
        ]),
    ...notes.filter((note) => note.topic !== undefined).map((note) => htmlOf`<li>${note.message}</li>`),
  ]
  return rows.length === 0 ? trustedHtml('') : htmlOf`<div class="notice" role="note"><ul>${rows}</ul></div>`
}
