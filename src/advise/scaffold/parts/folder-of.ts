/** The folder a path lies in; the root is `.`. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/')
  return cut === -1 ? '.' : path.slice(0, cut)
}

/** The folder a manifest speaks for; `requirements/base.txt` speaks for the folder above. */
export function manifestFolder(path: string): string {
  return folderOf(path).replace(/(?:^|\/)requirements$/, '') || '.'
}

/** A name in a folder, as a path from the root. */
export function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}
