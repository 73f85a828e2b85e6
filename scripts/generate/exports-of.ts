import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.ts'

/** What a source file exports, by name. */
export async function exportsOf(path: string): Promise<Readonly<Record<string, unknown>>> {
  const exported: unknown = await import(pathToFileURL(join(root, path)).href)
  return typeof exported === 'object' && exported !== null ? { ...exported } : {}
}
