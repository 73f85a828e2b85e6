import { statuses } from '../../model/status.ts'
import type { Assessment } from '../../model/assessment.ts'
import { htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { statusWords } from '../status-words.ts'

/** A choice of one status or all; what it hides is a matter of the page's style. */
export function statusFilter({ criteria }: Pick<Assessment, 'criteria'>, group: number): Html {
  const choices = [
    { value: 'all', words: 'all', count: criteria.length },
    ...statuses.map((status) => ({
      value: status,
      words: statusWords[status].words,
      count: criteria.filter((one) => one.status === status).length,
    })),
  ]
  const labels = choices
    .filter(({ count }) => count > 0)
    .map(
      ({ value, words, count }) =>
        htmlOf`<label><input type="radio" name="show-${group}" value="${value}"${trustedHtml(value === 'all' ? ' checked' : '')}>${words} (${count})</label> `,
    )
  return htmlOf`<fieldset class="filters"><legend>Show criteria by status</legend>${labels}</fieldset>`
}
