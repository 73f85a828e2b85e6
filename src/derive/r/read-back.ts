import type { Activity } from '../../model/activity.ts'
import type { RCall } from './r-calls.ts'

const asked = [
  /\bpredict\(\s{0,99}(?:object\s{0,9}=\s{0,9})?([A-Za-z.][\w.]{0,100})\s{0,99},/g,
  /(?:^|[\s(,])([A-Za-z.][\w.]{0,100})\s{0,99}(?:%>%|\|>)\s{0,99}(?:stats::)?predict\(/g,
]
const reads = String.raw`\s{0,9}(?:<-|=)\s{0,9}(?:[\w.]+::)?(?:readRDS|read_rds|qread|\w*load\w*)\(`

/** Models that a script reads back from a file and asks later: `fit <- readRDS(...)`, then `predict(fit, ...)`. Where they are read. */
export function readBack(calls: readonly RCall[], source: string, path: string): readonly Activity[] {
  if (!calls.some(({ name }) => name === 'predict')) return []
  const names = new Set(asked.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name = '']) => name)))
  const lines = source.split('\n')
  return [...names].slice(0, 20).flatMap((name): readonly Activity[] => {
    const from = new RegExp(`^\\s{0,40}${name.replaceAll('.', String.raw`\.`)}${reads}`)
    const at = lines.findIndex((line) => from.test(line.slice(0, 400)))
    if (at === -1) return []
    const place = { path, line: at + 1 }
    const plain = { via: [], tolerant: false, conditional: false, triggers: [], detail: {} }
    return [{ kind: 'load-model', note: `reads back ${name}, which it asks for predictions`, at: place, ...plain }]
  })
}
