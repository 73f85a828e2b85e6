import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { Commit } from '../../model/snapshot.ts'
import { opaqueKey } from '../opaque-key.ts'
import { personsIn, type Identity } from '../persons-in.ts'
import type { ResolvedCommit } from './resolve-commit.ts'
import { runGit, type GitPlace } from './run-git.ts'

const yearInSeconds = 365 * 24 * 60 * 60
const mostCommits = 3000
const mostPaths = 2000 // of one commit: a bigger one imports somebody else's work
const mostBytes = 64 * 1024 * 1024

// After a NUL: hash, date, mail, name, co-authors, each ended by NUL; then the paths, each ended by NUL, the first after a line break.
const format = '%x00%H%x00%aI%x00%aE%x00%aN%x00%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x01)'

/** A commit as git tells it, with the people behind it. */
interface ToldCommit {
  readonly sha: string
  readonly at: string
  readonly authors: readonly Identity[]
  readonly paths: readonly string[]
}

/**
 * The changes of the last twelve months of activity, counted back from the newest commit; merges are left out. A co-author makes
 * a second entry with the same hash. Unseen where commits or trees are missing.
 */
export async function historyOf(place: GitPlace, newest: ResolvedCommit): Promise<Facet<readonly Commit[]>> {
  const { code, out, complaint } = await runGit(
    place,
    [
      '-c',
      `mailmap.blob=${newest.sha}:.mailmap`,
      'log',
      '-z',
      '--name-only',
      '--no-merges',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--no-show-signature',
      '--no-color',
      '--no-notes',
      `--max-count=${mostCommits}`,
      `--max-age=${Math.max(0, newest.committedAt - yearInSeconds)}`,
      `--format=tformat:${format}`,
      newest.sha,
      '--',
    ],
    { most: mostBytes },
  )
  if (code === null) return unseen({ what: 'the history', reason: 'too-large' })
  if (code !== 0) return unseen({ what: 'the history', reason: 'failed', detail: complaint })
  return seen(commitsOf(toldCommits(out.toString('utf8'))))
}

function toldCommits(text: string): readonly ToldCommit[] {
  const words = text.split('\0')
  const commits: ToldCommit[] = []
  // A path is never empty, so an empty word after the fixed fields starts the next commit.
  for (let i = 1; i + 4 < words.length;) {
    const [sha = '', at = '', mail = '', name = '', coAuthors = ''] = words.slice(i, i + 5)
    i += 5
    const first = i
    while (i < words.length && words[i] !== '') i += 1
    const paths = words.slice(first, Math.min(i, first + mostPaths))
    if (paths[0] !== undefined) paths[0] = paths[0].replace(/^\n/, '')
    commits.push({ sha, at, authors: [{ mail, name }, ...coAuthors.split('\x01').flatMap(identityOf)], paths })
    i += 1
  }
  return commits
}

function identityOf(trailer: string): readonly Identity[] {
  const [, name, mail] = /^([^<>]{0,200})<([^<>]{1,200})>\s*$/.exec(trailer) ?? []
  return name === undefined || mail === undefined ? [] : [{ name: name.trim(), mail }]
}

function commitsOf(told: readonly ToldCommit[]): readonly Commit[] {
  const persons = personsIn(told.flatMap((commit) => commit.authors))
  return told.flatMap(({ sha, at, authors, paths }) => {
    const [author, ...others] = authors.map((identity) => persons(identity))
    const people = [...new Map(others.filter((other) => !other.bot).map((other) => [other.key, other])).values()]
    const all = author === undefined ? people : [author, ...people.filter((other) => other.key !== author.key)]
    return all.map((person) => ({ sha, at, author: opaqueKey(person.key), bot: person.bot, paths }))
  })
}
