import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
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
  needs: ['history', 'tree', 'texts'],
  params,
  ask(facts, { parts: asked, least }): Answer {
    const sides = asked.map((part) => new Set(pathsOf(facts, part)))
    if (sides.some((paths) => paths.size === 0)) return no()
    const { history } = facts.snapshot.facts
    if (history.state === 'unseen') return unknown(history.why)
    const authors = sides.map((paths) => authorsOf(history.value, paths))
    const [first = new Set<string>(), ...rest] = authors
    const shared = [...first].filter((author) => rest.every((side) => side.has(author)))
    const what = asked.join(' and ')
    if (shared.length >= least)
      return yes({ note: `${shared.length} people changed ${what} code`, strength: 'exercised' })
    return no(shared.length === 1 ? `One person alone changed ${what} code.` : undefined)
  },
}

function authorsOf(commits: readonly Commit[], paths: ReadonlySet<string>): ReadonlySet<string> {
  const touching = commits.filter((commit) => !commit.bot && commit.paths.some((path) => paths.has(path)))
  return new Set(touching.map((commit) => commit.author))
}
