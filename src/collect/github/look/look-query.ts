import { activeRulesSelection } from '../rules/active-rules.ts'
import type { Part } from './part.ts'

type Selected = Pick<Part<unknown>, 'alias' | 'selection'>

/** What is asked first: name and branch, the commit at each ref with the entries of its root, the rules, and facts that stand by themselves. */
export function lookQuery(refs: number, departure: boolean, parts: readonly Selected[]): string {
  const numbers = Array.from({ length: refs }, (_, i) => i)
  const more = departure ? ', $branch: String!, $head: String!' : ''
  const code = `nameWithOwner defaultBranchRef { name target { ... on Commit { committedDate } } }
    ${numbers.map((i) => `c${i}: object(expression: $r${i}) { ...At }`).join('\n    ')}`
  const selected = [
    { alias: 'code', selection: code },
    { alias: 'rules', selection: `defaultBranchRef { ${activeRulesSelection} }` },
    ...(departure
      ? [{ alias: 'departure', selection: 'ref(qualifiedName: $branch) { compare(headRef: $head) { behindBy } }' }]
      : []),
    ...parts,
  ]
  return `query Look($owner: String!, $repo: String!, ${numbers.map((i) => `$r${i}: String!`).join(', ')}${more}) {
  ${aliases(selected)}
}
fragment At on GitObject { kind: __typename oid ...Root ... on Tag { target { kind: __typename oid ...Root } } }
fragment Root on GitObject { ... on Commit { tree { entries { path: name mode type sha: oid size } } } }`
}

/** The same facts alone, for a server that does not know all of the first question. */
export function partsQuery(parts: readonly Selected[]): string {
  return `query Facts($owner: String!, $repo: String!) {
  ${aliases(parts)}
}`
}

function aliases(parts: readonly Selected[]): string {
  return parts
    .map(({ alias, selection }) => `${alias}: repository(owner: $owner, name: $repo) { ${selection} }`)
    .join('\n  ')
}
