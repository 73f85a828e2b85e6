import type { CodeUnit } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { importClosure } from '../roles/import-closure.ts'

/** The code of training runs: files that fit, what they import, what starts them, and evaluation beside them; servers and monitors aside. */
export function aroundTraining(units: readonly CodeUnit[], training: readonly string[]): readonly CodeUnit[] {
  const fits = new Set(training)
  const own = units.filter(({ path, test }) => !test && !isTested(path) && (!isShown(path) || fits.has(path)))
  const closureOf = importClosure(own)
  const imported = new Set(training.flatMap((path) => [...closureOf(path)]))
  return own.filter(({ path, activities }) => {
    if (fits.has(path)) return true
    if (activities.some(({ kind }) => kind === 'serve' || kind === 'monitor' || kind === 'detect-drift')) return false
    if (imported.has(path) || [...closureOf(path)].some((file) => fits.has(file))) return true
    return activities.some(({ kind }) => kind === 'evaluate')
  })
}
