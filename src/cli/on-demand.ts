// What assessing a clone does without: loaded when it is first needed, which spares every other run a tenth of its time.
export { collectGithub } from '../collect/github/collect-github.ts'
export { textElsewhere } from '../collect/github/text-elsewhere.ts'
export { readSnapshot } from '../collect/read-snapshot.ts'
export { clientFor } from './client-for.ts'
export { rollup } from './rollup.ts'
