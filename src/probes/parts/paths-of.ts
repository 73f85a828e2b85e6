import type { Activity } from '../../model/activity.ts'
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
      return watching(facts)
  }
}

/** The code that watches the model, or where there is none, the files that declare what does. */
function watching(facts: Facts): readonly string[] {
  const code = facts.code.filter((unit) => !unit.test && unit.activities.some(watches)).map(({ path }) => path)
  return code.length > 0 ? code : [...new Set(facts.declarations.filter(watches).map(({ at }) => at.path))]
}

function watches({ kind }: Activity): boolean {
  return kind === 'monitor' || kind === 'detect-drift'
}
