/**
 * What of a foreign text may be shown on one line: white space folded, no control, bidirectional, invisible or unpaired
 * characters (they hide or reorder what stands beside them), at most `cap` characters with an ellipsis for the rest.
 */
export function visibleText(text: string, cap = 300): string {
  // Cut first: whatever the size of what is quoted, the work is bounded. Twice the cap leaves room for what is dropped.
  const shown = text
    .slice(0, cap * 2 + 2)
    .replace(/[\s\u0085]+/gu, ' ')
    // Cc control, Cf format (bidi, zero width, tags), Cs unpaired surrogates, Co private use, Zl and Zp line ends.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0]/gu, '')
    .trim()
  const characters = Array.from(shown)
  if (characters.length <= cap && text.length <= cap * 2 + 2) return shown
  return `${characters.slice(0, Math.max(cap - 1, 0)).join('')}…`
}
