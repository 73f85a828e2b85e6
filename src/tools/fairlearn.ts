import type { Tool } from '../model/tool.ts'

/** Mitigators fit a model under a fairness constraint; the metrics evaluate one. */
export const fairlearn: Tool = {
  id: 'fairlearn',
  name: 'Fairlearn',
  url: 'https://fairlearn.org',
  roles: ['ml-framework'],
  packages: ['fairlearn'],
  imports: ['fairlearn'],
  calls: [
    { call: 'fairlearn.reductions|adversarial|postprocessing.**.fit', does: 'train' },
    { call: 'fairlearn.metrics.*', does: 'evaluate', except: ['fairlearn.metrics.make_derived_metric'] },
  ],
}
