/** Whether a text names something as a whole: neither inside a longer name nor with another ending. */
export function hasWord(text: string, word: string): boolean {
  if (word === '') return false
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/^\.?[\w-]/.test(text.slice(at + word.length, at + word.length + 2)))
      return true
  }
  return false
}
