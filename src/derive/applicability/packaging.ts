import type { Files } from '../../model/facts.ts'
import { lineSearch } from '../dependencies/line-search.ts'
import { tableAt, textOf, textsOf, valueAt } from '../dependencies/plain-table.ts'
import { callArguments, type PythonLiteral } from '../dependencies/python-literal.ts'
import { iniLines } from '../dependencies/read-setup-cfg.ts'
import { readToml } from '../dependencies/read-toml.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { normalisedName } from '../dependencies/requirement.ts'
import { isShown, isTested } from './path-purpose.ts'

const mostFolders = 50

/** What a repository says of itself as a package that can be installed. */
export interface Packaging {
  readonly path: string
  /** Normalised; undefined where the name is computed. */
  readonly name: string | undefined
  readonly classifiers: readonly string[]
  /** The line of the first classifier. */
  readonly line: number | undefined
}

/** Packaging metadata of a folder, by default of the root, whichever of the three Python formats carries it. */
export function packagingOf(files: Files, folder = ''): readonly Packaging[] {
  return [
    read(files, `${folder}pyproject.toml`, fromPyproject),
    read(files, `${folder}setup.py`, fromSetupPy),
    read(files, `${folder}setup.cfg`, fromSetupCfg),
  ].flatMap((packaging) => packaging ?? [])
}

/** Names of the packages that the repository builds: of its root or, where that builds none, of the folders below. */
export function packageNames(files: Files): ReadonlySet<string> {
  const root = packagingOf(files)
  const below = root.length > 0 ? [] : foldersBelow(files).flatMap((folder) => packagingOf(files, folder))
  return new Set([...root, ...below].flatMap(({ name }) => name ?? []))
}

function foldersBelow(files: Files): readonly string[] {
  const paths = files
    .glob('**/{pyproject.toml,setup.py,setup.cfg}')
    .filter((path) => path.includes('/') && !isShown(path) && !isTested(path) && !isForeign(path))
  return [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))].slice(0, mostFolders)
}

function read(
  files: Files,
  path: string,
  from: (path: string, text: string) => Packaging | undefined,
): Packaging | undefined {
  const text = files.text(path)
  return text?.state === 'seen' ? from(path, text.value) : undefined
}

function fromPyproject(path: string, text: string): Packaging | undefined {
  const { table } = readToml(path, text)
  const project = tableAt(table, 'project') ?? tableAt(table, 'tool', 'poetry')
  if (project === undefined) return undefined
  const classifiers = textsOf(valueAt(project, 'classifiers'))
  const name = textOf(valueAt(project, 'name'))
  const line = lineSearch(text)(classifiers[0] ?? '')
  return { path, name: name === undefined ? undefined : normalisedName(name), classifiers, line }
}

function fromSetupPy(path: string, text: string): Packaging | undefined {
  const setup = callArguments(text, ['setup', 'setuptools.setup'])
  if (setup === undefined) return undefined
  const listed = setup.get('classifiers')
  const items: readonly PythonLiteral[] = listed?.type === 'list' ? listed.items : []
  const classifiers = items.flatMap((item) => (item.type === 'text' ? item.text : []))
  const name = setup.get('name')
  const line = items[0]?.type === 'text' ? items[0].line : undefined
  return { path, name: name?.type === 'text' ? normalisedName(name.text) : undefined, classifiers, line }
}

function fromSetupCfg(path: string, text: string): Packaging | undefined {
  const metadata = iniLines(text).filter(({ section }) => section === 'metadata')
  if (metadata.length === 0) return undefined
  const name = metadata.find(({ key }) => key === 'name')
  const classifiers = metadata.filter(({ key }) => key === 'classifiers' || key === 'classifier')
  return {
    path,
    name: name === undefined ? undefined : normalisedName(name.value),
    classifiers: classifiers.map(({ value }) => value),
    line: classifiers[0]?.line,
  }
}
