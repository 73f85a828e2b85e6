import type { Files } from '../../../model/facts.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { isSample } from './is-sample.ts'
import { remembered } from './remembered.ts'

const maxTexts = 300

/**
 * The template of the repository that is deployed under a path: the file itself, the one that `aws cloudformation package` or
 * `sam package` makes it from, or the only file of its name, where a build gathers files into one folder.
 */
export function templateMade(path: string, files: Files): string | undefined {
  if (files.has(path)) return path
  const name = nameOf(path)
  const packaged = packages('', files).get(name)
  if (packaged !== undefined) return packaged
  return path === name ? onlyOneNamed(name, files)[0] : undefined
}

/** The only file of a name, for a command whose folder its text does not tell. */
function onlyOneNamed(name: string, files: Files): readonly string[] {
  const named = files.glob(`**/${nameOf(name)}`).filter((one) => !isForeign(one) && !isSample(one))
  return named.length === 1 ? named : []
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** What packaging writes, by its name, to the template it reads; what two commands make of different ones is left out. */
const packages: (key: string, files: Files) => ReadonlyMap<string, string> = remembered((_, files) => {
  const found = new Map<string, Set<string>>()
  const paths = files.glob('**/{*.yml,*.yaml,*.sh,Makefile}').filter((path) => !isForeign(path) && !isSample(path))
  for (const path of paths.slice(0, maxTexts)) {
    const text = files.text(path)
    if (text?.state !== 'seen' || !text.value.includes('package')) continue
    const commands = text.value
      .replace(/\\\r?\n/g, ' ')
      .matchAll(/\b(?:aws\s+cloudformation|sam)\s+package\b([^\n;&|]*)/g)
    for (const [, options = ''] of commands) {
      const output = /--output-template(?:-file)?[\s=]+["']?([\w./-]+)/.exec(options)?.[1]
      if (output === undefined) continue
      const given = /--template(?:-file)?[\s=]+["']?([\w./-]+)/.exec(options)?.[1]
      const read = (given === undefined ? ['template.yaml', 'template.yml'] : [given])
        .flatMap((one) => ['', folderOf(path)].map((cwd) => resolvePath(one, { cwd })))
        .concat(given === undefined ? [] : onlyOneNamed(given, files))
        .find((one) => files.has(one))
      if (read !== undefined) found.set(nameOf(output), (found.get(nameOf(output)) ?? new Set()).add(read))
    }
  }
  return new Map([...found].flatMap(([made, read]) => (read.size === 1 ? [...read].map((one) => [made, one]) : [])))
})
