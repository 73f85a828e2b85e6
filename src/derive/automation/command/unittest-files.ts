import picomatch from 'picomatch'
import type { TestFile } from '../../../model/facts.ts'
import type { Scope, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { optionsOf, wordSet } from './options.ts'
import { covers } from './pytest-files.ts'

const valued = wordSet('-s --start-directory -p --pattern -t --top-level-directory -k')

/** The files with `TestCase` classes that `python -m unittest` runs in this scope. */
export function unittestFiles(args: readonly string[], scope: Scope, terrain: Terrain): readonly TestFile[] {
  const { plain, values } = optionsOf(args, valued)
  const cases = terrain.python.tests.filter(
    ({ path, framework }) => path.endsWith('.py') && framework.includes('unittest'),
  )
  const named = plain.filter((word) => word !== 'discover' && !word.includes('$'))
  const discovers = plain[0] === 'discover' || named.length === 0
  if (discovers) {
    const [start = plain[1] ?? '.'] = values('-s', '--start-directory')
    const [pattern = plain[2] ?? 'test*.py'] = values('-p', '--pattern')
    const inside = covers(start, scope)
    const matches = picomatch(pattern, { basename: true })
    return cases.filter(({ path }) => inside(path) && matches(path))
  }
  return cases.filter(({ path }) => named.some((name) => isNamed(path, name, scope)))
}

/** `tests.test_model.TestModel.test_fit` and `tests/test_model.py` name the same file. */
function isNamed(path: string, name: string, scope: Scope): boolean {
  if (name.endsWith('.py')) return path === resolvePath(name, scope)
  const file = path.slice(0, -'.py'.length)
  const wanted = resolvePath(name.replaceAll('.', '/'), scope)
  return file === wanted || wanted.startsWith(`${file}/`) || path.startsWith(`${wanted}/`)
}
