import { LineCounter, parseAllDocuments, parseDocument, type Document } from 'yaml'
import { nodeTree } from './node-tree.ts'
import type { YamlDocument } from './yaml-node.ts'

/** Characters above which a document is not read: parsing time is not linear for hostile input. */
export const maxYamlLength = 256 * 1024

const maxDocuments = 200

/** One YAML document with line numbers. Never throws: what is malformed, too large or a decompression bomb comes back as errors. */
export function readYaml(text: string): YamlDocument {
  if (text.length > maxYamlLength) return tooLarge
  const lines = new LineCounter()
  return guarded(() => documentOf(parseDocument(text, { ...options, lineCounter: lines }), lines))
}

/** All documents of a stream (`---` between them), as Kubernetes manifests are written. */
export function readYamlStream(text: string): readonly YamlDocument[] {
  if (text.length > maxYamlLength) return [tooLarge]
  const lines = new LineCounter()
  const documents: YamlDocument[] = []
  const failure = guarded(() => {
    const parsed = parseAllDocuments(text, { ...options, lineCounter: lines })
    for (const document of parsed.slice(0, maxDocuments)) documents.push(documentOf(document, lines))
    return nothing
  })
  return failure === nothing ? documents : [failure]
}

/** The check for equal keys is quadratic in the parser; duplicates are found while the tree is built. */
const options = { uniqueKeys: false, logLevel: 'error', version: '1.2', prettyErrors: false } as const

const nothing: YamlDocument = { root: null, errors: [] }
const tooLarge: YamlDocument = { root: null, errors: [{ message: 'the file is larger than 256 KiB', line: 1 }] }

function documentOf(document: Document.Parsed, lines: LineCounter): YamlDocument {
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, 10).map(({ message, pos }) => ({
      message: oneLine(message),
      line: Math.max(1, lines.linePos(pos[0]).line),
    }))
    return { root: null, errors }
  }
  return nodeTree(document, (offset) => Math.max(1, lines.linePos(offset).line))
}

/** Very deep nesting overflows the parser's stack, which is an exception of the host and no error of the document. */
function guarded(read: () => YamlDocument): YamlDocument {
  try {
    return read()
  } catch (error) {
    const message = error instanceof Error ? oneLine(error.message) : 'unreadable'
    return { root: null, errors: [{ message, line: 1 }] }
  }
}

function oneLine(message: string): string {
  const [first = ''] = message.split('\n', 1)
  return first.slice(0, 200)
}
