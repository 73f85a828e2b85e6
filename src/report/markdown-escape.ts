import { safeUrl } from './safe-url.ts'
import { visibleText } from './visible-text.ts'

/** Markdown that may be shown as it is: our own words, or foreign text that has been escaped. */
export interface Markdown {
  readonly markdown: string
}

type Value = string | number | Markdown | readonly Markdown[]

/** Template tag: every string put into it is escaped; only `Markdown` goes in as it is. */
export function markdownOf(strings: TemplateStringsArray, ...values: readonly Value[]): Markdown {
  const parts = strings.map((text, index) => text + render(values[index]))
  return { markdown: parts.join('') }
}

/** Our own words, never a text of a repository: goes in unescaped. */
export function trustedMarkdown(text: string): Markdown {
  return { markdown: text }
}

/** Pieces put together with a separator of our own, a new line unless told. */
export function joinMarkdown(parts: readonly Markdown[], separator = '\n'): Markdown {
  return { markdown: parts.map((part) => part.markdown).join(separator) }
}

/** Inline code that holds in tables, in lists and in prose, whatever the text contains. */
export function markdownCode(text: string, cap = 200): Markdown {
  const shown = visibleText(text, cap)
  if (shown === '') return { markdown: '' }
  // A pipe ends a table cell even in a code span, and a backslash before it shows outside tables: an entity holds in both. Nor are there
  // markers to be found by those who look into a comment's text, or commands by a runner that we print it in.
  // Longer fences are read differently within a link's label.
  if (/[|<`]|##\[/u.test(shown)) return { markdown: `<code>${escapeVisible(shown, entity)}</code>` }
  return { markdown: `\`${shown}\`` }
}

/** A link, or its label alone where the address is not plain http(s). */
export function markdownLink(label: string | Markdown, url: string): Markdown {
  const shown = typeof label === 'string' ? escapeMarkdown(label) : label.markdown
  const safe = safeUrl(url)
  return { markdown: safe === undefined ? shown : `[${shown}](${safe})` }
}

/** Foreign text as markdown that shows just that text: no markup, no HTML, no mention, no cross-reference, no autolink, one line. */
export function escapeMarkdown(text: string, cap = 300): string {
  return escapeVisible(visibleText(text, cap), backslash)
}

// GitHub looks for mentions and references in the rendered text, where backslashes and entities are gone already: only
// a character in between keeps `@team` and `#12` from pinging people and linking threads.
const apart = '&#8203;'

/** `:heavy_check_mark:`, underscores escaped by now; the last colon may be one of ours. */
const shortcode = /:(?=(?:[\w+-]|\\_|&#95;)+:|\d*(?:[A-Za-z+-]|\\_|&#95;)(?:[\w+-]|\\_|&#95;)*$)/gu

function escapeVisible(text: string, escaped: (character: string) => string): string {
  return (
    text
      .replace(/[\\`*_[\]~&<>|$@#]/gu, (character) => harmless(character, escaped))
      .replace(/(GH-)(?=\d)/giu, `$1${apart}`)
      .replace(/:(?=\/\/)/gu, `:${apart}`)
      .replace(/(www)(?=\.)/giu, `$1${apart}`)
      .replace(shortcode, `:${apart}`)
      // What makes a list or a heading at the start of a line; whether the text stands there is not known here.
      .replace(/^[-+=]/u, escaped)
      .replace(/^(\d+)([.)])/u, (_, digits: string, mark: string) => digits + escaped(mark))
  )
}

/** For prose: read as it is where nobody renders it. */
function backslash(character: string): string {
  return `\\${character}`
}

/** For code, where a backslash would be shown by some and taken by others. */
function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

function harmless(character: string, escaped: (character: string) => string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '|':
      return '&#124;'
    case '$': // two of them make a formula
      return '<span>$</span>'
    case '@':
      return `@${apart}`
    case '#':
      return `${escaped('#')}${apart}`
    default:
      return escaped(character)
  }
}

function render(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return escapeMarkdown(value)
  if (typeof value === 'number') return String(value)
  return 'markdown' in value ? value.markdown : value.map((part) => part.markdown).join('')
}
