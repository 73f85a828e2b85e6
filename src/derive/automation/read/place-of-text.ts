import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'

/**
 * Where a value stands in a file whose parser gives no lines: level by level the first of the headers that is found
 * (`[tasks.train]`, then `run =`), behind them the line that holds the value's first line. The last header's line, or the
 * file alone, where it is not found.
 */
export function placeOfText(
  path: string,
  levels: readonly (readonly string[])[],
  value: string,
  files: Files,
): Location {
  const text = files.text(path)
  if (text?.state !== 'seen') return { path }
  const source = text.value
  let from: number | undefined
  for (const headers of levels) {
    const start = from ?? 0
    from = headers.map((header) => source.indexOf(header, start)).find((at) => at !== -1) ?? from
  }
  const first =
    value
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  const forms = first === '' ? [] : [`"${first}"`, `'${first}'`, first]
  const found = forms.map((form) => source.indexOf(form, from ?? 0)).find((at) => at !== -1)
  const at = found ?? from
  // A header may be written with the line break before it.
  return at === undefined
    ? { path }
    : { path, line: source.slice(0, at + (source[at] === '\n' ? 1 : 0)).split('\n').length }
}
