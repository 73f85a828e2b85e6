import { safeUrl } from './safe-url.ts'
import { visibleText } from './visible-text.ts'

/** HTML that may be shown as it is: our own markup, or foreign text that has been escaped. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[]

/** Template tag: every string put into it is escaped, for text and for quoted attributes alike; only `Html` goes in as it is. */
export function htmlOf(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((text, index) => text + render(values[index]))
  return { html: parts.join('') }
}

/** Our own markup, never a text of a repository: goes in unescaped. */
export function trustedHtml(markup: string): Html {
  return { html: markup }
}

/** Pieces put together with a separator of our own, nothing unless told. */
export function joinHtml(parts: readonly Html[], separator = ''): Html {
  return { html: parts.map((part) => part.html).join(separator) }
}

/** A link that passes no referrer, or its label alone where the address is not plain http(s). */
export function htmlLink(label: string | Html, url: string): Html {
  const safe = safeUrl(url)
  if (safe === undefined) return htmlOf`${label}`
  return htmlOf`<a href="${safe}" rel="noreferrer">${label}</a>`
}

/** Foreign text as HTML that shows just that text, on one line. */
export function escapeHtml(text: string, cap = 500): string {
  // `##[` would be a command to a runner that we print the page in.
  return visibleText(text, cap).replace(/[&<>"'`]|(?<=##)\[/gu, entity)
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

function render(value: Value | undefined): string {
  if (value === undefined) return ''
  // An address has been checked and must not be cut.
  if (typeof value === 'string') return escapeHtml(value, 4000)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map((part) => part.html).join('')
}
