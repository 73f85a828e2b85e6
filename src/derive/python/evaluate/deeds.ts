import type { Claim, ResolvedCall } from '../../meaning/meanings.ts'
import { fromRoot } from '../../workspace.ts'
import type { Deed, Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import { alternatives, textOf } from '../value/values.ts'
import type { Engine, Given } from './engine.ts'

/** A call as the tools are asked about it. */
export function resolvedCall(scope: Scope, name: string, given: readonly Given[], line: number): ResolvedCall {
  const positional: (string | undefined)[] = []
  const keywords: Record<string, string | undefined> = {}
  const sizes: Record<string, number> = {}
  for (const one of given) {
    const size = one.size ?? (isSingle(one.value) ? 1 : undefined)
    if (one.name !== undefined && size !== undefined) sizes[one.name] = size
    if (one.name !== undefined) keywords[one.name] = shownText(one.value)
    else if (one.star === undefined) positional.push(shownText(one.value))
    else if (one.star === 2 && one.value.kind === 'mapping') {
      for (const [key, value] of one.value.entries) {
        keywords[key] = shownText(value)
        if (isSingle(value)) sizes[key] = 1
      }
    }
  }
  const at = { path: scope.module.path, line }
  return { name, roots: scope.module.roots, arguments: given.length, positional, keywords, sizes, at }
}

/** Of a list that was put together elsewhere this much is known: it is one of several items, or it holds a single one. */
function isSingle(value: Value): boolean {
  return value.kind === 'collection' && value.items.length === 1
}

/** The same call with each text that one of its arguments may be: `for url in (STAGING, PRODUCTION): requests.get(url)`. */
export function possibleCalls(
  scope: Scope,
  name: string,
  given: readonly Given[],
  line: number,
): readonly ResolvedCall[] {
  const open = given.findIndex(
    ({ value }) => value.kind === 'union' && value.of.every((one) => textOf(one) !== undefined),
  )
  const one = given[open]
  if (one === undefined) return []
  return alternatives(one.value).map((value) => resolvedCall(scope, name, given.with(open, { ...one, value }), line))
}

/** Text as the tools are told it: paths that the code puts together from its own place are paths of the repository. */
function shownText(value: Value): string | undefined {
  const text = textOf(value)
  return text === undefined ? undefined : fromRoot(text)
}

function deedOf(claim: Claim, name: string): Deed {
  const { does, subject, store, locates } = claim.meaning
  const note = name.startsWith('@') ? `decorated with ${name.slice(1)}` : `calls ${name}`
  return {
    kind: does,
    tool: claim.tool,
    note,
    ...(subject !== undefined && { subject }),
    ...(store !== undefined && { store }),
    ...(locates && { locates }),
    ...(claim.location !== undefined && { location: claim.location }),
    ...(claim.meaning.for !== undefined && { for: claim.meaning.for }),
  }
}

/** Whether nothing but the name and the number of arguments can matter to the tools. */
function isPlain(call: ResolvedCall): boolean {
  if (call.name.startsWith('?') || call.name.startsWith('@?')) return false
  if (call.positional.some((text) => text !== undefined)) return false
  for (const _ in call.keywords) return false
  return true
}

/** What a call does in at least one of the ways it may be made. */
export function possibleDeeds(engine: Engine, call: ResolvedCall, ways: readonly ResolvedCall[]): readonly Deed[] {
  const deeds = deedsOf(engine, call)
  if (deeds.length === 0 || ways.length === 0) return deeds
  const possible = ways.flatMap((way) => deedsOf(engine, way))
  return deeds.filter(({ kind, tool }) => possible.some((one) => one.kind === kind && one.tool === tool))
}

/** What a call does by the tools' claims. The same plain calls come again and again: their answers are kept. */
export function deedsOf(engine: Engine, call: ResolvedCall): readonly Deed[] {
  if (!isPlain(call)) return engine.meanings.call(call).map((claim) => deedOf(claim, call.name))
  const key = `${call.name} ${call.arguments}`
  const known = engine.deeds.get(key)
  if (known) return known
  const fresh = engine.meanings.call(call).map((claim) => deedOf(claim, call.name))
  engine.deeds.set(key, fresh)
  return fresh
}

const measuring =
  /(^|\.)(metrics|torchmetrics|evaluate)\.[\w.]*[a-z]\w*$|\.(score|evaluate|cross_val_score|get_metrics|compute_metrics|get_metric)$|^(\w+\.)*\w*(_score|_error|_accuracy)$/
const predicting = /\.(predict|predict_proba|predict_log_proba|decision_function|predict_on_batch|generate|transcribe)$/
const loading = /(^|\.)(load_model|from_pretrained|load_from_checkpoint|load_learner)$/

/** What the result of a call carries, by what it does and is called. */
export function marksOfResult(name: string, deeds: readonly Deed[]): number {
  let found = 0
  for (const deed of deeds) {
    if (deed.kind === 'evaluate') found |= marks.metric
    if (deed.kind === 'predict') found |= marks.prediction
    if (deed.kind === 'train' || deed.kind === 'load-model') found |= marks.model
  }
  if (measuring.test(name)) found |= marks.metric
  if (predicting.test(name)) found |= marks.prediction
  if (loading.test(name)) found |= marks.model
  return found
}
