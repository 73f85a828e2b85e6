import type { Scope } from './scope.ts'

/** Where a script starts that nothing called: the repository's root, with nothing set. */
export const bareScope: Scope = {
  cwd: '',
  env: {},
  via: [],
  triggers: [],
  tolerant: false,
  conditional: false,
  errexit: false,
  depth: 0,
  entered: new Set(),
}
