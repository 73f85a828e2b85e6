/** Where the repository's root stands for scripts that ask for an absolute path (`pwd`, `$GITHUB_WORKSPACE`): any fixed folder serves, this one is also true in container jobs. */
export const workspace = '/github/workspace'
