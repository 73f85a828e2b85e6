import type { Part } from './part.ts'

/** What is asked for beside the code, under an alias of its own, and the strings it needs to be told. */
interface Asked extends Pick<Part<unknown>, 'alias' | 'selection'> {
  readonly variables?: readonly string[]
}

/** What is asked first: name and branch, the commit at each ref with the entries of its root, and facts that stand by themselves. */
export function lookQuery(refs: number, parts: readonly Asked[], newer: readonly Asked[] = []): string {
  const numbers = Array.from({ length: refs }, (_, i) => i)
  const code = `nameWithOwner defaultBranchRef { name target { ... on Commit { committedDate } } }
    ${numbers.map((i) => `c${i}: object(expression: $r${i}) { ...At }`).join('\n    ')}`
  const asked: readonly Asked[] = [{ alias: 'code', selection: code }, ...newer, ...parts]
  const variables = ['owner', 'repo', ...numbers.map((i) => `r${i}`), ...asked.flatMap((one) => one.variables ?? [])]
  return `query Look(${variables.map((name) => `$${name}: String!`).join(', ')}) {
  ${asked.map(({ alias, selection }) => `${alias}: repository(owner: $owner, name: $repo) { ${selection} }`).join('\n  ')}
}
fragment At on GitObject { kind: __typename oid ...Root ... on Tag { target { kind: __typename oid ...Root } } }
fragment Root on GitObject { ... on Commit { tree { entries { path: name mode type sha: oid size } } } }`
}
