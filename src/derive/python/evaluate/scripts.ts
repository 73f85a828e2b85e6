import type { ScriptName } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { textOf } from '../value/values.ts'
import type { Invocation } from './engine.ts'

const scriptKeywords = new Set([
  'script_name', 'python_script_name', 'script', 'script_path', 'entry_point', 'entry_script', 'python_file', 'py_file', 'notebook_path',
  'main_python_file_uri', 'application',
]) // prettier-ignore
const folderKeywords = new Set(['source_directory', 'source_dir', 'code', 'code_path', 'base_path'])
const runners = /^(runpy\.run_path|papermill\.execute_notebook|dbutils\.notebook\.run)$/

function isScript(path: string): boolean {
  return /\.(py|ipynb)$/.test(path) || /^\$\{\w+\}$/.test(path)
}

/** The script of the repository that a service, step or runner is told to start: `PythonScriptStep(script_name="train.py", source_directory="src")`. */
export function startedScript(name: string, { given }: Invocation): ScriptName | undefined {
  if (runners.test(name)) {
    const path = given[0] && textOf(given[0].value)
    if (path === undefined) return undefined
    return { path: /\.\w+$/.test(path) ? path : `${path}.py`, folder: undefined }
  }
  const keyword = (names: ReadonlySet<string>): Value | undefined =>
    given.find((one) => one.name !== undefined && names.has(one.name))?.value
  const named = keyword(scriptKeywords)
  const folderOrFile = keyword(folderKeywords)
  // Processors take the script itself as their code.
  const single = named === undefined && ((folderOrFile && textOf(folderOrFile)) ?? '').endsWith('.py')
  const script = single ? folderOrFile : named
  const directory = single ? undefined : folderOrFile
  if (!script && !directory) return undefined
  const folder = directory && textOf(directory)
  const path = script && textOf(script)
  if (path !== undefined && isScript(path)) return { path, folder }
  const command = given.find((one) => one.name === 'command')?.value
  const text = command && textOf(command)
  const inside = text === undefined ? undefined : startedIn(text)
  return inside === undefined || folder === undefined ? undefined : { path: inside, folder }
}

/** The script of a command: `python src/train.py --fast`, `python -m src.train`. */
function startedIn(command: string): string | undefined {
  const [, path, module] = /\bpython[\d.]*\s+(?:(\S+\.py)\b|-m\s+([\w.]+))/.exec(command) ?? []
  return module === undefined ? path : `${module.replaceAll('.', '/')}.py`
}
