import type { Files } from '../../../model/facts.ts'
import { textOf, tableAt } from '../../dependencies/plain-table.ts'
import { calledWork } from '../command/python-work.ts'
import { readIni } from '../read/read-ini.ts'
import { remembered } from '../read/remembered.ts'
import { readToml } from '../read/read-toml.ts'
import type { Follower } from '../scope.ts'
import { folderOf } from '../shell/resolve-path.ts'

/** Commands that the project's own package installs: the function behind `[project.scripts]` and its older forms. */
export const consoleScripts: Follower = {
  id: 'console-scripts',
  follows:
    'commands of the project itself: [project.scripts], [tool.poetry.scripts], entry_points of setup.cfg and setup.py',
  follow({ words, at }, scope, terrain, interpret) {
    const [first = '', ...args] = words
    const name = first.includes('/bin/') ? first.slice(first.lastIndexOf('/') + 1) : first
    if (!/^[\w.-]+$/.test(name)) return undefined
    for (const { folder, target } of targetsOf(name, terrain.files)) {
      const works = calledWork({ target, folder, args }, at, scope, terrain, interpret)
      if (works !== undefined) return works
    }
    return undefined
  },
}

interface Target {
  readonly folder: string
  /** `package.module:function` */
  readonly target: string
}

const targetsOf = remembered((name: string, files: Files): readonly Target[] => {
  const found: Target[] = []
  for (const path of files.glob('**/{pyproject.toml,setup.cfg,setup.py}')) {
    const target = path.endsWith('.toml')
      ? inToml(readToml(path, files), name)
      : path.endsWith('.cfg')
        ? inLines(readIni(path, files)?.get('options.entry_points')?.get('console_scripts')?.text ?? '', name)
        : inSetup(path, name, files)
    if (target !== undefined) found.push({ folder: folderOf(path), target: target.trim() })
  }
  return found
})

function inToml(toml: unknown, name: string): string | undefined {
  for (const keys of [
    ['project', 'scripts'],
    ['tool', 'poetry', 'scripts'],
    ['tool', 'flit', 'scripts'],
  ]) {
    const table = tableAt(toml, ...keys)
    const value = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
    const target = textOf(value) ?? textOf(tableAt(value)?.['callable']) ?? textOf(tableAt(value)?.['reference'])
    if (target !== undefined) return target
  }
  return undefined
}

function inLines(text: string, name: string): string | undefined {
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=')
    if (equals !== -1 && line.slice(0, equals).trim() === name) return line.slice(equals + 1)
  }
  return undefined
}

/** In setup.py an entry point is the string `'name = module:function'`. */
function inSetup(path: string, name: string, files: Files): string | undefined {
  const text = files.text(path)
  if (text?.state !== 'seen' || !text.value.includes('console_scripts')) return undefined
  for (const match of text.value.matchAll(/["'] *([\w.-]{1,100}) *= *([\w.]{1,200}:[\w.]{1,200})/g)) {
    if (match[1] === name) return match[2]
  }
  return undefined
}
