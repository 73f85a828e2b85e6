import type { ScriptName } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { alternatives, textOf } from '../value/values.ts'
import type { Invocation } from './engine.ts'

const scriptKeywords = new Set([
  'script_name', 'python_script_name', 'script', 'script_path', 'entry_point', 'entry_script', 'python_file', 'py_file', 'notebook_path',
  'main_python_file_uri', 'application',
]) // prettier-ignore
const entrypoint = new Set(['entrypoint'])
const folderKeywords = new Set(['source_directory', 'source_dir', 'code', 'code_path', 'base_path'])
const runners = /^(runpy\.run_path|papermill\.execute_notebook|dbutils\.notebook\.run)$/

const mostScripts = 12

function isScript(path: string): boolean {
  return /\.(py|ipynb)$/.test(path) || /^\$\{\w+\}$/.test(path)
}

const jobs = /^snowflake\.ml\.jobs\.(?:[\w.]+\.)?(submit_file|submit_directory|register)$/

/** The scripts of the repository that a service, step or runner is told to start, several where code walks over them: `PythonScriptStep(script_name="train.py", source_directory="src")`. */
export function startedScripts(name: string, { given }: Invocation): readonly ScriptName[] {
  if (runners.test(name)) {
    const path = given[0] && textOf(given[0].value)
    if (path === undefined) return []
    return [{ path: /\.\w+$/.test(path) ? path : `${path}.py`, folder: undefined }]
  }
  const keyword = (names: ReadonlySet<string>): Value | undefined =>
    given.find((one) => one.name !== undefined && names.has(one.name))?.value
  // Jobs of Snowflake take the file, or the folder it stands in, first.
  const sent = jobs.exec(name)?.[1]
  const first = given.find((one) => one.name === undefined)?.value
  const named = sent === 'submit_file' ? first : keyword(sent === undefined ? scriptKeywords : entrypoint)
  const folderOrFile = sent === 'submit_directory' || sent === 'register' ? first : keyword(folderKeywords)
  // Processors take the script itself as their code.
  const single = named === undefined && ((folderOrFile && textOf(folderOrFile)) ?? '').endsWith('.py')
  const script = single ? folderOrFile : named
  const directory = single ? undefined : folderOrFile
  if (!script && !directory) return []
  const folder = directory && textOf(directory)
  const paths = script === undefined ? [] : namesOf(script)
  const scripts = paths.filter(isScript).slice(0, mostScripts)
  const defined = sent === 'register' || undefined
  if (scripts.length > 0) return scripts.map((path) => ({ path, folder, defined }))
  const command = given.find((one) => one.name === 'command')?.value
  const text = command && textOf(command)
  const inside = text === undefined ? undefined : startedIn(text)
  return inside === undefined || folder === undefined ? [] : [{ path: inside, folder }]
}

/** Each that a loop goes through; of what a condition chooses, nobody knows which. */
function namesOf(script: Value): readonly string[] {
  const each = script.kind === 'union' && script.each === true
  return (each ? alternatives(script) : [script]).flatMap((one) => textOf(one) ?? [])
}

/** The script of a command: `python src/train.py --fast`, `python -m src.train`. */
function startedIn(command: string): string | undefined {
  const [, path, module] = /\bpython[\d.]*\s+(?:(\S+\.py)\b|-m\s+([\w.]+))/.exec(command) ?? []
  return module === undefined ? path : `${module.replaceAll('.', '/')}.py`
}
