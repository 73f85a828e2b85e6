/** A block of HCL at the top of a file: `resource "aws_s3_bucket" "data" { ... }`. */
export interface HclBlock {
  readonly type: string
  readonly labels: readonly string[]
  readonly line: number
  /** The lines between its braces, comments taken out. */
  readonly body: readonly string[]
}

const opening = /^\s*([A-Za-z_]\w*)((?:\s+"[^"\n]{0,200}")*)\s*\{/
const maxLength = 512 * 1024

/** The top-level blocks of a Terraform file. Braces are counted outside strings, comments and heredocs. */
export function hclBlocks(text: string): readonly HclBlock[] {
  if (text.length > maxLength) return []
  const blocks: HclBlock[] = []
  let depth = 0
  let comment = false
  let heredoc: string | undefined
  let open: { type: string; labels: readonly string[]; line: number; body: string[] } | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    if (heredoc !== undefined) {
      if (raw.trim() === heredoc) heredoc = undefined
      continue
    }
    const { code, inside } = uncommented(raw, comment)
    comment = inside
    heredoc = /<<[-~]?"?(\w+)"?\s*$/.exec(code)?.[1]
    if (depth === 0) {
      const match = opening.exec(code)
      if (match !== null) {
        const labels = [...(match[2] ?? '').matchAll(/"([^"]*)"/g)].map((label) => label[1] ?? '')
        open = { type: match[1] ?? '', labels, line: index + 1, body: [] }
      }
    }
    if (open !== undefined) open.body.push(code)
    depth = Math.max(0, depth + balance(code))
    if (depth === 0 && open !== undefined && /\}/.test(code)) {
      blocks.push(open)
      open = undefined
    }
  }
  return blocks
}

/** The text of the first attribute or key of this name anywhere in a block, quotes removed. */
export function hclAttribute(block: HclBlock, name: string): string | undefined {
  const pattern = new RegExp(`^[\\s{]*(?:${name}|"${name}")\\s*[=:]\\s*(.*)$`)
  for (const line of block.body) {
    const match = pattern.exec(line)
    if (match !== null) return (match[1] ?? '').trim().replace(/^"(.*)"$/, '$1')
  }
  return undefined
}

/** How many blocks of this name stand in a block. */
export function hclNested(block: HclBlock, name: string): number {
  const pattern = new RegExp(`^\\s*(?:dynamic\\s+"${name}"|${name})\\s*\\{`)
  return block.body.slice(1).filter((line) => pattern.test(line)).length
}

/** The blocks of this name that stand directly in a block, in the order written. */
export function hclWithin(block: HclBlock, name: string): readonly HclBlock[] {
  const opens = new RegExp(`^\\s*${name}\\s*\\{`)
  const found: HclBlock[] = []
  let depth = 0
  let open: { line: number; body: string[] } | undefined
  for (const [index, code] of block.body.entries()) {
    if (index > 0 && depth === 1 && opens.test(code)) open = { line: block.line + index, body: [] }
    open?.body.push(code)
    depth = Math.max(0, depth + balance(code))
    if (depth > 1 || open === undefined) continue
    found.push({ type: name, labels: [], ...open })
    open = undefined
  }
  return found
}

function uncommented(line: string, inside: boolean): { readonly code: string; readonly inside: boolean } {
  let rest = line
  let comment = inside
  if (comment) {
    const end = rest.indexOf('*/')
    if (end === -1) return { code: '', inside: true }
    rest = rest.slice(end + 2)
    comment = false
  }
  let code = ''
  let quoted = false
  for (let at = 0; at < rest.length; at += 1) {
    const char = rest[at]
    if (quoted) {
      if (char === '\\') {
        code += char
        at += 1
      } else if (char === '"') quoted = false
      code += rest[at] ?? ''
      continue
    }
    if (char === '#' || rest.startsWith('//', at)) return { code, inside: false }
    if (rest.startsWith('/*', at)) {
      const end = rest.indexOf('*/', at + 2)
      if (end === -1) return { code, inside: true }
      at = end + 1
      continue
    }
    if (char === '"') quoted = true
    code += char
  }
  return { code, inside: comment }
}

function balance(code: string): number {
  const bare = code.replace(/"(?:[^"\\]|\\.)*"/g, '')
  return (bare.match(/\{/g)?.length ?? 0) - (bare.match(/\}/g)?.length ?? 0)
}
