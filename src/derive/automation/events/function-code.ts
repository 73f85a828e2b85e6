import type { Files } from '../../../model/facts.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import type { Resource } from './resource.ts'

/** The function of the repository that a declared function starts. */
export interface FunctionCode {
  readonly path: string
  readonly name: string
}

const entries =
  /\b(?:entry_point|entryPoint|handler|Handler)["']?\s*[=:]\s*["']?([\w./-]{1,200})|\bfunctions\/([\w-]{1,100})\b/g
const folders =
  /["'](?:\$\{path\.(?:module|root)\}\/)?(\.{0,2}\/?[\w-][\w./-]{0,200})\/?["']|CodeUri:\s*["']?([\w./-]{1,200})/g
const maxFiles = 50

/** The code behind functions that a signal reaches: the handler they name, in the folder they are packed from. */
export function functionCode(resources: readonly Resource[], files: Files): readonly FunctionCode[] {
  const named = resources.flatMap(({ text }) =>
    [...text.matchAll(entries)].map((match) => match[1] ?? match[2] ?? '').filter((name) => name !== ''),
  )
  const roots = resources.flatMap(({ text, path }) =>
    [...text.matchAll(folders)]
      .map((match) => resolvePath(match[1] ?? match[2] ?? '', { cwd: folderOf(path) }).replace(/\/$/, ''))
      .flatMap((folder) => [folder, fromRoot(folder)])
      .filter((folder) => folder !== '' && files.hasFolder(folder)),
  )
  const sources = [...new Set(roots)].flatMap((root) => files.glob(`${root}/**/*.py`))
  const all = sources.length > 0 ? sources : files.glob('**/*.py').filter((path) => isHandler(path, files))
  return [...new Set(named)].flatMap((entry) => {
    const name = entry.split(/[./]/).at(-1) ?? ''
    const path = all.slice(0, maxFiles).find((one) => defines(one, name, files))
    return path === undefined || name === '' ? [] : [{ path, name }]
  })
}

/** Paths of a program count from the root. */
function fromRoot(folder: string): string {
  return folder.replace(/^(?:\.\.\/)+/, '')
}

function defines(path: string, name: string, files: Files): boolean {
  const text = files.text(path)
  return text?.state === 'seen' && new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text.value)
}

/** Code of a function that an event starts, by what it is written for. */
function isHandler(path: string, files: Files): boolean {
  const text = files.text(path)
  return (
    text?.state === 'seen' &&
    /\bfunctions_framework\b|azure\.functions|^def\s+\w+\(\s*event\s*(?::[^,)]*)?,\s*(?:_?context)\b/m.test(text.value)
  )
}
