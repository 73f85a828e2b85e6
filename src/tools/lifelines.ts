import type { Tool } from '../model/tool.ts'

/** Survival models. */
export const lifelines: Tool = {
  id: 'lifelines',
  name: 'lifelines',
  url: 'https://lifelines.readthedocs.io',
  roles: ['ml-framework'],
  packages: ['lifelines', 'scikit-survival'],
  imports: ['lifelines', 'sksurv'],
  calls: [
    {
      call: 'lifelines|sksurv.**.fit',
      does: 'train',
      except: ['sksurv.preprocessing.**', 'lifelines.KaplanMeierFitter.**'],
    },
    { call: 'lifelines|sksurv.**.predict|predict_*', does: 'predict' },
  ],
}
