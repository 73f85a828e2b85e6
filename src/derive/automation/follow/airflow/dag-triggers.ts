import type { Trigger } from '../../../../model/automation.ts'
import { parsePython } from '../../../python/syntax/parse-python.ts'
import type { Call, Decorator, Expression, Statement } from '../../../python/syntax/tree.ts'
import { dotted } from '../../read/python-calls.ts'

const keywords = ['schedule', 'schedule_interval', 'timetable']
const maxDepth = 20

/**
 * What starts the DAGs of a file: their schedule, an event where they wait for data sets, a person where they have none. Undefined
 * for a file without a DAG.
 */
export function dagTriggers(source: string, path: string): readonly Trigger[] | undefined {
  const calls = callsIn(parsePython(source).body, 0).filter(({ callee }) => /(?:^|\.)(?:DAG|dag)$/.test(dotted(callee)))
  if (calls.length === 0) return undefined
  return calls.map((call) => triggerOf(call, path))
}

function triggerOf(call: Call, path: string): Trigger {
  const given = call.arguments.find(({ name }) => name !== undefined && keywords.includes(name))?.value
  const at = { path, line: call.line }
  if (given === undefined || (given.kind === 'constant' && given.value === null))
    return { kind: 'manual', event: 'dag', at }
  if (given.kind === 'text') return { kind: 'schedule', event: 'dag', detail: given.text, at }
  const data = given.kind === 'sequence' || (given.kind === 'call' && /(?:Dataset|Asset)/.test(dotted(given.callee)))
  return { kind: data ? 'event' : 'schedule', event: 'dag', at }
}

function callsIn(body: readonly Statement[], depth: number): readonly Call[] {
  if (depth > maxDepth) return []
  const inside = (inner: readonly Statement[]) => callsIn(inner, depth + 1)
  return body.flatMap((statement): readonly Call[] => {
    const { kind } = statement
    if (kind === 'with') return [...statement.items.flatMap(({ value }) => ofCall(value)), ...inside(statement.body)]
    if (kind === 'assign' || kind === 'expression' || kind === 'return') return ofCall(statement.value)
    if (kind === 'function') return [...statement.decorators.map(asCall), ...inside(statement.body)]
    if (kind === 'for') return inside(statement.body)
    return kind === 'if' ? statement.branches.flatMap((branch) => inside(branch.body)) : []
  })
}

function ofCall(value: Expression | undefined): readonly Call[] {
  return value?.kind === 'call' ? [value] : []
}

/** `@dag` says what `@dag()` says. */
function asCall({ value, line }: Decorator): Call {
  return value.kind === 'call' ? value : { kind: 'call', callee: value, arguments: [], line }
}
