import { htmlOf } from './html-escape.ts'

/** The colours of shields.io by their names there. */
const colors: Readonly<Record<string, string>> = {
  brightgreen: '#2f7d0c',
  yellowgreen: '#5f6f0a',
  yellow: '#8a6a00',
  orange: '#b04a06',
  red: '#c0392b',
  lightgrey: '#5f6368',
}
const padding = 6
const height = 20

/** A label and a message as a badge of two fields, drawn with the fonts of whoever looks; its name is read to those who do not see it. */
export function badgeSvg({
  label,
  message,
  color,
}: {
  readonly label: string
  readonly message: string
  readonly color: string
}): string {
  const [left, right] = [widthOf(label), widthOf(message)]
  const width = left + right
  const name = `${label}: ${message}`
  return htmlOf`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">
<title>${name}</title>
<clipPath id="r"><rect width="${width}" height="${height}" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="${height}" fill="#444c56"/><rect x="${left}" width="${right}" height="${height}" fill="${colors[color] ?? '#5f6368'}"/></g>
<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
<text x="${left / 2}" y="14" textLength="${left - 2 * padding}">${label}</text>
<text x="${left + right / 2}" y="14" textLength="${right - 2 * padding}">${message}</text>
</g>
</svg>
`.html
}

/** About as wide as Verdana at 11 pixels; `textLength` makes it exact in whatever font there is. */
function widthOf(text: string): number {
  const narrow = text.replace(/[^ijlt.,:;'|()[\] fr]/gu, '').length
  return Math.round((Array.from(text).length - narrow) * 7.2 + narrow * 4.4) + 2 * padding
}
