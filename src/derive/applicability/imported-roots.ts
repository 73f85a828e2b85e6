import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isForeign, isTemplatePath } from '../dependencies/is-foreign.ts'

const maxLines = 5000

/** Import roots of the Python and notebooks in the repository, or in a folder of it, with the first place of each; tests left out. */
export function importedRoots(files: Files, folder = ''): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>()
  for (const path of files.glob('**/*.{py,ipynb}')) {
    if (
      !path.startsWith(folder) ||
      isForeign(path) ||
      isTemplatePath(path) ||
      /(?:^|\/)(?:tests?\/|test_|conftest)/.test(path)
    )
      continue
    const text = files.text(path)
    if (text?.state !== 'seen') continue
    for (const [index, line] of text.value.split('\n', maxLines).entries()) {
      const root = /^\s{0,12}"?(?:from|import)\s+([A-Za-z_]\w*)/.exec(line.slice(0, 200))?.[1]
      if (root !== undefined && !found.has(root)) found.set(root, { path, line: index + 1 })
    }
  }
  return found
}
