const head = /^<!-- head:([0-9a-f]{40,64}) -->$/

/** The two lines every comment of ours begins with: which comment it is, and the commit it speaks of. */
export function marked(key: string, sha: string, body: string): string {
  return `${markerLine(key)}\n<!-- head:${sha} -->\n\n${body}`
}

/** Whether a comment is the one of this key. Anybody can write this line: only the author tells it is ours. */
export function hasMarker(key: string, text: string): boolean {
  return linesOf(text)[0] === markerLine(key)
}

/** What a marked comment says, marker and commit aside. */
export function contentOf(text: string): string {
  const lines = linesOf(text)
  return lines
    .slice(head.test(lines[1] ?? '') ? 2 : 1)
    .join('\n')
    .trim()
}

/** A name as a key that can stand in the marker and not end it. */
export function keyOf(name: string): string {
  return name.replace(/[^A-Za-z0-9._]+/g, '-').slice(0, 80)
}

function markerLine(key: string): string {
  return `<!-- mlops-maturity:v1:${key} -->`
}

function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').split('\n')
}
