import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Answer, Evidence } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { managedMonitors } from './parts/managed-monitors.ts'
import { predictionLogs } from './parts/prediction-logs.ts'

const params = z.strictObject({})

/** Whether the serving model emits metrics in a form that a central system collects. */
export const servingMonitored: Probe<z.infer<typeof params>> = {
  id: 'serving-monitored',
  question: 'Does the serving model emit metrics that a central system collects?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const logged = predictionLogs(facts)
    if (logged.length > 0) return yes(...evidenceFrom(logged, 'used'))
    const near = servingFiles(facts)
    const imported = importedBy(near, facts)
    const emitted = [
      ...facts.code.filter((unit) => near.has(unit.path)).flatMap((unit) => unit.activities),
      ...facts.code
        .filter((unit) => imported.has(unit.path))
        .flatMap((unit) => unit.activities.filter(({ detail }) => detail['function'] === undefined)),
      ...facts.declarations,
      ...agents(facts),
    ].filter((activity) => activity.kind === 'monitor')
    if (near.size > 0 && emitted.length > 0) return yes(...evidenceFrom(emitted, 'used'))
    const [written] = [...near].flatMap((path) => expositionIn(path, facts))
    if (written !== undefined) return yes(written)
    const managed = near.size === 0 ? [] : managedMonitors(facts, 'monitor')
    return managed.length > 0 ? yes(...evidenceFrom(managed, 'used')) : no()
  },
}

/** What a server is started under: `ddtrace-run uvicorn app:app`. What else an image starts may be anything. */
function agents({ started }: Facts): readonly Activity[] {
  return started.filter(({ kind, detail }) => kind === 'monitor' && server.test(detail['command'] ?? ''))
}

const server =
  /\b(?:uvicorn|gunicorn|hypercorn|granian|daphne|waitress-serve|uwsgi|flask run|fastapi run|bentoml serve|mlserver start|(?:main|app|api|server?|serving|wsgi|asgi)\.py)\b/

/** The scoring files with what they import and what imports them: metrics are often set up around the handler. */
function servingFiles(facts: Facts): ReadonlySet<string> {
  const scoring = new Set(facts.roles.scoring.map((at) => at.path))
  const units = facts.code.filter((unit) => !unit.test && unit.language !== 'notebook')
  const around = units
    .filter((unit) => scoring.has(unit.path) || unit.imports.some((path) => scoring.has(path)))
    .flatMap((unit) => [unit.path, ...unit.imports])
  return new Set([...scoring, ...around])
}

/** Everything that these files import, however far: what stands outside functions there happens as they are loaded. */
function importedBy(files: ReadonlySet<string>, facts: Facts): ReadonlySet<string> {
  const imports = new Map(facts.code.map((unit) => [unit.path, unit.test ? [] : unit.imports]))
  const found = new Set([...files].flatMap((path) => imports.get(path) ?? []))
  for (const path of found) for (const next of imports.get(path) ?? []) found.add(next)
  return found
}

/** Metrics that code writes out itself, in the form that Prometheus and OpenMetrics read: `# HELP ...`, `# TYPE ...`. */
function expositionIn(path: string, facts: Facts): readonly Evidence[] {
  const text = facts.files.text(path)
  if (text?.state !== 'seen' || !/["']# TYPE /.test(text.value)) return []
  const line = text.value.split('\n').findIndex((one) => /["']# HELP /.test(one))
  const note = 'writes its metrics out for Prometheus'
  return line === -1 ? [] : [{ note, strength: 'used', at: { path, line: line + 1 } }]
}
