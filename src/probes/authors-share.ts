import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Unseen } from '../model/facet.ts'
import type { Facts } from '../model/facts.ts'
import type { Commit } from '../model/snapshot.ts'
import type { Probe } from '../model/probe.ts'
import { parts, pathsOf } from './parts/paths-of.ts'

const params = z.strictObject({
  parts: z.array(z.enum(parts)).min(1),
  /** People, bots excluded, who changed every one of the parts. */
  least: z.number().int().positive().default(2),
})
type Params = z.infer<typeof params>

/** Whether enough people changed each of the parts within the last year of activity; they are counted, never named. */
export const authorsShare: Probe<Params> = {
  id: 'authors-share',
  question: 'Did at least this many people change each of these parts in the last year of activity?',
  needs: ['history', 'contributors', 'tree', 'texts'],
  params,
  ask(facts, { parts: asked, least }): Answer {
    const sides = asked.map((part) => new Set(pathsOf(facts, part)))
    if (sides.some((paths) => paths.size === 0)) return no()
    const people = peopleIn(facts)
    if (!('of' in people)) return unknown(people)
    const authors = sides.map((paths) => people.of(paths))
    const [first = new Set<string>(), ...rest] = authors
    const shared = [...first].filter((author) => rest.every((side) => side.has(author)))
    const what = asked.join(' and ')
    if (shared.length >= least)
      return yes({ note: `${shared.length} people changed ${what} code`, strength: 'exercised' })
    const open = people.open(new Set(sides.flatMap((paths) => [...paths])))
    if (open !== undefined) return unknown(open)
    return no(shared.length === 1 ? `One person alone changed ${what} code.` : undefined)
  },
}

interface People {
  /** Who changed at least one of these files. */
  readonly of: (paths: ReadonlySet<string>) => ReadonlySet<string>
  /** Why there may be more of them. */
  readonly open: (paths: ReadonlySet<string>) => Unseen | undefined
}

/** Who changed what: the history of a clone, else what GitHub told of some files. */
function peopleIn({ snapshot }: Facts): People | Unseen {
  const { history, contributors } = snapshot.facts
  if (history.state === 'seen') return { of: (paths) => authorsOf(history.value, paths), open: () => undefined }
  if (contributors.state === 'unseen') return snapshot.repository.source === 'git' ? history.why : contributors.why
  const told = new Map(contributors.value.paths.map((one) => [one.path, one]))
  return {
    of: (paths) => new Set([...paths].flatMap((path) => told.get(path)?.authors ?? [])),
    open: (paths) => {
      const [first] = [...paths].filter((path) => told.get(path)?.whole !== true)
      return first === undefined ? undefined : { what: `who changed ${first}`, ...beyond }
    },
  }
}

const beyond = {
  reason: 'too-large',
  detail: 'GitHub is asked for the authors of two dozen files only, and for their last changes',
  alternative: 'a clone with its whole history (fetch-depth: 0) shows all of them to the command line',
} as const

function authorsOf(commits: readonly Commit[], paths: ReadonlySet<string>): ReadonlySet<string> {
  const touching = commits.filter((commit) => !commit.bot && commit.paths.some((path) => paths.has(path)))
  return new Set(touching.map((commit) => commit.author))
}
