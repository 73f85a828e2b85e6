import { oneOrMore, pairs, scalar, textAt, texts, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { missing } from '../../command/missing.ts'
import { calledWork, pythonWork } from '../../command/python-work.ts'
import { unitWork } from '../../command/unit-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { folderOf, resolvePath } from '../../shell/resolve-path.ts'
import { consoleScripts } from '../console-scripts.ts'

/** What one task of a job does: a notebook, a Python file or an entry point of a wheel of the repository. */
export function taskWork(
  task: YamlNode,
  path: string,
  root: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const notebook = scalar(under(task, 'notebook_task', 'notebook_path'))
  const script = scalar(under(task, 'spark_python_task', 'python_file'))
  const file = notebook ?? script
  if (file !== undefined) {
    const args = wordsOf(under(task, 'spark_python_task', 'parameters'))
    return fileWork({ file: file.text, root, args }, { path, line: file.line }, scope, terrain, interpret)
  }
  const wheel = under(task, 'python_wheel_task')
  const entry = scalar(under(wheel, 'entry_point'))
  if (entry === undefined) return []
  const at = { path, line: entry.line }
  const named = Object.entries(texts(under(wheel, 'named_parameters'))).map(
    ([name, value]) => `--${name}=${known(value)}`,
  )
  const args = [...wordsOf(under(wheel, 'parameters')), ...named]
  const works = consoleScripts.follow({ words: [entry.text, ...args], at }, scope, terrain, interpret)
  if (works !== undefined) return works
  const target = `${textAt(wheel, 'package_name') ?? ''}:${entry.text}`
  return calledWork({ target, folder: root, args }, at, scope, terrain, interpret) ?? []
}

/** What a notebook or a Python file does that a task names, by a path as the specification has it. */
export function fileWork(
  { file, root, args }: { readonly file: string; readonly root: string; readonly args: readonly string[] },
  at: { readonly path: string; readonly line: number },
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const found = fileAt(file, folderOf(at.path), root, terrain)
  if (found === undefined) return /\$\{|\{\{|^\/|:\/\//.test(file) ? [] : missing(file, at, terrain)
  if (!found.endsWith('.py')) return unitWork(found, `notebook ${found}`, at, scope, terrain) ?? []
  return pythonWork({ path: found, args }, at, { ...scope, cwd: root }, terrain, interpret)
}

/** A path counts from the file that names it, from the bundle's root, or from the root of the repository; notebooks may leave their ending out. */
function fileAt(text: string, beside: string, root: string, terrain: Terrain): string | undefined {
  const bare = text
    .replace(/^(?:file:(?:fuse:)?\/\/|dbfs:)/, '')
    .replace(/^\$\{(?:workspace\.(?:file_path|root_path)|var\.[\w-]{1,60})\}\/(?:files\/)?/, '')
  if (/^[a-z0-9]+:\/\//i.test(bare) || bare.includes('$')) return undefined
  const folders = bare === text ? [beside, root, ''] : [root, '']
  const named = bare.startsWith('/') ? inWorkspace(bare) : folders.map((folder) => resolvePath(bare, { cwd: folder }))
  return named
    .flatMap((path) => ['', '.py', '.ipynb', '.R', '.Rmd'].map((ending) => `${path}${ending}`))
    .find((one) => terrain.files.has(one))
}

/** Where in the repository a notebook may lie whose place in the workspace is named: a checkout shows all of it, a copied folder its end. */
function inWorkspace(path: string): readonly string[] {
  const parts = path
    .replace(/^\/Workspace(?=\/)/, '')
    .split('/')
    .slice(1)
  const checkout = parts[0] === 'Repos' ? [parts.slice(3).join('/')] : []
  const ends = parts.slice(0, -1).map((_, index) => parts.slice(index).join('/'))
  return [...checkout, ...ends].filter((one) => one !== '')
}

function wordsOf(node: YamlNode | undefined): readonly string[] {
  if (pairs(node).length > 0) return []
  return oneOrMore(node).map(({ text }) => known(text))
}

/** What the service fills in when it runs is a variable that nobody knows here. */
function known(text: string): string {
  return /\$\{|\{\{/.test(text) ? '${parameter}' : text
}
