import type { Activity, ActivityKind, Subject } from '../../../../model/activity.ts'
import type { Location } from '../../../../model/location.ts'
import type { Scope, Terrain } from '../../scope.ts'

/**
 * What a reusable workflow of another repository plainly does by the files it is handed: a folder that holds tests is
 * tested, after an installation, and so is one whose coverage a workflow of tests measures; an image definition is built; a switch for a package index publishes the package.
 */
export function plainCallee(
  uses: string,
  inputs: Readonly<Record<string, string>>,
  at: Location,
  scope: Scope,
  terrain: Terrain,
): readonly Activity[] {
  const entries = Object.entries(inputs)
  const named = entries.flatMap(([key, value]) => (words(key).some(isTest) ? testsUnder(value, terrain) : []))
  const tested = named.length > 0 || !measuresCoverage(uses, inputs, terrain) ? named : testsUnder('.', terrain)
  const files = [...new Set(tested.map((file) => file.path))]
  const doing = (kind: ActivityKind, why: string, more: Partial<Activity> = {}): Activity => ({
    kind,
    note: `${uses} is handed ${why}`,
    at,
    via: scope.via,
    tolerant: scope.tolerant,
    conditional: scope.conditional,
    triggers: scope.triggers,
    detail: {},
    ...more,
  })
  const publishes = (subject: Subject, why: string): Activity => doing('publish', why, { subject })
  return [
    ...(files.length === 0
      ? []
      : [
          doing('install', `the tests of ${foldersOf(files)}`),
          doing('test', `the tests of ${foldersOf(files)}`, {
            detail: { tests: String(tested.reduce((sum, file) => sum + file.cases, 0)), files: files.join('\n') },
          }),
        ]),
    ...entries.flatMap(([key, value]) => {
      if (words(key).some((word) => word === 'dockerfile' || word === 'containerfile') && terrain.files.has(value)) {
        return [doing('build', value)]
      }
      const on =
        value === 'true' && words(key).some((word) => word === 'pypi' || word === 'testpypi' || word === 'conda')
      return on ? [publishes('package', `${key}: true`)] : []
    }),
  ]
}

function words(key: string): readonly string[] {
  return key.toLowerCase().split(/[^a-z0-9]+/)
}

function isTest(word: string): boolean {
  return word === 'test' || word === 'tests' || word === 'pytest' || word === 'unittest'
}

/** The test files with assertions in a folder or file that an input names. */
function testsUnder(value: string, terrain: Terrain) {
  const folder = value.replace(/^\.\/|\/+$/g, '')
  if (folder === '' || folder.includes('$')) return []
  return terrain.python.tests.filter(
    (file) => file.cases > 0 && (folder === '.' || file.path === folder || file.path.startsWith(`${folder}/`)),
  )
}

/** `python-test.yml` that is told of which folder it measures the coverage: by all tests there are. */
function measuresCoverage(uses: string, inputs: Readonly<Record<string, string>>, { files }: Terrain): boolean {
  const [, name = ''] = /([^/@]*)\.ya?ml(?:@|$)/.exec(uses) ?? []
  return (
    words(name).some(isTest) &&
    Object.entries(inputs).some(
      ([key, value]) => words(key).some((word) => word === 'cov' || word === 'coverage') && files.hasFolder(value),
    )
  )
}

function foldersOf(files: readonly string[]): string {
  return [...new Set(files.map((path) => path.split('/')[0] ?? path))].slice(0, 3).join(', ')
}
