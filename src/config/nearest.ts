import { distance } from 'fastest-levenshtein'

/** The valid name closest to a misspelt one, or undefined where none is near enough to be meant. */
export function nearest(name: string, valid: readonly string[]): string | undefined {
  const lower = name.toLowerCase()
  const ranked = valid
    .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  return best !== undefined && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined
}

/** ` (did you mean "target"?)`, ready to append to a sentence, or nothing. */
export function didYouMean(name: string, valid: readonly string[]): string {
  const meant = nearest(name, valid)
  return meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`
}
