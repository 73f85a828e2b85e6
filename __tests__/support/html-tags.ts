/** A tag as it stands in a document. */
export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'void'
  readonly attributes: Readonly<Record<string, string>>
}

/** Stands for a tag in the text: GitHub looks into each piece of text by itself. */
const between = '\uFFFC'
const voids = new Set(['br', 'meta', 'input', 'hr', 'img', 'rect'])
const tag = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g

/**
 * The tags of a document in which everything that is not a tag is text, and what of it is shown outside code.
 * @throws Error at a sign of markup that is no whole tag, at a comment, and where tags do not nest: a browser would guess there.
 */
export function htmlTags(document: string): { readonly tags: readonly Tag[]; readonly prose: string } {
  const tags: Tag[] = []
  const open: string[] = []
  let prose = ''
  let last = 0
  for (const match of document.matchAll(tag)) {
    const [whole, slash, name = '', attributes = '', end] = match
    const text = document.slice(last, match.index)
    if (!open.includes('style')) {
      if (/[<>]/.test(text)) throw new Error(`markup that is no tag: ${text.slice(0, 200)}`)
      if (!open.includes('code') && !open.includes('pre')) prose += unescaped(text)
    }
    last = match.index + whole.length
    prose += between
    const lower = name.toLowerCase()
    if (slash === '/') {
      if (open.pop() !== lower) throw new Error(`</${lower}> closes something else`)
      tags.push({ name: lower, kind: 'close', attributes: {} })
      continue
    }
    const single = end === '/' || voids.has(lower)
    if (!single) open.push(lower)
    tags.push({ name: lower, kind: single ? 'void' : 'open', attributes: attributesOf(attributes) })
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`)
  const rest = document.slice(last)
  if (/[<>]/.test(rest)) throw new Error(`markup that is no tag: ${rest.slice(0, 200)}`)
  return { tags, prose: prose + unescaped(rest) }
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([A-Za-z:-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text
    .replace(/&#(x?)([0-9A-Fa-f]+);/g, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&amp;', '&')
}
