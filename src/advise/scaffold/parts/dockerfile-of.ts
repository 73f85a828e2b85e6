import type { Facts } from '../../../model/facts.ts'
import { folderOf } from './folder-of.ts'
import { shellWord } from './shell-word.ts'

/** The Dockerfile nearest to the root, and the folder it is built in: its own. */
export function dockerfileOf({ files }: Facts): { readonly path: string; readonly context: string } | undefined {
  const [path] = files
    .glob('**/Dockerfile')
    .filter(
      (one) =>
        shellWord(one) !== undefined &&
        !/(?:^|\/)(?:\.devcontainer|examples?|tests?|templates?|node_modules)\//i.test(one),
    )
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
  return path === undefined ? undefined : { path, context: folderOf(path) }
}
