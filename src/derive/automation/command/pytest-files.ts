import picomatch from 'picomatch'
import type { TestFile } from '../../../model/facts.ts'
import type { Scope, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { isSelected, marksIn } from './mark-expression.ts'
import { optionsOf, wordSet } from './options.ts'
import { pytestConfig } from './pytest-config.ts'

const valued = wordSet(
  `-k -m -n -p -c -o -W -r --tb --maxfail --durations --durations-min --rootdir --confcutdir --junitxml --junit-xml --cov
  --cov-report --cov-config --cov-fail-under --ignore --ignore-glob --deselect --log-level --log-cli-level --log-file
  --log-file-level --timeout --reruns --reruns-delay --dist --numprocesses --html --override-ini --basetemp --import-mode
  --color --capture --show-capture --ds --env --alluredir --splits --group --maxprocesses --randomly-seed --verbosity
  --timeout-method --benchmark-json --md-report-output --metrics`,
)
const listing = [
  '--collect-only',
  '--co',
  '--fixtures',
  '--markers',
  '--setup-plan',
  '--version',
  '-V',
  '--help',
  '-h',
  '--cache-show',
]
const notSearched = /(?:^|\/)(?:\.[^/]+|build|dist|node_modules|venv|site-packages|[^/]+\.egg)\//

/** The test files a `pytest` command collects in this scope; undefined where it only lists them. */
export function pytestFiles(args: readonly string[], scope: Scope, terrain: Terrain): readonly TestFile[] | undefined {
  const config = pytestConfig(scope.cwd, terrain.files)
  const { plain, values, has } = optionsOf([...config.options, ...args], valued)
  if (has(...listing)) return undefined
  const python = terrain.python.tests.filter(({ path }) => path.endsWith('.py'))
  const ignored = [...values('--ignore'), ...values('--ignore-glob')].map((path) => covers(path, scope))
  const given = plain.filter((word) => namesPath(word, [...config.options, ...args], python, scope, terrain))
  const roots = given.length > 0 ? given : config.folders.length > 0 ? config.folders : ['.']
  const asked = roots.map((path) => covers(path.split('::', 1)[0] ?? path, scope))
  const marked = markedBy(values('-m').at(-1) ?? '', python)
  return python.filter((test) => {
    const { path, framework } = test
    if (framework.endsWith('pytest by name') && !given.some((word) => names(word, path, scope))) return false
    if (ignored.some((matches) => matches(path)) || !asked.some((matches) => matches(path))) return false
    return (given.length > 0 || !notSearched.test(path)) && marked(test)
  })
}

/** Whether a word is the path of this very file, not of a folder around it; a pattern the shell has filled in names files too. */
function names(word: string, file: string, scope: Scope): boolean {
  const path = word.split('::', 1)[0] ?? word
  return path.endsWith('.py') && covers(path, scope)(file)
}

/** Whether any of a file's tests is among those that `-m` selects; marks that no test is seen to bear are given elsewhere, and tell nothing. */
function markedBy(expression: string, tests: readonly TestFile[]): (test: TestFile) => boolean {
  const known = new Set(tests.flatMap(({ marks }) => marks ?? []).flat())
  if (!marksIn(expression).some((mark) => known.has(mark))) return () => true
  return ({ cases, marks }) => {
    const all = marks ?? (cases > 0 ? [[]] : [])
    return all.length === 0 || all.some((borne) => isSelected(expression, new Set(borne)) !== false)
  }
}

/** Whether a file is the path, lies in it, or matches it as a pattern. */
export function covers(path: string, scope: Scope): (file: string) => boolean {
  const resolved = resolvePath(path, scope)
  if (!/[*?[]/.test(resolved)) return (file) => resolved === '' || file === resolved || file.startsWith(`${resolved}/`)
  const patterns = [resolved, `${resolved}/**`]
  return picomatch(patterns, { dot: true, nonegate: true })
}

/** A word of unknown value says nothing about paths; one behind an option that is not known may be that option's value. */
function namesPath(
  word: string,
  words: readonly string[],
  tests: readonly TestFile[],
  scope: Scope,
  terrain: Terrain,
): boolean {
  if (word.includes('$')) return false
  const path = word.split('::', 1)[0] ?? word
  const before = words[words.indexOf(word) - 1] ?? ''
  const maybeValue = before.startsWith('--') && !before.includes('=')
  if (!maybeValue) return true
  const resolved = resolvePath(path, scope)
  if (!terrain.files.has(resolved) && !terrain.files.hasFolder(resolved)) return false
  const matches = covers(path, scope)
  return tests.some((test) => matches(test.path))
}
