import type { CodeUnit } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { importClosure } from '../roles/import-closure.ts'

/** The code of training runs: files that fit, what they import, what starts them and whatever that starts beside it, and evaluation; servers and monitors aside. */
export function aroundTraining(units: readonly CodeUnit[], training: readonly string[]): readonly CodeUnit[] {
  const fits = new Set(training)
  const own = units.filter(({ path, test }) => !test && !isTested(path) && (!isShown(path) || fits.has(path)))
  const closureOf = importClosure(own)
  const imported = new Set(training.flatMap((path) => [...closureOf(path)]))
  // A pipeline in which one module fits and the next logs what came of it.
  const steps = new Set(
    own
      .filter((unit) => !isAside(unit) && unit.imports.some((file) => fits.has(file)))
      .flatMap(({ imports }) => imports),
  )
  return own.filter((unit) => {
    const { path, activities } = unit
    if (fits.has(path)) return true
    if (isAside(unit)) return false
    if (imported.has(path) || steps.has(path) || [...closureOf(path)].some((file) => fits.has(file))) return true
    return activities.some(({ kind }) => kind === 'evaluate')
  })
}

function isAside({ activities }: CodeUnit): boolean {
  return activities.some(({ kind }) => kind === 'serve' || kind === 'monitor' || kind === 'detect-drift')
}
