import type { Files } from '../../model/facts.ts'

/** `library(name, character.only = TRUE)`, also where the function itself is handed to something that walks a list of names. */
const byName = /\b(?:library|require)\b[^#]{0,200}?character\.only\s{0,9}=\s{0,9}(?:TRUE|T)\b/

/** The packages that code attaches by reading their names from the project's DESCRIPTION. */
export function describedPackages(source: string, files: Files): readonly string[] {
  if (!source.includes('DESCRIPTION') || !byName.test(source)) return []
  const text = files.text('DESCRIPTION')
  if (text?.state !== 'seen') return []
  const field = /^(?:Depends|Imports):((?:[^\n]*\n(?=[ \t]))*[^\n]*)/gm
  return [...text.value.matchAll(field)].flatMap(([, listed = '']) =>
    listed
      .split(',')
      .map((one) => one.replace(/\(.*$/s, '').trim())
      .filter((one) => /^[A-Za-z][\w.]*$/.test(one) && one !== 'R'),
  )
}
