import type { Assessment } from '../../model/assessment.ts'
import { joinMarkdown, markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { missingPermissions } from '../missing-permissions.ts'
import { unseenGroups } from '../unseen-groups.ts'
import type { UnseenGroup } from '../unseen-groups.ts'
import { folded } from './folded.ts'

const mostCriteria = 10

/** What could not be seen, folded unless it holds up the gate: each thing once with the criteria that wait for it, and the permissions that would show it, ready to copy. */
export function unseenList({ criteria, gate }: Pick<Assessment, 'criteria' | 'gate'>): Markdown {
  const unknown = criteria.filter((verdict) => verdict.status === 'unknown')
  const permissions = missingPermissions(unknown)
  const snippet = ['```yaml', 'permissions:', ...permissions.map((one) => `  ${one}`), '```'].join('\n')
  const ready =
    permissions.length === 0
      ? []
      : [trustedMarkdown(`\nWith these permissions the workflow would see more:\n\n${snippet}`)]
  const title = `What could not be seen (${unknown.length})`
  return folded(title, [...unseenGroups(unknown).map(rowOf), ...ready], gate.outcome === 'incomplete')
}

function rowOf({ what, detail, permission, ids }: UnseenGroup): Markdown {
  const named = ids.slice(0, mostCriteria).map((id) => markdownCode(id))
  const more = ids.length > named.length ? markdownOf` and ${ids.length - named.length} more` : trustedMarkdown('')
  const why = detail === undefined ? trustedMarkdown('') : markdownOf` (${detail})`
  const needs = permission === undefined ? trustedMarkdown('') : markdownOf`; it takes ${markdownCode(permission)}`
  return markdownOf`- **${what}**${why}${needs}. For ${joinMarkdown(named, ', ')}${more}`
}
