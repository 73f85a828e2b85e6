import { createHash } from 'node:crypto'

/** A key that tells people apart and does not tell who they are. */
export function opaqueKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}
