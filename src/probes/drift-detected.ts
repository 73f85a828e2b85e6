import * as z from 'zod'
import type { Activity } from '../model/activity.ts'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { driftChecksOf } from './parts/drift-checks.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { getsOutsideData, readsOwnRecord } from './parts/production-inputs.ts'
import { managedMonitors } from './parts/managed-monitors.ts'

const params = z.strictObject({})

/** Whether production data or predictions are compared with a reference by automation, schedule or service. */
export const driftDetected: Probe<z.infer<typeof params>> = {
  id: 'drift-detected',
  question: 'Is production data compared with a reference by schedule, service or automation?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const automated = driftChecksOf(facts).map((one) => one.activity)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const served = [...servedChecks(facts), ...repeatedChecks(facts)]
    if (served.length > 0) return yes(...evidenceFrom(served, 'used'))
    const declared = [
      ...scheduledChecks(facts),
      ...facts.declarations.filter((activity) => activity.kind === 'detect-drift'),
      ...managedMonitors(facts, 'detect-drift'),
    ]
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['detect-drift'], suggests: /drift|monitor/i })
    if (hidden.length > 0) return unknown(...hidden)
    return nearMiss(facts)
  },
}

/** Comparisons that the service makes on what it has recorded, or on what it is asked while it answers. */
function servedChecks(facts: Facts): readonly Activity[] {
  return facts.handlers.flatMap(({ scores, activities }) => {
    const answers = scores && activities.some(({ kind }) => kind === 'predict')
    return activities.filter(
      (activity) =>
        activity.kind === 'detect-drift' &&
        (answers || getsOutsideData(facts, activity) || readsOwnRecord(facts, activity)),
    )
  })
}

/** Comparisons that the repository puts on a schedule by itself; one that comes before a training in any case looks at what is trained on. */
function scheduledChecks(facts: Facts): readonly Activity[] {
  return facts.schedules
    .filter(({ activities }) => !activities.some(({ kind, conditional }) => kind === 'train' && !conditional))
    .flatMap(({ activities }) => activities)
    .filter((activity) => activity.kind === 'detect-drift' && getsOutsideData(facts, activity))
}

const repeats =
  /^\s*while\s+(?:True|1)\s*:|\bschedule\.every\(|\b(?:Blocking|Background|AsyncIO)Scheduler\(|\brepeat_every\(/m

/** Comparisons of a program that repeats them by itself, and that an image or a compose file of the repository starts. */
function repeatedChecks(facts: Facts): readonly Activity[] {
  return facts.entryPoints.flatMap(({ path, language, activities }) => {
    if (language !== 'python') return []
    const text = facts.files.text(path)
    if (text?.state !== 'seen' || !repeats.test(text.value) || !isPackaged(facts, path)) return []
    return activities.filter((activity) => activity.kind === 'detect-drift' && getsOutsideData(facts, activity))
  })
}

function isPackaged(facts: Facts, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const module = path.replace(/\.py$/, '').split('/').slice(-2).join('.')
  return startsOfImages(facts).some((line) => line.includes(name) || line.includes(module))
}

/** What images and compose files start: the lines that say so, and the shell scripts they name. */
function startsOfImages({ files }: Facts): readonly string[] {
  const read = (path: string, lines: RegExp): readonly string[] => {
    const text = files.text(path)
    return text?.state === 'seen' ? (text.value.match(lines) ?? []) : []
  }
  const direct = files
    .glob('**/{*Dockerfile*,*.dockerfile,*compose*.{yml,yaml}}')
    .flatMap((path) => read(path, /^\s*(?:CMD|ENTRYPOINT|command:|entrypoint:)[^\n]*/gm))
  const scripts = direct.flatMap((line) => line.match(/[\w.-]+\.sh\b/g) ?? [])
  return [
    ...direct,
    ...scripts.flatMap((name) => files.glob(`**/${name}`)).flatMap((path) => read(path, /^.*\.py\b.*$|^.*\s-m\s.*$/gm)),
  ]
}

function nearMiss(facts: Facts): Answer {
  const run = ofKind(occurrencesOf(facts), ['detect-drift']).map((one) => one.activity)
  if (run.length > 0)
    return no('Automation compares data with a reference, but none of production.', evidenceFrom(run, 'automated'))
  const idle = facts.code
    .filter((unit) => !unit.test)
    .flatMap((unit) => unit.activities)
    .filter((activity) => activity.kind === 'detect-drift')
  return idle.length > 0
    ? no('Drift detection is in the code, but nothing runs it by itself.', evidenceFrom(idle, 'used'))
    : no()
}
