import type { Terrain } from '../scope.ts'

/** The words of a git command with the address in place of a remote's name, where an earlier command gave it that name. */
export function remoteNamed(words: readonly string[], { remotes }: Pick<Terrain, 'remotes'>): readonly string[] {
  const [program, verb, ...rest] = words
  if (program !== 'git') return words
  if (verb === 'remote' && (rest[0] === 'add' || rest[0] === 'set-url')) {
    const [name, address] = rest.slice(1).filter((word) => !word.startsWith('-'))
    if (name !== undefined && address !== undefined) remotes.set(name, address)
    return words
  }
  const at = verb === 'push' ? rest.findIndex((word) => !word.startsWith('-')) : -1
  const address = remotes.get(rest[at] ?? '')
  return address === undefined ? words : ['git', 'push', ...rest.slice(0, at), address, ...rest.slice(at + 1)]
}
