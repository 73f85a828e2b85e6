import picomatch from 'picomatch'
import type { FileMeaning, Tool } from '../../model/tool.ts'
import { recentTexts } from '../recent-texts.ts'
import type { Claim } from './meanings.ts'
import { wildcard } from './wildcard.ts'

interface Entry {
  readonly tool: string
  readonly meaning: FileMeaning
  readonly matches: (path: string) => boolean
}

/** What every tool says of a file that is there, by its path and, where asked for, the top-level keys of its YAML. */
export function fileClaims(tools: readonly Tool[]): (path: string, content?: unknown) => readonly Claim[] {
  // Tools tell files of one extension apart by their keys, and so share their patterns.
  const matcherOf = recentTexts((pattern) => picomatch(pattern, { dot: true }))
  const entries: readonly Entry[] = tools.flatMap((tool) =>
    (tool.files ?? []).map((meaning) => ({ tool: tool.id, meaning, matches: matcherOf(meaning.file) })),
  )
  return (path, content) =>
    entries
      .filter(({ meaning, matches }) => matches(path) && keysHold(meaning.keys, content))
      .map(({ tool, meaning }) => ({ tool, meaning }))
}

function keysHold(keys: FileMeaning['keys'], content: unknown): boolean {
  if (keys === undefined) return true
  // A stream of several documents holds the keys where one of them does.
  if (Array.isArray(content))
    return content.some((document: unknown) => !Array.isArray(document) && keysHold(keys, document))
  if (typeof content !== 'object' || content === null) return false
  const found = new Map<string, unknown>(Object.entries(content))
  return Object.entries(keys).every(([key, wanted]) => {
    if (!found.has(key)) return false
    const value = found.get(key)
    if (wanted === '' || wanted === '*') return true
    return ['string', 'number', 'boolean'].includes(typeof value) && wildcard(wanted, String(value))
  })
}
