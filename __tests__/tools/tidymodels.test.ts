import { tidymodels } from '../../src/tools/tidymodels.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tidymodels, {
  sees: [
    ['r:parsnip::fit(_, _)', 'train'],
    ['r:workflows::fit(_, _)', 'train'],
    ['r:tidymodels::fit(_, _)', 'train'],
    ['r:generics::fit(_, _)', 'train'],
    ['r:tune::last_fit(_)', 'train'],
    ['r:tune::tune_grid(_)', 'train'],
    ['r:tune::tune_bayes(_)', 'train'],
    ['r:tidymodels::last_fit(_)', 'train'],
    ['r:caret::train(_, _)', 'train'],
    ['r:ranger::ranger(_)', 'train'],
    ['r:randomForest::randomForest(_)', 'train'],
    ['r:glmnet::cv.glmnet(_, _)', 'train'],
    ['r:stats::lm(_)', 'train'],
    ['r:stats::glm(_)', 'train'],
    ['r:yardstick::rmse(_)', 'evaluate'],
    ['r:tune::fit_resamples(_)', 'evaluate'],
  ],
  ignores: ['r:recipes::prep(_)', 'r:rsample::initial_split(_)', 'r:stats::predict(_)'],
})
