import type { CodeUnit } from '../../model/facts.ts'

/** Whether a file fits a model, loads one or asks one. */
export function isAboutModels({ activities }: CodeUnit): boolean {
  return activities.some(({ kind }) => kind === 'train' || kind === 'predict' || kind === 'load-model')
}
