import type { Tool } from '../model/tool.ts'

/** Taggers and classifiers of text with a trainer of their own. */
export const flair: Tool = {
  id: 'flair',
  name: 'Flair',
  url: 'https://flairnlp.github.io',
  roles: ['ml-framework'],
  packages: ['flair'],
  imports: ['flair'],
  calls: [
    { call: 'flair.trainers.**.train|fine_tune', does: 'train' },
    { call: 'flair.models.*.load', does: 'load-model' },
    { call: 'flair.models.*.load.predict', does: 'predict' },
  ],
}
