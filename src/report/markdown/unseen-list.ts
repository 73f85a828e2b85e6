import type { Assessment } from '../../model/assessment.ts'
import { joinMarkdown, markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { permissionBlock } from '../permission-block.ts'
import { unseenThings } from '../unseen-things.ts'
import type { UnseenThing } from '../unseen-things.ts'
import { folded } from './folded.ts'

const mostThings = 50
const mostCriteria = 10
const nothing = trustedMarkdown('')

/**
 * What could not be seen, folded unless it holds up the gate: each thing once with what would do instead and the criteria that wait
 * for it, and the permissions that would show it, ready to copy. A comment leaves out what nothing waits for.
 */
export function unseenList(
  assessment: Pick<Assessment, 'visibility' | 'gate'>,
  which: 'all' | 'waited for' = 'all',
): Markdown {
  const things = unseenThings(assessment).filter(({ criteria }) => which === 'all' || criteria.length > 0)
  if (things.length === 0) return nothing
  const rows = things.slice(0, mostThings).map(rowOf)
  const more = things.length > mostThings ? [markdownOf`- and ${things.length - mostThings} more`] : []
  const permissions = permissionBlock(assessment.visibility?.permissions ?? {})
  const snippet = ['```yaml', 'permissions:', ...permissions.map((one) => `  ${one}`), '```'].join('\n')
  const ready =
    permissions.length === 0
      ? []
      : [trustedMarkdown(`\nWith these permissions the workflow would see more:\n\n${snippet}`)]
  const title = `What could not be seen (${things.length})`
  return folded(title, [...rows, ...more, ...ready], assessment.gate.outcome === 'incomplete')
}

function rowOf({ what, detail, permission, alternative, criteria }: UnseenThing): Markdown {
  const named = criteria.slice(0, mostCriteria).map((id) => markdownCode(id))
  const more = criteria.length > named.length ? markdownOf` and ${criteria.length - named.length} more` : nothing
  const why = detail === undefined ? nothing : markdownOf` (${detail})`
  const needs = permission === undefined ? nothing : markdownOf`; it takes ${markdownCode(permission)}`
  const instead = alternative === undefined ? nothing : markdownOf`; instead: ${alternative}`
  const waiting =
    criteria.length === 0 ? markdownOf`Nothing waits for it` : markdownOf`For ${joinMarkdown(named, ', ')}${more}`
  return markdownOf`- **${what}**${why}${needs}${instead}. ${waiting}`
}
