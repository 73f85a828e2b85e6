import type { Activity } from '../../../model/activity.ts'
import type { Engine } from '../evaluate/engine.ts'
import type { Deed, Guard, Happening } from '../value/summary.ts'
import type { PythonFunction, PythonModule } from '../value/value.ts'
import { decide, type Situation } from './decisions.ts'

const linesIn = new WeakMap<PythonModule, readonly string[]>()

function lineOf(module: PythonModule, line: number): string {
  const lines = linesIn.get(module) ?? module.source.split('\n')
  linesIn.set(module, lines)
  return (lines[line - 1] ?? '').trim().slice(0, 120)
}

/** The innermost condition that could not be decided, as written. */
export function guardText(module: PythonModule, guard: Guard | undefined): string | undefined {
  for (let at = guard; at; at = at.outer) {
    if (!at.soft && at.test.kind !== 'main' && at.test.kind !== 'constant') return lineOf(module, at.line)
  }
  return undefined
}

/** Conditions of early returns that are kept for one step. */
const mostLeft = 12

/** The conditions, as written, on any of which the code would have returned before, here or on the way: what nobody could decide, the innermost first. */
export function leftWhere(
  module: PythonModule,
  guard: Guard | undefined,
  step: Situation & Pick<Way, 'left'>,
): readonly string[] {
  const found: string[] = []
  for (let at = guard; at; at = at.outer) {
    if (at.soft && at.test.kind !== 'constant' && decide(at.test, step) === undefined)
      found.push(lineOf(module, at.line))
  }
  return [...found, ...(step.left ?? [])].slice(0, mostLeft)
}

/** Where a tool's server is, if the module sets it in the environment. */
function environmentLocation(engine: Engine, module: PythonModule, tool: string): string | undefined {
  if (module.environment.size === 0) return undefined
  for (const name of engine.meanings.locationsOf(tool)) {
    const value = module.environment.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

/** How an activity is come by. */
export interface Way {
  readonly via: readonly string[]
  readonly conditional: boolean
  readonly tolerant: boolean
  /** The last condition on the way to its function that could not be decided, as written. */
  readonly under?: string | undefined
  /** The conditions on the way on any of which it would have been left out, as written. */
  readonly left?: readonly string[] | undefined
  /** It is only handed on, to run when somebody submits it. */
  readonly compiled?: boolean | undefined
  /** What the condition comes to when nobody passes anything. */
  readonly initially?: 'on' | 'off' | undefined
}

/** An activity from what a call does. */
export function activityOf(engine: Engine, of: PythonFunction, happening: Happening, deed: Deed, way: Way): Activity {
  const { module } = of
  const guard = way.conditional || deed.kind === 'gate' ? guardText(module, happening.guard) : undefined
  const location =
    deed.location ?? (deed.tool === undefined ? undefined : environmentLocation(engine, module, deed.tool))
  return {
    kind: deed.kind,
    ...(deed.tool !== undefined && { tool: deed.tool }),
    ...(deed.subject !== undefined && { subject: deed.subject }),
    note: deed.note,
    at: { path: module.path, line: happening.line },
    via: way.via,
    tolerant: way.tolerant,
    conditional: way.conditional,
    triggers: [],
    detail: {
      ...(location !== undefined && { location }),
      ...(deed.store !== undefined && { store: deed.store }),
      ...(deed.locates && { locates: 'true' }),
      ...(deed.for !== undefined && { for: deed.for }),
      ...(deed.decides !== undefined && { decides: deed.decides }),
      ...(deed.withholds && { withholds: 'true' }),
      ...(of.name !== '' && { function: of.name }),
      ...(happening.call !== '' && { call: happening.call }),
      ...(guard !== undefined && { guard }),
      ...(way.conditional && way.under !== undefined && { under: way.under }),
      ...(way.left !== undefined && way.left.length > 0 && { left: way.left.join('\n') }),
      ...(way.compiled === true && { compiled: 'yes' }),
      ...(way.initially !== undefined && { default: way.initially }),
    },
  }
}
