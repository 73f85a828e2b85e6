import type { Facts } from '../../model/facts.ts'
import type { Occurrence } from './occurrences.ts'
import { linesOf } from './steps-of.ts'

/** A deployment and the name of the environment it goes to. */
export interface Placed {
  readonly name: string
  readonly one: Occurrence
}

/**
 * Deployments without the twins of others: where two environments get the same word for word, down to the resource group or workspace
 * that it names, only secrets could lead to two places, and those nobody sees.
 */
export function apart<T extends Placed>(placed: readonly T[], facts: Facts): readonly T[] {
  const said = placed.map(({ one }) => alike(one, facts))
  return placed.filter(({ name }, index) => {
    if (said[index] === undefined) return true
    const names = placed.filter((_, other) => said[other] === said[index]).map((twin) => twin.name)
    return name === (names.find((one) => one === 'production') ?? names[0])
  })
}

/** A resource group or workspace named in a word: `AML_WORKSPACE_NAME: churn`, `--resource-group churn-rg`. */
const place =
  /(?:\b\w*(?:resource_?group|workspace)(?:_?name)?["']?\s*[:=]|--(?:resource-group|workspace-name)[= ])\s*["']?[A-Za-z][\w.-]*["']?\s*(?:$|\\|\s-)/i

/** Set differently for each run of one and the same text. */
const given = /\$\{\{[^}]*\b(?:inputs|matrix)\./

/** Lines that say how a job is called and when it runs, not what it does. */
const heading = /^(?:-\s+)?(?:[\w-]+:|(?:name|environment|needs|if|displayName|stage):.*)$/

/** What the job of a deployment says, its headings aside; undefined where it names no place. */
function alike({ job }: Occurrence, facts: Facts): string | undefined {
  const lines = linesOf(job, facts)
    .map(({ text }) => text.replace(/\s#.*$/, '').trim())
    .filter((line) => line !== '' && !heading.test(line))
  return lines.some((line) => place.test(line)) && !lines.some((line) => given.test(line))
    ? lines.join('\n')
    : undefined
}
