import { callsIn, nodesIn } from '../../../python/handlers/expressions-in.ts'
import { parsePython } from '../../../python/syntax/parse-python.ts'
import type { Call, FunctionDefinition } from '../../../python/syntax/tree.ts'
import { dotted } from '../../read/python-calls.ts'
import type { Work } from '../../scope.ts'

const mayBranch = /\btask\.branch|\bBranch\w*Operator\b/
const choosing = /(?:^|\.)task\.branch\w*$/
const operator = /(?:^|\.)Branch\w*Operator$/
const mostText = 300

/** What the tasks of a DAG do, with a condition on what it does only where a branch has chosen the task. */
export function underBranches(source: string, path: string, works: readonly Work[]): readonly Work[] {
  const chosen = chosenTasks(source)
  if (chosen.size === 0) return works
  return works.map((work) => {
    if (work.type !== 'activity') return work
    const { activity } = work
    const guard = activity.via.flatMap((hop) => chosen.get(enteredBy(hop, path) ?? '') ?? [])[0]
    if (guard === undefined) return work
    return { ...work, activity: { ...activity, conditional: true, detail: { guard, ...activity.detail } } }
  })
}

/** The function that a hop enters from the file of the DAG: `retrain` of `dags/daily.py:40 daily.retrain()`. */
function enteredBy(hop: string, path: string): string | undefined {
  return hop.startsWith(`${path}:`) ? /(\w+)\(\)$/.exec(hop)?.[1] : undefined
}

/** Functions of tasks that a branch names among others, each with how it chooses, as written. */
function chosenTasks(source: string): ReadonlyMap<string, string> {
  if (!mayBranch.test(source)) return new Map()
  const { body } = parsePython(source)
  const nodes = nodesIn(body)
  const functions = nodes.filter((node) => node.kind === 'function')
  const calls = callsIn(body)
  const named = new Set(calls.filter(({ callee }) => operator.test(dotted(callee))).flatMap(callableOf))
  const lines = source.split('\n')
  const chosen = new Map<string, string>()
  for (const of of functions.filter((one) => named.has(one.name) || one.decorators.some(chooses))) {
    const answers = answersOf(of)
    if (answers.ids.size < 2) continue
    const text = [of.name, ...answers.lines.map((line) => (lines[line - 1] ?? '').trim())].join(' ').slice(0, mostText)
    for (const id of answers.ids)
      for (const task of [id, ...calls.filter(isTask(id)).flatMap(callableOf)]) chosen.set(task, text)
  }
  return chosen
}

function chooses({ value }: FunctionDefinition['decorators'][number]): boolean {
  return choosing.test(dotted(value.kind === 'call' ? value.callee : value))
}

function isTask(id: string): (call: Call) => boolean {
  return (call) =>
    call.arguments.some(({ name, value }) => name === 'task_id' && value.kind === 'text' && value.text === id)
}

function callableOf(call: Call): readonly string[] {
  return call.arguments.flatMap(({ name, value }) =>
    name === 'python_callable' && value.kind === 'name' ? [value.id] : [],
  )
}

/** The tasks a function may answer, and the lines in which it decides. */
function answersOf(of: FunctionDefinition): { readonly ids: ReadonlySet<string>; readonly lines: readonly number[] } {
  const nodes = nodesIn(of.body)
  const returns = nodes.filter((node) => node.kind === 'return')
  const tests = nodes.flatMap((node) => (node.kind === 'if' ? node.branches.map(({ line }) => line) : []))
  const texts = nodesIn(returns.map(({ value }) => value)).flatMap((node) => (node.kind === 'text' ? [node.text] : []))
  return { ids: new Set(texts), lines: [...tests, ...returns.map(({ line }) => line)].toSorted((a, b) => a - b) }
}
