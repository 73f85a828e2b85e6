import type { Tool } from '../model/tool.ts'

/** Models in R: tidymodels, caret and the packages people call directly. Recipes only prepare data. */
export const tidymodels: Tool = {
  id: 'tidymodels',
  name: 'tidymodels and caret',
  url: 'https://www.tidymodels.org',
  roles: ['ml-framework'],
  packages: ['tidymodels', 'parsnip', 'workflows', 'tune', 'caret', 'mlr3', 'ranger', 'randomForest', 'glmnet'],
  calls: [
    { call: 'r:parsnip::fit', does: 'train' },
    { call: 'r:workflows::fit', does: 'train' },
    { call: 'r:tidymodels::fit', does: 'train' },
    { call: 'r:generics::fit', does: 'train' },
    { call: 'r:tune::last_fit', does: 'train' },
    { call: 'r:tune::tune_grid', does: 'train' },
    { call: 'r:tune::tune_bayes', does: 'train' },
    { call: 'r:tidymodels::last_fit', does: 'train' },
    { call: 'r:caret::train', does: 'train' },
    { call: 'r:ranger::ranger', does: 'train' },
    { call: 'r:randomForest::randomForest', does: 'train' },
    { call: 'r:glmnet::*glmnet', does: 'train' },
    { call: 'r:stats::lm', does: 'train' },
    { call: 'r:stats::glm', does: 'train' },
    { call: 'r:yardstick::*', does: 'evaluate' },
    { call: 'r:tune::fit_resamples', does: 'evaluate' },
  ],
}
