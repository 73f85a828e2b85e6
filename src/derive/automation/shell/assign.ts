import type { Assignment } from 'unbash'
import { expandWhole, expandWord } from './expand-word.ts'
import type { Walker } from './walker.ts'

/** Variables of one shell, at most: what comes after is unknown. */
const maxVariables = 1000

/** Takes an assignment into the shell: known where its value is, otherwise the old value is gone. */
export function assign(assignment: Assignment, { shell, source }: Walker): void {
  const { name, value, append, index } = assignment
  if (!Object.hasOwn(shell.env, name) && Object.keys(shell.env).length >= maxVariables) return
  const env: Record<string, string> = { ...shell.env }
  const arrays: Record<string, readonly string[]> = { ...shell.arrays }
  const doubtful = new Set(shell.doubtful)
  doubtful.delete(name)
  if (value.type === 'ArrayValue') {
    const items = value.elements.flatMap((word) => expandWord(word, shell).map(({ text }) => source.restore(text)))
    arrays[name] = append === true ? [...(arrays[name] ?? []), ...items] : items
    delete env[name]
  } else {
    const field = expandWhole(value, shell)
    const text = source.restore(field.text)
    const known = index === undefined && !hasUnknown(text)
    if (known) env[name] = append === true ? `${env[name] ?? ''}${text}` : text
    else delete env[name]
    if (known && (!field.certain || source.holds(field.text))) doubtful.add(name)
    delete arrays[name]
  }
  Object.assign(shell, { env, arrays, doubtful })
}

/** A value that still holds an unknown expansion would be expanded a second time when it is used. */
function hasUnknown(text: string): boolean {
  return /\$[({A-Za-z_0-9?]|`/.test(text.replaceAll('${{', ''))
}
