/** Characters of texts whose readings are kept: about what the manifests, or the modules, of a large repository hold. */
const mostCharacters = 4 * 1024 * 1024

/** The same reading of the same text is done once while it is among the latest: `read` must depend on the text alone and its result never change. */
export function recentTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  let characters = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.value
    const value = read(text)
    known.set(text, { value })
    characters += text.length
    for (const oldest of known.keys()) {
      if (characters <= mostCharacters) break
      known.delete(oldest)
      characters -= oldest.length
    }
    return value
  }
}
