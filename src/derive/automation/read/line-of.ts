import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'

/**
 * The line of the first of these texts in a file, searched one after the other: for formats whose parser gives no lines,
 * `['[tool.poe.tasks', 'train']`. The file alone where they are not found.
 */
export function lineOf(path: string, needles: readonly string[], files: Files): Location {
  const text = files.text(path)
  if (text?.state !== 'seen') return { path }
  let at = 0
  for (const needle of needles) {
    const found = text.value.indexOf(needle, at)
    if (found === -1) return at === 0 ? { path } : place(path, text.value, at)
    at = found
  }
  return place(path, text.value, at)
}

function place(path: string, text: string, at: number): Location {
  return { path, line: text.slice(0, at).split('\n').length }
}
