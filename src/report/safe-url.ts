const longest = 2000

/** The address in canonical form where it is plain http or https without credentials; undefined for everything else (`javascript:`, relative, malformed). */
export function safeUrl(text: string): string | undefined {
  if (text.length > longest || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  // Characters that end a link in markdown or an attribute in HTML; the URL parser leaves them in some parts.
  const safe = url.href.replace(/[()<>"'`|\\*_[\]\s]/gu, percentEncoded)
  return safe.length > longest ? undefined : safe
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
