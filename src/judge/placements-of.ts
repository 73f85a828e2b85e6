import type { MaturityModel } from '../model/criterion.ts'
import type { Policy } from '../model/policy.ts'
import type { Placement } from './verdict-of.ts'

/** Where each criterion of a model stands, after the config's `strict` and per-criterion overrides; required ones of a level first. */
export function placementsOf(
  model: MaturityModel,
  policy: Pick<Policy, 'strict' | 'criteria'>,
): readonly (Placement & { readonly id: string })[] {
  return model.levels.flatMap(({ level, required, expected }) => [
    ...required.map((id) => ({ id, level, required: policy.criteria[id]?.required ?? true })),
    ...expected.map((id) => ({ id, level, required: policy.criteria[id]?.required ?? policy.strict })),
  ])
}
