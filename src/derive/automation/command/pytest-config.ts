import type { Files } from '../../../model/facts.ts'
import { readIni } from '../read/read-ini.ts'
import { readToml } from '../read/read-toml.ts'
import { listOf, textOf, valueAt } from '../../dependencies/plain-table.ts'
import { upwards } from '../shell/resolve-path.ts'

/** What the project's configuration adds to a bare `pytest`. */
export interface PytestConfig {
  /** Folders it searches when none is given; they count only where it is started beside the configuration. */
  readonly folders: readonly string[]
  /** Options added to every call. */
  readonly options: readonly string[]
}

const none: PytestConfig = { folders: [], options: [] }

/** The pytest configuration that holds in a folder: the nearest file above that has one. */
export function pytestConfig(folder: string, files: Files): PytestConfig {
  for (const above of upwards(folder)) {
    const found = configIn(above === '' ? '' : `${above}/`, files)
    if (found !== undefined) return above === folder ? found : { ...found, folders: [] }
  }
  return none
}

function configIn(prefix: string, files: Files): PytestConfig | undefined {
  for (const name of ['pytest.ini', '.pytest.ini']) {
    if (files.has(`${prefix}${name}`)) return fromIni(`${prefix}${name}`, 'pytest', files) ?? none
  }
  return (
    fromToml(`${prefix}pyproject.toml`, files) ??
    fromIni(`${prefix}tox.ini`, 'pytest', files) ??
    fromIni(`${prefix}setup.cfg`, 'tool:pytest', files)
  )
}

function fromToml(path: string, files: Files): PytestConfig | undefined {
  const tool = valueAt(readToml(path, files), 'tool', 'pytest')
  const table = valueAt(tool, 'ini_options') ?? tool
  if (table === undefined) return undefined
  return { folders: wordsOf(valueAt(table, 'testpaths')), options: wordsOf(valueAt(table, 'addopts')) }
}

function fromIni(path: string, section: string, files: Files): PytestConfig | undefined {
  const entries = readIni(path, files)?.get(section)
  if (entries === undefined) return undefined
  return { folders: wordsOf(entries.get('testpaths')?.text), options: wordsOf(entries.get('addopts')?.text) }
}

function wordsOf(value: unknown): readonly string[] {
  const text = textOf(value)
  if (text === undefined) return listOf(value).flatMap((item) => (typeof item === 'string' ? [item] : []))
  return (text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []).map((word) => word.replace(/^["']|["']$/g, ''))
}
