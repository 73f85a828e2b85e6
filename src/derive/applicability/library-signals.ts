import type { Automation } from '../../model/automation.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import { packagingOf } from './packaging.ts'
import { isShown } from './path-purpose.ts'
import { pythonVersionsTested, systemsTested } from './tested-on.ts'
import { readmeSignals } from './readme-signals.ts'
import type { Signal } from './signal.ts'

/** What says that a repository is made to be installed and imported by others. */
export function librarySignals(
  files: Files,
  units: readonly CodeUnit[],
  automations: readonly Automation[],
): readonly Signal[] {
  const packaging = packagingOf(files)
  const names = new Set(packaging.flatMap(({ name }) => name ?? []))
  return [
    ...packaging.flatMap(({ path, classifiers, line }) => classifierSignals(classifiers, { path, line })),
    ...rPackageSignals(files, names),
    ...readmeSignals(files, names),
    ...publishSignals(automations),
    ...matrixSignals(files),
    ...communitySignals(files),
    ...usageSignals(files, units, packaging.length > 0),
  ]
}

function classifierSignals(classifiers: readonly string[], at: Signal['at']): readonly Signal[] {
  const signals: Signal[] = []
  if (classifiers.some((classifier) => /Software Development :: Libraries/.test(classifier))) {
    signals.push({ weight: 2, note: 'it is classified as a library', at })
  }
  const versions = new Set(
    classifiers.flatMap((classifier) => /^Programming Language :: Python :: (3\.\d+)$/.exec(classifier)?.[1] ?? []),
  )
  if (versions.size >= 4)
    signals.push({ weight: 2, note: `it declares support for ${versions.size} versions of Python`, at })
  if (classifiers.length >= 5) signals.push({ weight: 1, note: 'it describes itself for a package index', at })
  return signals
}

function rPackageSignals(files: Files, names: ReadonlySet<string>): readonly Signal[] {
  if (names.size > 0 || !files.has('DESCRIPTION') || !files.has('NAMESPACE') || !files.hasFolder('R')) return []
  const documented: Signal[] = files.hasFolder('man')
    ? [{ weight: 2, note: 'its functions are documented one by one', at: { path: 'NAMESPACE' } }]
    : []
  return [{ weight: 4, note: 'it is an R package', at: { path: 'DESCRIPTION' } }, ...documented]
}

function publishSignals(automations: readonly Automation[]): readonly Signal[] {
  const publishing = automations
    .filter(({ inactive }) => inactive === undefined)
    .flatMap(({ jobs }) => jobs.flatMap(({ activities }) => activities))
    .find(({ kind, subject }) => kind === 'publish' && subject === 'package')
  return publishing === undefined
    ? []
    : [{ weight: 2, note: 'automation publishes it as a package', at: publishing.at }]
}

function matrixSignals(files: Files): readonly Signal[] {
  const systems = systemsTested(files)
  const versions = pythonVersionsTested(files)
  return [
    ...(systems === undefined
      ? []
      : [{ weight: 1, note: 'it is tested on several operating systems', at: systems } as const]),
    ...(versions === undefined
      ? []
      : [{ weight: 1, note: 'it is tested on several versions of Python', at: versions } as const]),
  ]
}

function communitySignals(files: Files): readonly Signal[] {
  const first = (pattern: RegExp): string | undefined => files.entries.find(({ path }) => pattern.test(path))?.path
  const known: readonly (readonly [1 | 2 | 3, RegExp, string])[] = [
    [3, /^hubconf\.py$/, 'it offers its models to a model hub'],
    [
      1,
      /^(?:docs?\/(?:source\/)?(?:[\w-]+\/)?conf\.py|(?:docs?\/)?mkdocs\.ya?ml|_pkgdown\.ya?ml|docs?\/mint\.json)$/,
      'it has a documentation site',
    ],
    [1, /^(?:CHANGELOG|CHANGES|HISTORY|NEWS)(?:\.\w+)?$/i, 'it keeps a change log'],
    [1, /^CITATION\.(?:cff|bib)$/, 'it says how to cite it'],
    [1, /^(?:\.github\/|docs\/)?CONTRIBUTING(?:\.\w+)?$/i, 'it invites contributions'],
  ]
  return known.flatMap(([weight, pattern, note]) => {
    const path = first(pattern)
    return path === undefined ? [] : [{ weight, note, at: { path } }]
  })
}

/** Configurations of many models, code that only shows its use, training that only examples start. */
function usageSignals(files: Files, units: readonly CodeUnit[], packaged: boolean): readonly Signal[] {
  const signals: Signal[] = []
  const zoo = files.glob('{configs,config,models,cfg,config_hub,model_zoo}/**/*.{yaml,yml,py}')
  if (zoo.length >= 25 && zoo[0] !== undefined) {
    signals.push({ weight: 2, note: `it configures ${zoo.length} models to choose from`, at: { path: zoo[0] } })
  }
  const shown = units.find(({ path, test }) => !test && (isShown(path) || path.startsWith('projects/')))
  if (shown !== undefined && packaged) signals.push({ weight: 1, note: 'examples show how it is used', at: shown.at })
  const trains = units.filter(({ test, activities }) => !test && activities.some(({ kind }) => kind === 'train'))
  const starts = trains.filter(
    ({ entry, path }) => entry && !isShown(path) && !path.startsWith('projects/') && !path.endsWith('.ipynb'),
  )
  const [first] = trains
  if (packaged && first !== undefined && starts.length === 0) {
    signals.push({ weight: 2, note: 'it offers training that nothing in it starts', at: first.at })
  }
  return signals
}
