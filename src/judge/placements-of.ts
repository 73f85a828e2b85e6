import type { MaturityModel } from '../model/criterion.ts'
import type { Policy } from '../model/policy.ts'
import type { Placement } from './verdict-of.ts'

/** Where each criterion of a model stands, after the config's `strict` and per-criterion overrides; required ones of a level first. */
export function placementsOf(
  model: MaturityModel,
  policy: Pick<Policy, 'strict' | 'criteria'>,
): readonly (Placement & { readonly id: string })[] {
  const { advisory = [], nonWaivable = [] } = model
  const marked = (id: string) => ({
    ...(advisory.includes(id) ? { advisory: true } : {}),
    ...(nonWaivable.includes(id) ? { nonWaivable: true } : {}),
  })
  return model.levels.flatMap(({ level, required, expected }) => [
    ...required.map((id) => ({ id, level, required: policy.criteria[id]?.required ?? true, ...marked(id) })),
    ...expected.map((id) => ({
      id,
      level,
      required: policy.criteria[id]?.required ?? (policy.strict && !advisory.includes(id)),
      ...marked(id),
    })),
  ])
}
