import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { root } from './root.ts'

/** Makes the folders hold exactly these files, or with `check` only says which paths differ. */
export async function reconcile(
  folders: readonly string[],
  files: ReadonlyMap<string, string>,
  check: boolean,
): Promise<readonly string[]> {
  const strays = (await Promise.all(folders.map(filesUnder))).flat().filter((path) => !files.has(path))
  const changed: string[] = []
  for (const [path, text] of files) {
    if ((await textOf(path)) !== text) changed.push(path)
  }
  if (!check) {
    for (const path of changed) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), files.get(path) ?? '')
    }
    for (const path of strays) await rm(join(root, path))
  }
  return [...changed, ...strays].sort()
}

async function textOf(path: string): Promise<string | undefined> {
  return existsSync(join(root, path)) ? await readFile(join(root, path), 'utf8') : undefined
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(root, folder))) return []
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
