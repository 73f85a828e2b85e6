import type { Files, TestFile } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import type { Note } from '../../model/snapshot.ts'
import type { Meanings } from '../meaning/meanings.ts'
import { completeEvaluation, evaluationOf } from './evaluate/evaluation.ts'
import type { Engine } from './evaluate/engine.ts'
import { importOrder } from './evaluate/import-order.ts'
import { newModule, runTop } from './evaluate/modules.ts'
import type { Effects, PythonProgram } from './program.ts'
import { stepsFor } from './reach/entries.ts'
import { reachableFrom } from './reach/reachability.ts'
import { firstStep } from './reach/step.ts'
import { folderOf, joinPath, moduleMap, type ModuleMap } from './source/module-map.ts'
import { pythonFiles } from './source/python-files.ts'
import { handlersOf } from './handlers/handlers-of.ts'
import { bindFixtures, fixturesFor } from './tests/fixtures.ts'
import { testFileOf } from './tests/test-file.ts'
import { namedTestFunctions, testFunctions } from './tests/test-functions.ts'
import { testPatterns, type TestPatterns } from './tests/test-patterns.ts'
import { unitOf } from './units.ts'

interface Evaluated {
  readonly engine: Engine
  readonly map: ModuleMap
  readonly patterns: TestPatterns
  readonly notes: readonly Note[]
}

function evaluate(files: Files, meanings: Meanings): Evaluated {
  const { found, notes } = pythonFiles(files)
  const byPath = new Map(found.map((file) => [file.path, file]))
  const manifests = files.glob('**/{pyproject.toml,setup.py,setup.cfg}')
  const owned = (root: string) => meanings.importRoot(root) !== undefined
  const map = moduleMap([...byPath.keys()], manifests, owned)
  const patterns = testPatterns(files)
  const missing: Note[] = []
  const engine = evaluationOf(meanings, map, (path) => {
    const file = byPath.get(path)
    if (!file) return undefined
    const text = file.source()
    if (text === undefined) missing.push({ severity: 'info', message: 'Could not be read as Python.', path })
    return text === undefined ? undefined : { text, notebook: file.notebook }
  })
  const paths = found.map((file) => file.path)
  for (const path of importOrder(engine, paths)) engine.load(path)
  const modules = [...engine.modules.values()]
  completeEvaluation(
    engine,
    modules.filter((module) => !patterns.belongsToTests(module.path)),
  )
  const tests = modules.filter((module) => patterns.belongsToTests(module.path))
  for (const module of tests) {
    const fixtures = fixturesFor(engine, module)
    for (const of of module.functions) bindFixtures(engine, of, fixtures)
  }
  completeEvaluation(engine, tests)
  const broken = modules.flatMap((module): Note[] => {
    if (module.firstError === undefined || module.notebook) return []
    return [
      {
        severity: 'info',
        message: 'Parts of this file are not Python 3 and were skipped.',
        path: module.path,
        line: module.firstError,
      },
    ]
  })
  return { engine, map, patterns, notes: [...notes, ...missing, ...broken] }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The repository's Python as one program: parsed and evaluated when first asked for, then kept. */
export function pythonProgram(files: Files, meanings: Meanings): PythonProgram {
  const evaluated = once(() => evaluate(files, meanings))
  const imported = once(
    () => new Set([...evaluated().engine.modules.values()].flatMap((module) => [...module.imports])),
  )
  const units = once(() => {
    const { engine, patterns } = evaluated()
    return [...engine.modules.values()]
      .map((module) => unitOf(engine, module, patterns.belongsToTests(module.path), imported()))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  })
  const called = once(() => {
    const functions = [...evaluated().engine.modules.values()].flatMap((module) => [module.top, ...module.functions])
    return new Set(
      functions.flatMap((of) => of.summary.happenings.flatMap((one) => one.entered.map((entered) => entered.of))),
    )
  })
  const tests = once((): readonly TestFile[] => {
    const { engine, patterns } = evaluated()
    return [...engine.modules.values()]
      .flatMap((module) => {
        if (patterns.isTest(module.path)) return testFileOf(engine, module, patterns, testFunctions(module)) ?? []
        if (!patterns.mayHoldTests(module.path)) return []
        const file = testFileOf(engine, module, patterns, namedTestFunctions(module, called()))
        return file && file.cases > 0 ? [file] : []
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  })
  const handlers = once(() => {
    const { engine, patterns } = evaluated()
    return handlersOf(
      engine,
      [...engine.modules.values()].filter((module) => !patterns.belongsToTests(module.path)),
    )
  })
  return {
    get handlers() {
      return handlers()
    },
    get units() {
      return units()
    },
    get tests() {
      return tests()
    },
    get notes() {
      return evaluated().notes
    },
    run(entry) {
      const { engine } = evaluated()
      const { activities, spawned, entered } = reachableFrom(engine, stepsFor(engine, entry), entry.env)
      return { activities, spawned, enters: [...entered].map(({ path }) => path) }
    },
    runText(source, at, cwd) {
      return runText(evaluated().engine, source, at, cwd)
    },
    moduleFile(dotted, cwd) {
      return startedModule(evaluated().map, dotted, cwd)
    },
  }
}

/** Text given to the interpreter is a module of its own that lies in the working directory. */
function runText(engine: Engine, source: string, at: Location, cwd: string): Effects {
  const module = newModule(engine, joinPath(cwd, '<text>'), source, false)
  runTop(engine, module)
  completeEvaluation(engine, [module])
  const reached = reachableFrom(engine, [firstStep(module.top, { arguments: [], main: true })])
  const first = (at.line ?? 1) - 1
  const place = (own: Location): Location =>
    own.path === module.path ? { path: at.path, ...(at.line !== undefined && { line: first + (own.line ?? 1) }) } : own
  const way = (via: readonly string[]) =>
    via.map((step) => step.replace(/^\S*<text>:(\d+)/, (_, line) => `${at.path}:${first + Number(line)}`))
  return {
    activities: reached.activities.map((activity) => ({ ...activity, at: place(activity.at), via: way(activity.via) })),
    spawned: reached.spawned.map((spawned) => ({ ...spawned, at: place(spawned.at), via: way(spawned.via) })),
  }
}

/** The file that `python -m` starts: the module itself or the package's `__main__.py`. */
function startedModule(map: ModuleMap, dotted: string, cwd: string): string | undefined {
  if (!/^[\w.]+$/.test(dotted)) return undefined
  const target = map.find(dotted, 0, joinPath(cwd, '__main__.py'))
  if (!target) return undefined
  if (target.kind === 'file' && !target.path.endsWith('/__init__.py')) return target.path
  const folder = target.kind === 'folder' ? target.path : folderOf(target.path)
  const main = map.child(folder, '__main__')
  return main?.kind === 'file' ? main.path : undefined
}
