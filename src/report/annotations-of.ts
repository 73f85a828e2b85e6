import type { Assessment, Verdict } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'
import { gapsToNext } from './gaps.ts'
import { visibleText } from './visible-text.ts'

/** Something said at a line of the repository. Foreign text: what writes it must escape it. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly path: string
  readonly line: number
}

/** GitHub shows ten of each severity a step. */
const most = 10
const longest = 500

/**
 * The lines to look at, the most telling first, at most ten: what the change loses, what stands before the minimum and the next level, files that
 * do not parse. Lines in files that the change touches go first, since those are the ones a reviewer sees.
 */
export function annotationsOf({ projects }: Report, changed: ReadonlySet<string> | undefined): readonly Annotation[] {
  const found = projects.filter((one) => one.touched !== false).flatMap(ofProject)
  const seen = new Set<string>()
  const apart = found.filter(({ path, line, message }) => {
    const key = `${path}:${line} ${message}`
    if (!isPlace(path) || seen.has(key)) return false
    return seen.add(key) !== undefined
  })
  const weight = ({ path }: Annotation) => (changed === undefined || changed.has(path) ? 0 : 1)
  return [...apart].sort((a, b) => weight(a) - weight(b)).slice(0, most)
}

function ofProject(assessment: Assessment): readonly Annotation[] {
  const { criteria, delta, notes, applicable } = assessment
  const lost = applicable
    ? criteria.filter((one) => delta?.lost.includes(one.id) === true && one.status === 'unmet')
    : []
  const gaps = applicable ? gapsToNext(assessment).filter((one) => one.required && !lost.includes(one)) : []
  return [
    ...lost.flatMap((one) => ofVerdict(one, assessment)),
    ...(delta?.gateEdited ?? []).map((path): Annotation => ({
      severity: 'warning',
      message:
        'This file decides how the pull request is gated. The rules of the target branch hold until it is merged.',
      path,
      line: 1,
    })),
    ...gaps.filter((one) => one.status === 'unmet').flatMap((one) => ofVerdict(one, assessment)),
    ...notes.flatMap(({ severity, message, path, line }): readonly Annotation[] =>
      path === undefined || severity !== 'warning'
        ? []
        : [{ severity: 'warning', message: visibleText(message, longest), path, line: line ?? 1 }],
    ),
  ]
}

/** A criterion that is not met, where its near miss or the line that undid it stands; nothing where it is nowhere. */
function ofVerdict(verdict: Verdict, assessment: Assessment): readonly Annotation[] {
  const cause = assessment.delta?.causes?.find((one) => one.criterion === verdict.id && one.at === 'head')
  const place = cause ?? verdict.evidence.find((one) => one.path !== undefined)
  if (place?.path === undefined) return []
  const said = `${verdict.title}: not met. ${verdict.partial ?? verdict.gap} Next step: ${verdict.remedy.steps}`
  return [
    {
      severity: severityOf(verdict, assessment),
      message: visibleText(said, longest),
      path: place.path,
      line: place.line ?? 1,
    },
  ]
}

function severityOf({ id, level }: Verdict, { minimum, gate, delta }: Assessment): Annotation['severity'] {
  const failing = gate.outcome === 'fail' || gate.outcome === 'incomplete'
  if (failing && minimum !== null && level <= minimum) return 'error'
  if (delta?.lost.includes(id) === true) return failing && gate.mode.includes('regression') ? 'error' : 'warning'
  return 'notice'
}

/** A file of the repository whose name the runner can take: no command, no way out, nothing invisible. */
function isPlace(path: string): boolean {
  return (
    path !== '' &&
    path.length <= longest &&
    visibleText(path, longest) === path &&
    !path.startsWith('/') &&
    !path.includes('##[') &&
    path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  )
}
