import type { CodeUnit, Files } from '../../model/facts.ts'
import { importClosure } from '../roles/import-closure.ts'
import { isShown } from './path-purpose.ts'
import type { Signal } from './signal.ts'

/** Configurations of many models, code that only shows its use, training that nothing but examples starts. */
export function usageSignals(files: Files, units: readonly CodeUnit[], packaged: boolean): readonly Signal[] {
  const zoo = files.glob('{configs,config,cfg,config_hub,model_zoo,models}/**/*.{yaml,yml}')
  const coded = files.glob('{configs,model_zoo}/**/*.py')
  const [model] = zoo.length > 0 ? zoo : coded
  const many = zoo.length + coded.length
  const own = units.filter(({ test }) => !test)
  const shown = packaged ? own.find(({ path }) => isUse(path) && !path.endsWith('/conf.py')) : undefined
  const offered = packaged ? offeredTraining(own) : undefined
  return [
    ...(many < 25 || model === undefined
      ? []
      : [{ weight: 2, note: `it configures ${many} models to choose from`, at: { path: model } } as const]),
    ...(shown === undefined ? [] : [{ weight: 1, note: 'examples show how it is used', at: shown.at } as const]),
    ...(offered === undefined
      ? []
      : [{ weight: 2, note: 'it offers training that nothing in it starts', at: offered.at } as const]),
  ]
}

/** Training in modules, where no script of the repository's own that can be started gets there. */
function offeredTraining(own: readonly CodeUnit[]): CodeUnit | undefined {
  const trains = own.filter(
    ({ language, activities }) => language !== 'notebook' && activities.some(({ kind }) => kind === 'train'),
  )
  if (trains.length === 0) return undefined
  const training = new Set(trains.map(({ path }) => path))
  const closureOf = importClosure(own)
  const started = own.some(
    ({ entry, path, language }) =>
      entry && language !== 'notebook' && !isUse(path) && [...closureOf(path)].some((file) => training.has(file)),
  )
  return started ? undefined : trains.find(({ path }) => !isUse(path))
}

/** Examples; `projects/` is where frameworks keep what was built with them. */
function isUse(path: string): boolean {
  return isShown(path) || path.startsWith('projects/')
}
