import { workspace } from '../../workspace.ts'
import { folderOf } from '../source/module-map.ts'
import type { Value } from '../value/value.ts'
import { collection, literal, textOf } from '../value/values.ts'

const deepestParents = 12

/** `__file__`: where a module lies, from the place that the repository has for everybody who asks. */
export function ownPath(path: string): Value {
  return literal(`${workspace}/${path}`)
}

/** The folder that a path stands in. */
export function parentOf(path: Value): Value | undefined {
  const text = textOf(path)
  return text === undefined ? undefined : literal(folderAbove(text))
}

/** The folders above a path, nearest first: `Path(__file__).parents[1]`. */
export function parentsOf(path: Value): Value | undefined {
  const text = textOf(path)
  if (text === undefined) return undefined
  const folders: Value[] = []
  for (let at = folderAbove(text); folders.length < deepestParents; at = folderAbove(at)) {
    folders.push(literal(at))
    if (at === '.' || at === '/') break
  }
  return collection(folders)
}

function folderAbove(text: string): string {
  const folder = folderOf(text.replace(/\/+$/, ''))
  if (folder !== '') return folder
  return text.startsWith('/') ? '/' : '.'
}
