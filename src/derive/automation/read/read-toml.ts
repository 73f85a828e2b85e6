import { parse } from 'smol-toml'
import type { Files } from '../../../model/facts.ts'
import { remembered } from './remembered.ts'

const maxLength = 512 * 1024

/** A TOML file of the repository as plain values; undefined where it is missing, unseen or malformed. */
export const readToml: (path: string, files: Files) => unknown = remembered((path, files) => {
  const text = files.text(path)
  if (text?.state !== 'seen' || text.value.length > maxLength) return undefined
  try {
    return parse(text.value)
  } catch {
    return undefined
  }
})
