import { inertJson } from '../../model/inert.ts'
import type { Assessment, Verdict } from '../../model/assessment.ts'
import type { Reporter } from '../../model/report.ts'
import { safeUrl } from '../safe-url.ts'
import { sarifText, sarifUri } from '../sarif-text.ts'

/** GitHub keeps 5,000 results and drops a file with more than 25,000. */
const mostResults = 5_000
/** Evidence of a near miss that is shown beside the first place. */
const mostRelated = 10
const levels = ['error', 'warning', 'note'] as const
type Level = (typeof levels)[number]

/** Open criteria as SARIF 2.1.0, for code scanning: one run whatever the number of projects, as GitHub takes one a tool. */
export const sarif: Reporter = {
  id: 'sarif',
  purpose: 'for code scanning: SARIF 2.1.0',
  render({ worst, projects }) {
    const open = projects.flatMap((project) => openOf(project).map((verdict) => ({ project, verdict })))
    const rules = rulesOf(projects)
    const indices = new Map(rules.map((rule, index) => [rule.id, index]))
    const results = open
      .map(({ project, verdict }) => resultOf(project, verdict, indices.get(verdict.id) ?? -1))
      .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
      .slice(0, mostResults)
    const { name, version } = worst.tool
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name, version, semanticVersion: version, rules } },
          automationDetails: { id: `${name}/` },
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    }
    return `${inertJson(JSON.stringify(log, undefined, 2))}\n`
  },
}

/** Required criteria that are missing or could not be seen, and expected ones that are missing. */
function openOf({ applicable, criteria }: Assessment): readonly Verdict[] {
  if (!applicable) return []
  return criteria.filter(({ status, required }) => status === 'unmet' || (status === 'unknown' && required))
}

function rulesOf(projects: readonly Assessment[]) {
  const verdicts = new Map(projects.flatMap(({ criteria }) => criteria.map((verdict) => [verdict.id, verdict])))
  return [...verdicts.values()].map(({ id, title, gap, remedy, dimension, level, required }) => {
    const helpUri = safeUrl(remedy.docs)
    return {
      id,
      name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: sarifText(title) || id },
      fullDescription: { text: sarifText(gap) || id },
      help: { text: sarifText(`${gap} Next step (${remedy.effort} effort): ${remedy.steps}`, 2000) },
      ...(helpUri === undefined ? {} : { helpUri }),
      defaultConfiguration: { level: required ? 'warning' : 'note' },
      properties: { tags: ['mlops', dimension, `level ${level}`] },
    }
  })
}

function resultOf(project: Assessment, verdict: Verdict, ruleIndex: number) {
  const places = verdict.evidence.flatMap(({ path, line, note }) =>
    path === undefined ? [] : [locationOf(path, line ?? 1, note)],
  )
  // Every result needs a place: what is nowhere is missing from the project as a whole.
  const [first = locationOf(project.project.path, 1)] = places
  const related = places.slice(1, mostRelated + 1)
  return {
    ruleId: verdict.id,
    ruleIndex,
    level: levelOf(project, verdict),
    message: { text: messageOf(project, verdict) },
    locations: [first],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((place, id) => ({ id: id + 1, ...place })) }),
    // By what is open, not by the line: a near miss that moves stays the same alert.
    partialFingerprints: {
      'criterion/v1': `${sarifUri(project.project.path)}:${verdict.id}`,
      primaryLocationLineHash: `${sarifUri(project.project.path)}:${verdict.id}`,
    },
  }
}

function levelOf({ minimum }: Assessment, { required, level }: Verdict): Level {
  if (!required) return 'note'
  return minimum !== null && level <= minimum ? 'error' : 'warning'
}

function messageOf({ project }: Assessment, verdict: Verdict): string {
  const where = project.path === '.' ? '' : `${project.name}: `
  const [hidden] = verdict.unseen
  const detail = hidden?.detail === undefined ? '' : ` (${hidden.detail})`
  const said =
    verdict.status === 'unknown'
      ? `Could not be seen: ${hidden?.what ?? verdict.title}${detail}.`
      : (verdict.partial ?? verdict.gap)
  return sarifText(`${where}${said} Next step: ${verdict.remedy.steps}`, 2000)
}

function locationOf(path: string, startLine: number, note = '') {
  const text = sarifText(note)
  return {
    physicalLocation: { artifactLocation: { uri: sarifUri(path), uriBaseId: '%SRCROOT%' }, region: { startLine } },
    ...(text === '' ? {} : { message: { text } }),
  }
}
