import { parsePython } from '../syntax/parse-python.ts'
import type { PythonFunction, PythonModule } from '../value/value.ts'
import { deepest, type Engine } from './engine.ts'
import { newSummary } from './functions.ts'
import { scopeOf } from './scopes.ts'

/** A module before its top level has run. */
export function newModule(engine: Engine, path: string, source: string, notebook: boolean): PythonModule {
  const syntax = parsePython(source)
  let top: PythonFunction | undefined
  const module: PythonModule = {
    path,
    source,
    notebook,
    names: new Map(),
    get top() {
      top ??= {
        id: engine.nextId++,
        name: '',
        module,
        line: 1,
        parameters: [],
        returns: undefined,
        body: syntax.body,
        owner: undefined,
        enclosing: undefined,
        decorators: [],
        autouse: false,
        observed: new Map(),
        state: 'new',
        stale: false,
        summary: newSummary(),
        commandLine: undefined,
      }
      return top
    },
    functions: [],
    classes: [],
    imports: new Set(),
    roots: new Set(),
    stars: new Set(),
    environment: new Map(),
    firstError: syntax.firstError,
    guard: undefined,
  }
  return module
}

/** Runs the top level of a module: definitions, imports, calls. Deep inside circular imports it waits for its own turn. */
export function runTop(engine: Engine, module: PythonModule): void {
  const { top } = module
  if (top.state !== 'new' || engine.depth >= deepest) return
  top.state = 'running'
  engine.depth++
  engine.execute(top.body, scopeOf(top, module.names))
  engine.depth--
  top.state = 'done'
}
