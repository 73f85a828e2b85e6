import type { TestFile } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import type { Scope, Terrain } from '../scope.ts'
import { foreignTests, type Tests } from './foreign-tests.ts'
import { pytestFiles } from './pytest-files.ts'
import { unittestFiles } from './unittest-files.ts'

/** Programs that only pass on to a runner; what they run is seen by following them. */
const taskRunners: ReadonlySet<string> = new Set(
  'tox nox make just task mise invoke inv poe npm yarn pnpm bun'.split(' '),
)

/** Which tests a command of a test runner runs; undefined (and a note) where it runs none that exist. */
export function testsRun(program: readonly string[], at: Location, scope: Scope, terrain: Terrain): Tests | undefined {
  const [name = '', ...args] = program
  const found = testsOf(name, args, scope, terrain)
  if (found === undefined) return undefined
  if (found.cases > 0) return found
  const path = at.line === undefined ? { path: at.path } : { path: at.path, line: at.line }
  terrain.note({ severity: 'info', message: `${name} finds no tests to run here.`, ...path })
  return undefined
}

function testsOf(name: string, args: readonly string[], scope: Scope, terrain: Terrain): Tests | undefined {
  switch (name) {
    case 'pytest':
    case 'py.test':
    case 'ptw':
      return summed(pytestFiles(args, scope, terrain))
    case 'hatch':
      return args.includes('test')
        ? summed(pytestFiles(args.slice(args.indexOf('test') + 1), scope, terrain))
        : undefined
    case 'unittest':
      return summed(unittestFiles(args, scope, terrain))
    case 'nose2':
    case 'nosetests':
    case 'trial':
    case 'ward':
      return summed(pytestFiles([], scope, terrain))
    case 'python':
      if (/(?:^|\/)manage\.py$/.test(args[0] ?? '') && args[1] === 'test')
        return summed(unittestFiles(djangoDiscovery(args), scope, terrain))
      // `python setup.py test` and test files that start their own runner.
      return summed(
        pytestFiles(
          args.filter((arg) => /(?:^|\/)test[^/]*\.py$/.test(arg)),
          scope,
          terrain,
        ),
      )
    default:
      return taskRunners.has(name) && !(name === 'bun' && args[0] === 'test')
        ? undefined
        : foreignTests(name, scope, terrain)
  }
}

/** Django discovers beside `manage.py`, or what its labels name. */
function djangoDiscovery([manage = '', , ...rest]: readonly string[]): readonly string[] {
  const labels = rest.filter((word) => /^[\w.]+$/.test(word))
  const folder = manage.slice(0, -'manage.py'.length)
  return labels.length > 0
    ? labels.map((label) => `${folder}${label}`)
    : ['discover', '-s', folder === '' ? '.' : folder]
}

function summed(files: readonly TestFile[] | undefined): Tests | undefined {
  if (files === undefined) return undefined
  const real = files.filter(({ cases }) => cases > 0)
  return { cases: real.reduce((sum, { cases }) => sum + cases, 0), files: real.map(({ path }) => path).sort() }
}
