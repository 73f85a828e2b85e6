import { dotted } from '../automation/read/python-calls.ts'
import { callsIn } from '../python/handlers/expressions-in.ts'
import { parsePython } from '../python/syntax/parse-python.ts'
import type { Argument, Call, Expression, Statement } from '../python/syntax/tree.ts'

/** Where code puts something on a schedule, and the function in which it does so; none at the top of the file. */
export interface ScheduleCall {
  readonly line: number
  readonly function?: string | undefined
}

const orchestrators =
  /^\s*(?:from|import)\s+(?:airflow|prefect|dagster|apscheduler|flask_apscheduler|schedule|fastapi_utils)\b/m
const clock =
  /^(?:cron|cron_schedule|interval|rrule|schedule|schedules|schedule_interval|timetable|trigger|hours|minutes|days|seconds)$/
const declares = /^(?:DAG|dag|serve|deploy|to_deployment|build_from_flow|ScheduleDefinition|schedule)$/
const plans = /^(?:add_job|scheduled_job|repeat_every)$/

/** The calls by which a Python file sets a schedule for code of its own: of a DAG, a flow, a job. One without a time is started by people. */
export function scheduledBy(source: string): readonly ScheduleCall[] {
  if (!orchestrators.test(source)) return []
  return parsePython(source).body.flatMap(ofStatement)
}

function ofStatement(statement: Statement): readonly ScheduleCall[] {
  const found = callsIn([statement]).find(setsTime)
  if (found === undefined) return []
  return [statement.kind === 'function' ? { line: found.line, function: statement.name } : { line: found.line }]
}

function setsTime(call: Call): boolean {
  const { callee } = call
  const name = callee.kind === 'attribute' ? callee.id : dotted(callee)
  // `schedule.every().day.at("10:30").do(job)`
  if (name === 'do') return dotted(startOf(callee)) === 'schedule.every'
  if (plans.test(name)) return name === 'repeat_every' || call.arguments.length >= 2 || call.arguments.some(isTime)
  return declares.test(name) && call.arguments.some(isTime)
}

/** The first attribute of a chain of calls: `schedule.every` of `schedule.every().day.do`. */
function startOf(expression: Expression): Expression {
  let at = expression
  for (let depth = 0; depth < 20; depth += 1) {
    if (at.kind === 'call') at = at.callee
    else if (at.kind === 'attribute' && at.of.kind !== 'name') at = at.of
    else return at
  }
  return at
}

function isTime({ name, value }: Argument): boolean {
  if (name === undefined || !clock.test(name)) return false
  return value.kind !== 'constant' && !(value.kind === 'sequence' && value.items.length === 0)
}
