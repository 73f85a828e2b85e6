import type { Guard, Happening, Scope } from '../value/summary.ts'
import { marks, type PythonFunction, type Value } from '../value/value.ts'
import type { Engine } from './engine.ts'
import { underVerdict } from './scopes.ts'

/** Exceptions that end a trial, a request or a look-up rather than the run. */
const harmless =
  /Prun|StopIteration|EarlyStop|HTTP|KeyError|IndexError|NotImplemented|FileNotFound|ImportError|Retry|Warning|Cancel|Skip|AttributeError|TypeError/

/** Whether raising this ends the run with a failure. */
export function stopsRun(value: Value): boolean {
  if (value.kind === 'external') return !harmless.test(value.name)
  if (value.kind === 'instance' || value.kind === 'class') return !harmless.test(value.of.name)
  return value.kind === 'unknown'
}

/** Methods that end the run of a service: `run.parent.cancel()`. */
export const withholding = /^(cancel|fail|abort|cancel_run)$/

/** A raise or a failing exit: a gate where a metric was weighed for it and nobody catches the failure. */
export function gateAt(engine: Engine, line: number, scope: Scope, weighed = false): void {
  if (scope.tolerant) return
  const guard = underVerdict(scope.guard)
  if (!weighed && !guard) return
  engine.happen(scope, { line, deeds: [{ kind: 'gate', note: 'stops the run on a bad metric' }] })
}

/** The end of the program with a status: a gate where the status depends on a metric, or a metric decided to come here. */
export function exitAt(engine: Engine, status: Value | undefined, line: number, scope: Scope): void {
  if (!status) return
  if (status.origin?.kind === 'either') {
    for (const { under, value } of status.origin.of)
      exitAt(engine, value, line, { ...scope, guard: under && { ...under, line, outer: scope.guard } })
    return
  }
  if ((status.marks & marks.verdict) !== 0) return gateAt(engine, line, scope, true)
  const success = status.kind === 'literal' && (status.value === 0 || status.value === null || status.value === false)
  if (!success) gateAt(engine, line, scope)
}

const releases = new Set(['register', 'deploy', 'shift-traffic'])

function releasesModel(happening: Happening): boolean {
  return happening.deeds.some(
    (deed) => releases.has(deed.kind) || (deed.kind === 'publish' && deed.subject === 'model'),
  )
}

function leadsToRelease(of: PythonFunction, known: Map<PythonFunction, boolean>, depth: number): boolean {
  const seen = known.get(of)
  if (seen !== undefined) return seen
  known.set(of, false)
  const found =
    depth < 6 &&
    of.summary.happenings.some(
      (happening) =>
        releasesModel(happening) ||
        happening.entered.some((entered) => entered.how !== 'import' && leadsToRelease(entered.of, known, depth + 1)),
    )
  known.set(of, found)
  return found
}

/** Adds the gates that withhold: a registration or deployment under a condition that weighs a metric. */
export function addWithholdingGates(functions: readonly PythonFunction[]): void {
  const known = new Map<PythonFunction, boolean>()
  for (const of of functions) {
    const guards = new Map<Guard, Happening>()
    for (const happening of of.summary.happenings) {
      const guard = underVerdict(happening.guard, true)
      if (!guard || happening.handler || guards.has(guard)) continue
      const releasing =
        releasesModel(happening) ||
        happening.entered.some((entered) => entered.how !== 'import' && leadsToRelease(entered.of, known, 0))
      if (releasing) guards.set(guard, happening)
    }
    for (const [guard, happening] of guards) {
      const lines = of.summary.happenings
        .filter((one) => one.deeds.some((deed) => deed.kind === 'gate'))
        .map((one) => one.line)
      if (lines.includes(guard.line)) continue
      const note =
        happening.call === ''
          ? 'a metric decides whether the model is released'
          : `a metric decides whether ${happening.call} runs`
      of.summary.happenings.push({
        line: guard.line,
        call: '',
        guard: guard.outer,
        handler: false,
        tolerant: happening.tolerant,
        deeds: [{ kind: 'gate', note, withholds: true }],
        entered: [],
      })
    }
  }
}
