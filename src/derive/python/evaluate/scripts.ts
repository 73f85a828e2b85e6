import { folderOf } from '../source/module-map.ts'
import type { Entered } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { textOf } from '../value/values.ts'
import type { Engine, Invocation } from './engine.ts'

const scriptKeywords = new Set([
  'script_name', 'python_script_name', 'script', 'script_path', 'entry_point', 'entry_script', 'python_file', 'py_file', 'notebook_path',
  'main_python_file_uri', 'application',
]) // prettier-ignore
const folderKeywords = new Set(['source_directory', 'source_dir', 'code', 'code_path', 'base_path'])
const runners = /^(runpy\.run_path|papermill\.execute_notebook|pm\.execute_notebook)$/

/** Joins path pieces, resolving `.` and `..`; undefined where it leaves the repository or is not known. */
function normal(path: string): string | undefined {
  if (path.includes('${') || path.startsWith('/') || path.includes('://')) return undefined
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function found(engine: Engine, path: string, folder: string | undefined, from: string): Entered | undefined {
  const bases = folder === undefined ? ['', folderOf(from)] : [folder, `${folderOf(from)}/${folder}`]
  for (const base of bases) {
    const candidate = normal(`${base}/${path}`.replace(/^\//, ''))
    const module = candidate === undefined ? undefined : engine.load(candidate)
    if (module) return { of: module.top, bindings: new Map(), how: 'script' }
  }
  return undefined
}

/** Scripts of the repository that a service, step or runner is told to start: `PythonScriptStep(script_name="train.py", source_directory="src")`. */
export function startedScripts(engine: Engine, name: string, invocation: Invocation): readonly Entered[] {
  const { given, scope } = invocation
  const from = scope.module.path
  if (runners.test(name)) {
    const path = given[0] && textOf(given[0].value)
    const one = path === undefined ? undefined : found(engine, path, undefined, from)
    return one ? [one] : []
  }
  const keyword = (names: ReadonlySet<string>): Value | undefined =>
    given.find((one) => one.name !== undefined && names.has(one.name))?.value
  const directory = keyword(folderKeywords)
  const folder = directory && textOf(directory)
  const script = keyword(scriptKeywords)
  const path = script && textOf(script)
  if (path !== undefined && /\.(py|ipynb)$/.test(path)) {
    const one = found(engine, path, folder, from)
    return one ? [one] : []
  }
  const command = given.find((one) => one.name === 'command')?.value
  const text = command && textOf(command)
  const inside = text === undefined || folder === undefined ? undefined : /\bpython[\d.]*\s+(\S+\.py)\b/.exec(text)?.[1]
  const one = inside === undefined ? undefined : found(engine, inside, folder, from)
  return one ? [one] : []
}
