import { callsIn, nodesIn } from '../handlers/expressions-in.ts'
import type { Call, Expression, Statement } from '../syntax/tree.ts'
import type { PythonFunction } from '../value/value.ts'
import { inModulesSaying } from './in-modules-saying.ts'

const serves =
  /^[ \t]*(?:from|import)[ \t]+(?:fastapi|flask|starlette|django|bentoml|litestar|sanic|aiohttp|quart|kserve|ray)\b/m
const chances = /\brandom|\bsecrets\b|\bhash|md5|sha\d|crc32|mmh3/
const chance =
  /(?:^|\.)(?:random|uniform|randint|randrange|randbelow|rand|choices?|hash|crc32|md5|sha1|sha256|hexdigest|hash32)$/
const versions =
  /model|champion|challenger|canary|candidate|variant|version|treatment|control|stable|estimator|predictor/i
const deepest = 6

/** Adds requests that a server of the repository gives to one of two models by chance, or by a hash of who asks. */
export function addModelSplits(functions: readonly PythonFunction[]): void {
  for (const of of inModulesSaying(functions, (source) => serves.test(source) && chances.test(source))) {
    if (of.name === '') continue
    const line = splitIn(of.body, thrownIn(of.body), 0)
    if (line === undefined) continue
    of.summary.happenings.push({
      line,
      call: 'split between models',
      guard: undefined,
      handler: false,
      tolerant: false,
      deeds: [{ kind: 'shift-traffic', subject: 'model', note: 'gives a share of the requests to another model' }],
      entered: [],
    })
  }
}

/** Names that hold what chance has drawn. */
function thrownIn(body: readonly Statement[]): ReadonlySet<string> {
  const names = body.flatMap((statement) => {
    const { kind } = statement
    if (kind === 'try' || kind === 'with') return [...thrownIn(statement.body)]
    if (kind !== 'assign' || statement.value === undefined || !isChance(statement.value, new Set())) return []
    return statement.targets.flatMap((target) => (target.kind === 'name' ? [target.id] : []))
  })
  return new Set(names)
}

/** Whether a value was drawn: by a call of chance, or by a name that holds one. */
function isChance(value: unknown, thrown: ReadonlySet<string>): boolean {
  return nodesIn(value).some(
    (node) =>
      (node.kind === 'name' && thrown.has(node.id)) || (node.kind === 'call' && chance.test(lastNames(node.callee))),
  )
}

function splitIn(body: readonly Statement[], thrown: ReadonlySet<string>, depth: number): number | undefined {
  if (depth > deepest) return undefined
  for (const [at, statement] of body.entries()) {
    const found = splitAt(statement, body.slice(at + 1), thrown) ?? inside(statement, thrown, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function inside(statement: Statement, thrown: ReadonlySet<string>, depth: number): number | undefined {
  const { kind } = statement
  if (kind === 'try' || kind === 'with' || kind === 'for') return splitIn(statement.body, thrown, depth)
  if (kind !== 'if') return undefined
  return statement.branches.map((branch) => splitIn(branch.body, thrown, depth)).find((line) => line !== undefined)
}

function splitAt(statement: Statement, rest: readonly Statement[], thrown: ReadonlySet<string>): number | undefined {
  if (statement.kind === 'if') {
    const [first, second] = statement.branches
    if (first?.test === undefined || !isChance(first.test, thrown)) return undefined
    const ends = first.body.some(({ kind }) => kind === 'return')
    const other = second?.body ?? (ends ? rest : [])
    return areTwo(first.body, other) ? statement.line : undefined
  }
  if (statement.kind !== 'assign' && statement.kind !== 'return' && statement.kind !== 'expression') return undefined
  const chosen = nodesIn(statement.value).some(
    (node) => node.kind === 'choice' && isChance(node.test, thrown) && areTwo(node.chosen, node.otherwise),
  )
  return chosen || callsIn([statement]).some(draws) ? statement.line : undefined
}

/** `random.choices(["champion", "challenger"], weights=[9, 1])`. */
function draws({ callee, arguments: given }: Call): boolean {
  const [first] = given
  if (!/(?:^|\.)choices?$/.test(lastNames(callee)) || first === undefined) return false
  if (first.value.kind === 'sequence') return first.value.items.filter((item) => named(item).size > 0).length >= 2
  return given.some(({ name }) => name === 'weights' || name === 'p') && named(first.value).size > 0
}

/** Each side names a model that the other does not. */
function areTwo(one: unknown, other: unknown): boolean {
  const [left, right] = [named(one), named(other)]
  return [...left].some((name) => !right.has(name)) && [...right].some((name) => !left.has(name))
}

function named(value: unknown): ReadonlySet<string> {
  const names = nodesIn(value).flatMap((node) => {
    if (node.kind === 'name' || node.kind === 'attribute') return [node.id]
    return node.kind === 'text' ? [node.text] : []
  })
  return new Set(names.filter((name) => versions.test(name)))
}

function lastNames(callee: Expression): string {
  if (callee.kind === 'name') return callee.id
  return callee.kind === 'attribute' ? `.${callee.id}` : ''
}
