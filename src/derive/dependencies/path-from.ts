/** The repository path that `reference` means in the file `from`; a reference that leaves the repository keeps its `..`. */
export function pathFrom(from: string, reference: string): string {
  return joined(folderOf(from), reference)
}

/** `reference` seen from a folder of the repository, '' being the root. */
export function joined(folder: string, reference: string): string {
  const parts: string[] = reference.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of reference.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** The folder a file stands in; '' is the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end === -1 ? '' : path.slice(0, end)
}

/** The folders above a file, nearest first, the root ('') last. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = []
  let here = folderOf(path)
  while (here !== '') {
    folders.push(here)
    here = folderOf(here)
  }
  return [...folders, '']
}
