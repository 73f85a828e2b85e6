import type { CommandMeaning, Tool } from '../../model/tool.ts'
import { asksOnly, commandWords, hasFlag, moduleCommand, startsWith } from './command-words.ts'
import { type Keyed, put } from './keyed.ts'
import type { Claim } from './meanings.ts'

interface Entry {
  readonly tool: string
  readonly meaning: CommandMeaning
  readonly pattern: readonly string[]
  readonly except: readonly (readonly string[])[]
}

/** What every tool says of shell commands, looked up by the first word. */
export function commandClaims(tools: readonly Tool[]): (words: readonly string[]) => readonly Claim[] {
  const byName: Keyed<Entry> = new Map()
  for (const tool of tools) {
    for (const meaning of tool.commands ?? []) {
      const pattern = wordsOf(meaning.command)
      const entry = { tool: tool.id, meaning, pattern, except: (meaning.except ?? []).map(wordsOf) }
      for (const name of (pattern[0] ?? '').split('|')) put(byName, name, entry)
    }
  }
  function claims(words: readonly string[]): readonly Claim[] {
    const entries = byName.get(words[0] ?? '') ?? []
    if (entries.length === 0 || asksOnly(words)) return []
    return entries.filter((entry) => holds(entry, words)).map(({ tool, meaning }) => ({ tool, meaning }))
  }
  return (given) => {
    const words = commandWords(given)
    const module = moduleCommand(words)
    return module === undefined ? claims(words) : [...claims(words), ...claims(module)]
  }
}

/** Words of a pattern; one that holds spaces stands in double quotes: `ssh * "*docker run *"`. */
function wordsOf(pattern: string): readonly string[] {
  return (pattern.match(/"[^"]*"|[^\s"]+/g) ?? []).map((word) => word.replaceAll('"', ''))
}

function holds({ meaning, pattern, except }: Entry, words: readonly string[]): boolean {
  if (!startsWith(words, pattern) || except.some((other) => startsWith(words, other))) return false
  if (meaning.flags !== undefined && !meaning.flags.some((flag) => hasFlag(words, flag))) return false
  return !(meaning.unless ?? []).some((flag) => hasFlag(words, flag))
}
