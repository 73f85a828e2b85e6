/** Where the repository's root stands for scripts that ask for an absolute path (`pwd`, `$GITHUB_WORKSPACE`): any fixed folder serves, this one is also true in container jobs. */
export const workspace = '/github/workspace'

/** A path from the repository's root, where it names the place of the root on the way; any other as it is. */
export function fromRoot(path: string): string {
  const start = path.lastIndexOf(`${workspace}/`)
  return start === -1 ? path : path.slice(start + workspace.length + 1)
}
