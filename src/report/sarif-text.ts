import { visibleText } from './visible-text.ts'

/** Foreign text for a message of SARIF, which knows links in brackets and numbered placeholders: neither can be forged. */
export function sarifText(text: string, cap = 1000): string {
  return visibleText(text, cap)
    .replace(/[\\[\]]/gu, String.raw`\$&`)
    .replace(/\{(\d+)\}/gu, '{{$1}}')
}

/** A path of the repository as a relative reference: a name that looks like a scheme or leads upwards stays a name. */
export function sarifUri(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
  const encoded = segments.map((segment) => encodeURIComponent(wellFormed(segment)))
  return encoded.length === 0 ? '.' : encoded.join('/')
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}
