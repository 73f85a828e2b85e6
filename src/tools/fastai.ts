import type { Tool } from '../model/tool.ts'

/** Learners: fitting, fine-tuning and loading them. */
export const fastai: Tool = {
  id: 'fastai',
  name: 'fastai',
  url: 'https://docs.fast.ai',
  roles: ['ml-framework'],
  packages: ['fastai'],
  imports: ['fastai'],
  calls: [
    { call: 'fastai.**.fit|fit_one_cycle|fine_tune|fit_flat_cos|fit_sgdr', does: 'train' },
    { call: '?.fit_one_cycle|fine_tune|fit_flat_cos|fit_sgdr', does: 'train' },
    { call: 'fastai.**.load_learner', does: 'load-model' },
    { call: 'fastai.**.untar_data', does: 'data' },
    { call: 'fastai.**.predict|get_preds', does: 'predict' },
  ],
}
