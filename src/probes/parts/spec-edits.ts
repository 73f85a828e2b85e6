import type { Facts } from '../../model/facts.ts'
import type { Occurrence } from './occurrences.ts'
import { linesOf, stepLine } from './steps-of.ts'

/** Commands that write into a specification in place, or make one of a template. */
const editing =
  /\byq\b[^|]{0,400}?\s(?:-i|--inplace)\b|\bsed\b[^|]{0,400}?\s(?:-\w*i\w*|--in-place)\b|\benvsubst\b[^|]{0,400}>|\bkustomize edit (?:set|add)\b/
const specification = /[\w.-]{1,100}\.(?:ya?ml|json|tmpl|tpl|tf(?:vars)?)\b/g
/** What `sed` looks for is gone afterwards. */
const searched = /(?<=["'\s;])s([|#/,@~!])(?:(?!\1).){1,200}\1/g
const versioned = /image|model|tag|version|sha|rev\b/i

/**
 * The commands by which earlier steps of the job write a version into what is deployed here: into a file that the deployment names, or into the
 * Kustomize folder it applies. `text` is what the deployment says of itself.
 */
export function specEdits({ activity, job }: Occurrence, text: string, facts: Facts): readonly string[] {
  const from = stepLine(activity, job)
  if (from === undefined) return []
  const named = new Set(text.match(specification) ?? [])
  const customized = /\bkustomize build\b|\bkubectl (?:apply|create)\b.{0,200}\s-k\b/.test(text)
  const before = linesOf(job, facts).filter(({ line }) => line < from)
  return joined(before.map((one) => one.text))
    .filter((line) => {
      if (!editing.test(line) || !versioned.test(line)) return false
      if (line.includes('kustomize edit')) return customized
      return (line.match(specification) ?? []).some((name) => named.has(name))
    })
    .map((line) => line.replace(searched, 's$1$1'))
}

/** Lines with those that a backslash continues. */
function joined(lines: readonly string[]): readonly string[] {
  const found: string[] = []
  let open = false
  for (const line of lines) {
    if (open) found.push(`${found.pop()?.replace(/\\\s*$/, ' ') ?? ''}${line.trim()}`)
    else found.push(line)
    open = /\\\s*$/.test(line)
  }
  return found
}
