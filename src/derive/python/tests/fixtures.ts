import type { Engine } from '../evaluate/engine.ts'
import { enterFunction } from '../evaluate/functions.ts'
import { folderOf, joinPath } from '../source/module-map.ts'
import type { PythonFunction, PythonModule } from '../value/value.ts'

function isFixture(of: PythonFunction): boolean {
  return of.decorators.some((name) => /(^|\.)fixture$/.test(name))
}

/** Fixtures that a test file can use, nearest first: its own and those of every `conftest.py` above. */
export interface Fixtures {
  find(name: string, owner: PythonFunction): PythonFunction | undefined
  /** Fixtures that apply to every test of the file. */
  readonly always: readonly PythonFunction[]
}

function modulesAbove(engine: Engine, module: PythonModule): readonly PythonModule[] {
  const found = [module]
  for (let folder = folderOf(module.path); ; folder = folderOf(folder)) {
    const conftest = engine.modules.get(joinPath(folder, 'conftest.py'))
    if (conftest && conftest !== module) found.push(conftest)
    if (folder === '') return found
  }
}

function nameOf(of: PythonFunction): string {
  return of.name.slice(of.name.lastIndexOf('.') + 1)
}

export function fixturesFor(engine: Engine, module: PythonModule): Fixtures {
  const modules = modulesAbove(engine, module)
  const all = modules.flatMap((one) => one.functions.filter(isFixture))
  // Names that a conftest imports are its fixtures as well.
  const imported = modules.flatMap((one) =>
    [...one.names.values()].flatMap((value) => (value.kind === 'function' && isFixture(value.of) ? [value.of] : [])),
  )
  const known = [...all, ...imported]
  return {
    find: (name, owner) =>
      known.find((one) => one !== owner && nameOf(one) === name && (!one.owner || one.owner === owner.owner)),
    always: known.filter((one) => one.autouse),
  }
}

/** Gives the parameters of tests and fixtures the values of the fixtures they name, before they are evaluated. */
export function bindFixtures(engine: Engine, of: PythonFunction, fixtures: Fixtures, depth = 0): void {
  for (const parameter of of.parameters) {
    if (depth > 6 || parameter.name === 'self' || of.observed.has(parameter.name)) continue
    const fixture = fixtures.find(parameter.name, of)
    if (!fixture) continue
    bindFixtures(engine, fixture, fixtures, depth + 1)
    of.observed.set(parameter.name, enterFunction(engine, fixture, undefined, []).value)
  }
}
