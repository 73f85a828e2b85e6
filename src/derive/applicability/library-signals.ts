import type { Automation } from '../../model/automation.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import { packageNames, packagingOf } from './packaging.ts'
import { pythonVersionsTested, systemsTested } from './tested-on.ts'
import { readmeSignals } from './readme-signals.ts'
import type { Signal } from './signal.ts'
import { usageSignals } from './usage-signals.ts'

/** What says that a repository is made to be installed and imported by others. */
export function librarySignals(
  files: Files,
  units: readonly CodeUnit[],
  automations: readonly Automation[],
): readonly Signal[] {
  const packaging = packagingOf(files)
  const names = packageNames(files)
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
    signals.push({ weight: 2, decisive: true, note: 'it is classified as a library', at })
  }
  const versions = new Set(
    classifiers.flatMap((classifier) => /^Programming Language :: Python :: (3\.\d+)$/.exec(classifier)?.[1] ?? []),
  )
  if (versions.size >= 4)
    signals.push({ weight: 2, decisive: true, note: `it declares support for ${versions.size} versions of Python`, at })
  if (classifiers.length >= 5) signals.push({ weight: 1, note: 'it describes itself for a package index', at })
  return signals
}

function rPackageSignals(files: Files, names: ReadonlySet<string>): readonly Signal[] {
  if (names.size > 0 || !files.has('DESCRIPTION') || !files.has('NAMESPACE') || !files.hasFolder('R')) return []
  const documented: Signal[] = files.hasFolder('man')
    ? [{ weight: 2, note: 'its functions are documented one by one', at: { path: 'NAMESPACE' } }]
    : []
  return [{ weight: 4, decisive: true, note: 'it is an R package', at: { path: 'DESCRIPTION' } }, ...documented]
}

function publishSignals(automations: readonly Automation[]): readonly Signal[] {
  const publishing = automations
    .filter(({ inactive }) => inactive === undefined)
    .flatMap(({ jobs }) => jobs.flatMap(({ activities }) => activities))
    .find(({ kind, subject }) => kind === 'publish' && subject === 'package')
  return publishing === undefined
    ? []
    : [{ weight: 2, decisive: true, note: 'automation publishes it as a package', at: publishing.at }]
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
  const known: readonly (readonly [RegExp, string])[] = [
    [
      /^(?:docs?\/(?:source\/)?(?:[\w-]+\/)?conf\.py|(?:docs?\/)?mkdocs\.ya?ml|_pkgdown\.ya?ml|docs?\/mint\.json)$/,
      'it has a documentation site',
    ],
    [/^(?:CHANGELOG|CHANGES|HISTORY|NEWS)(?:\.\w+)?$/i, 'it keeps a change log'],
    [/^CITATION\.(?:cff|bib)$/, 'it says how to cite it'],
    [/^(?:\.github\/|docs\/)?CONTRIBUTING(?:\.\w+)?$/i, 'it invites contributions'],
  ]
  const hub: readonly Signal[] = files.has('hubconf.py')
    ? [{ weight: 3, decisive: true, note: 'it offers its models to a model hub', at: { path: 'hubconf.py' } }]
    : []
  const common = known.flatMap(([pattern, note]): readonly Signal[] => {
    const path = first(pattern)
    return path === undefined ? [] : [{ weight: 1, note, at: { path } }]
  })
  return [...hub, ...common, ...referenceSignals(files)]
}

/** A site built from the doc strings of the code: written for those who call it. */
function referenceSignals(files: Files): readonly Signal[] {
  const path = files.glob('{doc,docs}/{,source/,*/}conf.py').find((candidate) => {
    const text = files.text(candidate)
    return (
      text?.state === 'seen' && /["'](?:sphinx\.ext\.autodoc|autoapi\.extension|autodoc2|numpydoc)["']/.test(text.value)
    )
  })
  return path === undefined
    ? []
    : [{ weight: 1, decisive: true, note: 'its code is documented call by call', at: { path } }]
}
