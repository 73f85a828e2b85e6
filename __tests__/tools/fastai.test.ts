import { fastai } from '../../src/tools/fastai.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(fastai, {
  sees: [
    ['fastai.vision.all.vision_learner.fine_tune(3)', 'train'],
    ['?.fine_tune(3) | import fastai', 'train'],
    ["fastai.learner.load_learner('export.pkl')", 'load-model'],
    ['fastai.data.external.untar_data(_)', 'data'],
    ['fastai.learner.load_learner.predict(_)', 'predict'],
  ],
  ignores: ['fastai.vision.all.vision_learner.lr_find()', '?.fit(3) | import fastai'],
})
