import { LineCounter, parseAllDocuments, type Document } from 'yaml'
import { nodeTree } from './node-tree.ts'
import { recentTexts } from '../recent-texts.ts'
import type { YamlDocument } from './yaml-node.ts'

/** Characters above which a document is not read: parsing time is not linear for hostile input. */
export const maxYamlLength = 256 * 1024

const maxDocuments = 200

/** One YAML document with line numbers. Never throws: what is malformed, too large or a decompression bomb comes back as errors. */
export function readYaml(text: string): YamlDocument {
  const [first, second] = readStream(text)
  if (first === undefined) return nothing
  if (second === undefined || first.document.errors.length > 0) return first.document
  return { root: null, errors: [{ message: 'Source contains multiple documents', line: second.line }] }
}

/** All documents of a stream (`---` between them), as Kubernetes manifests are written. */
export function readYamlStream(text: string): readonly YamlDocument[] {
  return readStream(text).map(({ document }) => document)
}

interface Placed {
  readonly document: YamlDocument
  /** Where it starts. */
  readonly line: number
}

/** Several readers ask for the same files: workflows, pipelines and manifests are told apart by what they hold. */
const readStream = recentTexts((text): readonly Placed[] => {
  if (text.length > maxYamlLength) return [{ document: tooLarge, line: 1 }]
  const lines = new LineCounter()
  const documents: Placed[] = []
  const failure = guarded(() => {
    for (const document of parseAllDocuments(text, { ...options, lineCounter: lines }).slice(0, maxDocuments)) {
      documents.push({ document: documentOf(document, lines), line: lineAt(document.range[0], lines) })
    }
    return nothing
  })
  return failure === nothing ? documents : [{ document: failure, line: 1 }]
})

/** The check for equal keys is quadratic in the parser; duplicates are found while the tree is built. */
const options = { uniqueKeys: false, logLevel: 'error', version: '1.2', prettyErrors: false } as const

const nothing: YamlDocument = { root: null, errors: [] }
const tooLarge: YamlDocument = { root: null, errors: [{ message: 'the file is larger than 256 KiB', line: 1 }] }

function documentOf(document: Document.Parsed, lines: LineCounter): YamlDocument {
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, 10).map(({ message, pos }) => ({
      message: oneLine(message),
      line: lineAt(pos[0], lines),
    }))
    return { root: null, errors }
  }
  return nodeTree(document, (offset) => lineAt(offset, lines))
}

function lineAt(offset: number, lines: LineCounter): number {
  return Math.max(1, lines.linePos(offset).line)
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
