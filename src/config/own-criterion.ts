import type { Condition, Criterion } from '../model/criterion.ts'
import { criterionSchema } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'
import type { ClosedProbe } from '../model/probe.ts'
import { lineInText } from './line-of-key.ts'
import type { KeyPath } from './line-of-key.ts'
import { didYouMean } from './nearest.ts'
import { readStrictYaml } from './read-config.ts'

/**
 * A team's own criterion, in the format of those that are built in, its condition checked against the probes there are.
 * @throws UsageFault with file, line and key.
 */
export function ownCriterion(
  text: string,
  path: string,
  others: readonly Criterion[],
  probes: readonly ClosedProbe[],
): Criterion {
  const criterion = readStrictYaml(text, path, criterionSchema)
  const at = (key: KeyPath): string => `${path}:${lineInText(text, key)}`
  if (others.some(({ id }) => id === criterion.id)) {
    throw new UsageFault(`${at(['id'])}: there is a criterion ${criterion.id} already; choose another id.`)
  }
  for (const { condition, key } of questionsIn(criterion.when, ['when'])) {
    const probe = probes.find(({ id }) => id === condition.probe)
    if (probe === undefined) {
      const meant = didYouMean(
        condition.probe,
        probes.map(({ id }) => id),
      )
      throw new UsageFault(
        `${at([...key, 'probe'])}: there is no probe ${JSON.stringify(condition.probe)}${meant || '.'}`,
      )
    }
    const wrong = probe.check(condition.with)
    if (wrong !== undefined) throw new UsageFault(`${at([...key, 'with'])}: ${probe.id}: ${wrong}.`)
  }
  return { ...criterion, source: path }
}

interface Question {
  readonly condition: Extract<Condition, { readonly probe: string }>
  readonly key: KeyPath
}

function questionsIn(condition: Condition, key: KeyPath): readonly Question[] {
  if ('probe' in condition) return [{ condition, key }]
  if ('not' in condition) return questionsIn(condition.not, [...key, 'not'])
  const [name, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  return parts.flatMap((part, index) => questionsIn(part, [...key, name, index]))
}
