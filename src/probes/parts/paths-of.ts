import type { Facts } from '../../model/facts.ts'

/** Parts of a repository that people can own. */
export const parts = ['workflows', 'deployment', 'serving', 'monitoring', 'training'] as const
export type Part = (typeof parts)[number]

/** The files that make up a part. */
export function pathsOf(facts: Facts, part: Part): readonly string[] {
  switch (part) {
    case 'workflows':
      return facts.automations.map((automation) => automation.path)
    case 'deployment':
      return facts.roles.deployment
    case 'serving':
      return [...new Set(facts.roles.scoring.map((at) => at.path))]
    case 'training':
      return [...new Set([...facts.roles.training, ...facts.roles.data])]
    case 'monitoring':
      return facts.code
        .filter((unit) => !unit.test)
        .filter((unit) => unit.activities.some(({ kind }) => kind === 'monitor' || kind === 'detect-drift'))
        .map((unit) => unit.path)
  }
}
