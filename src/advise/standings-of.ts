import type { MaturityModel } from '../model/criterion.ts'

/** Where a criterion stands in a model. */
export interface Standing {
  readonly model: MaturityModel
  readonly level: number
  readonly levelName: string
  readonly required: boolean
}

/** Every place at which the models ask for a criterion, lowest level first within a model. */
export function standingsOf(id: string, models: readonly MaturityModel[]): readonly Standing[] {
  return models.flatMap((model) =>
    model.levels.flatMap(({ level, name, required, expected }): Standing[] => {
      const place = { model, level, levelName: name }
      if (required.includes(id)) return [{ ...place, required: true }]
      return expected.includes(id) ? [{ ...place, required: false }] : []
    }),
  )
}
