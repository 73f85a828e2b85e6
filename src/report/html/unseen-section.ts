import type { Assessment } from '../../model/assessment.ts'
import { htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { permissionBlock } from '../permission-block.ts'
import { unseenThings } from '../unseen-things.ts'
import type { UnseenThing } from '../unseen-things.ts'

const nothing = trustedHtml('')

/** What could not be seen: each thing once with what would do instead and the criteria that wait for it, and the permissions that would show it. */
export function unseenSection(assessment: Assessment): Html {
  const things = unseenThings(assessment)
  if (things.length === 0) return nothing
  const lines = permissionBlock(assessment.visibility?.permissions ?? {}).map(
    (one) => htmlOf`${trustedHtml('\n  ')}${one}`,
  )
  const ready =
    lines.length === 0
      ? nothing
      : htmlOf`<p>With these permissions the workflow would see more:</p><pre tabindex="0" aria-label="Permissions">permissions:${lines}</pre>`
  return htmlOf`<section><h3>What could not be seen</h3><ul>${things.map(rowOf)}</ul>${ready}</section>`
}

function rowOf({ what, detail, permission, alternative, criteria }: UnseenThing): Html {
  const why = detail === undefined ? nothing : htmlOf` (${detail})`
  const needs = permission === undefined ? nothing : htmlOf`; it takes <code>${permission}</code>`
  const instead = alternative === undefined ? nothing : htmlOf`; instead: ${alternative}`
  const waiting =
    criteria.length === 0
      ? htmlOf`Nothing waits for it`
      : htmlOf`For ${criteria.map((id) => htmlOf`<code>${id}</code> `)}`
  return htmlOf`<li><b>${what}</b>${why}${needs}${instead}. ${waiting}</li>`
}
