import { implicit } from '../../src/tools/implicit.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(implicit, {
  sees: [
    ['implicit.als.AlternatingLeastSquares.fit(_)', 'train'],
    ['lightfm.LightFM.fit_partial(_)', 'train'],
    ['implicit.als.AlternatingLeastSquares.recommend(_, _)', 'predict'],
  ],
  ignores: ['lightfm.data.Dataset.fit(_, _)', 'implicit.nearest_neighbours.bm25_weight(_)'],
})
