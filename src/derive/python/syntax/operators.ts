/** How strongly binary operators bind; comparisons and boolean operators are weaker. */
export const precedence: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
}

/** Words that compare; `not in` and `is not` are put together by the parser. */
export const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', '<>', 'in', 'is'])
/** Keywords that start no expression. */
export const reserved = new Set([
  'and', 'as', 'assert', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global',
  'if', 'import', 'in', 'is', 'nonlocal', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with',
]) // prettier-ignore
