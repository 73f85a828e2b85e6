import type { Files } from '../../../model/facts.ts'
import { remembered } from './remembered.ts'

const maxLength = 1024 * 1024

/** A JSON file of the repository as plain values; undefined where it is missing, unseen or malformed. */
export const readJson: (path: string, files: Files) => unknown = remembered((path, files) => {
  const text = files.text(path)
  if (text?.state !== 'seen' || text.value.length > maxLength) return undefined
  try {
    const value: unknown = JSON.parse(text.value)
    return value
  } catch {
    return undefined
  }
})
