// One module of its own, so that looking begins before what thinking and publishing need is loaded.
export { annotate } from './annotate.ts'
export { outsideOf } from './outside-of.ts'
export { publishReport } from './publish-report.ts'
export { verdictOn } from './verdict-on.ts'
