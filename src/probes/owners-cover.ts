import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer, Evidence } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { parts, pathsOf } from './parts/paths-of.ts'

const params = z.strictObject({
  parts: z.array(z.enum(parts)).min(1),
  /** Owners that each path must have; a team counts as two. */
  least: z.number().int().positive().default(1),
})
type Params = z.infer<typeof params>

/** Whether CODEOWNERS covers every file of one of the parts asked about. */
export const ownersCover: Probe<Params> = {
  id: 'owners-cover',
  question: 'Does CODEOWNERS name owners for one of these parts of the repository?',
  needs: ['tree', 'texts'],
  params,
  ask(facts, { parts: asked, least }): Answer {
    const evidence = asked.flatMap((part): Evidence[] => {
      const paths = pathsOf(facts, part)
      const rules = paths.map((path) => facts.ownerRule(path))
      const covered = rules.every((rule) => rule !== undefined && weightOf(rule) >= least)
      const [rule] = rules
      if (!covered || rule === undefined) return []
      return [{ note: `${rule.pattern} covers ${part} with ${count(rule)}`, strength: 'declared', at: rule.at }]
    })
    if (evidence.length > 0) return yes(...evidence)
    return facts.owners.length === 0 ? no() : no('CODEOWNERS exists, but does not cover this part.')
  },
}

type Rule = NonNullable<ReturnType<Facts['ownerRule']>>

function weightOf(rule: Rule): number {
  return rule.owners.reduce((sum, owner) => sum + (owner.team ? 2 : 1), 0)
}

function count(rule: Rule): string {
  return rule.owners.length === 1 ? 'one owner' : `${rule.owners.length} owners`
}
