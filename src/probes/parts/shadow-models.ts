import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'

const asked = /\b(?:\w*_)?(?:shadow|challenger)\w*(?:\[[^\]\n]{1,80}\])?\.(?:predict|predict_proba|invoke|run)\(/i

/** Predictions of the service in a function that asks a shadow or a challenger about the same request. */
export function shadowedAnswers(facts: Facts): readonly Activity[] {
  return facts.handlers
    .filter(({ scores }) => scores)
    .flatMap(({ activities }) => activities)
    .filter(({ kind, at: { path, line } }) => {
      if (kind !== 'predict' || line === undefined) return false
      const text = facts.files.text(path)
      if (text?.state !== 'seen' || !asked.test(text.value)) return false
      const lines = text.value.split('\n')
      return !asked.test(lines[line - 1] ?? '') && functionAround(lines, line - 1).some((one) => asked.test(one))
    })
}

/** The lines of the function in which a line stands, by their indentation; comments left out. */
function functionAround(lines: readonly string[], at: number): readonly string[] {
  const start = lines.findLastIndex(
    (line, index) => index <= at && /^\s*(?:async\s+)?def\s/.test(line) && depth(line) < depth(lines[at] ?? ''),
  )
  if (start < 0) return []
  const head = lines[start] ?? ''
  const after = lines.findIndex(
    (line, index) => index > at && line.trim() !== '' && depth(line) <= depth(head) && !/^\s*[#)]/.test(line),
  )
  return lines.slice(start, after < 0 ? undefined : after).filter((line) => !/^\s*#/.test(line))
}

function depth(line: string): number {
  return line.length - line.trimStart().length
}
