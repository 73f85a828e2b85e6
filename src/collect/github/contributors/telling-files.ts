import type { FileEntry } from '../../../model/snapshot.ts'

const code = /\.(?:py|ipynb|r|rmd|qmd|scala|jl)$/i
const aside =
  /(?:^|\/)(?:tests?|docs?|examples?|vendor|third_party|node_modules|site-packages)\/|(?:^|\/)(?:test_[^/]*|conftest|__init__|setup)\.py$/i
const telling =
  /train|fit|model|data|feature|preproc|pipeline|serv|predict|infer|scor|deploy|(?:^|[^a-z])(?:app|api|main)(?:[^a-z]|$)/i
const most = 24

/** The code files whose authors say most about who trains and who serves: by their names, those near the root first. */
export function tellingFiles(entries: readonly FileEntry[]): readonly string[] {
  return entries
    .filter(({ path, kind }) => kind === 'file' && path.length <= 250 && code.test(path) && !aside.test(path))
    .map(({ path }) => ({ path, rank: telling.test(path) ? 0 : 1, depth: path.split('/').length }))
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ path }) => path)
}
