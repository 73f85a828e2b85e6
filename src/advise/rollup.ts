import type { Assessment } from '../model/assessment.ts'
import { htmlOf, joinHtml } from '../report/html-escape.ts'
import type { Html } from '../report/html-escape.ts'
import { joinMarkdown, markdownOf } from '../report/markdown-escape.ts'

/** One project's row: what a reader of many assessments compares. */
interface Row {
  readonly repository: string
  readonly project: string
  readonly level: string
  readonly verified: string
  readonly target: string
  readonly gate: string
  readonly heldBackBy: string
  readonly exceptions: string
  readonly model: string
  readonly commit: string
}

const columns: readonly (readonly [title: string, key: keyof Row])[] = [
  ['Repository', 'repository'],
  ['Project', 'project'],
  ['Level', 'level'],
  ['Verified', 'verified'],
  ['Target', 'target'],
  ['Gate', 'gate'],
  ['Held back by', 'heldBackBy'],
  ['Waived or attested', 'exceptions'],
  ['Model', 'model'],
  ['Commit', 'commit'],
]

/** Many assessments as one table, lowest level first; those to which the model does not apply come last. */
export function rollup(assessments: readonly Assessment[], format: 'markdown' | 'html'): string {
  const rows = ranked(assessments).map(rowOf)
  return format === 'html' ? page(summary(assessments), rows) : table(summary(assessments), rows)
}

function table(sentence: string, rows: readonly Row[]): string {
  const lines = [
    markdownOf`${sentence}`,
    markdownOf``,
    markdownOf`| ${joinMarkdown(
      columns.map(([title]) => markdownOf`${title}`),
      ' | ',
    )} |`,
    markdownOf`|${joinMarkdown(
      columns.map(() => markdownOf` --- |`),
      '',
    )}`,
    ...rows.map(
      (row) =>
        markdownOf`| ${joinMarkdown(
          columns.map(([, key]) => markdownOf`${row[key]}`),
          ' | ',
        )} |`,
    ),
  ]
  return `${joinMarkdown(lines).markdown}\n`
}

function page(sentence: string, rows: readonly Row[]): string {
  const head = joinHtml(columns.map(([title]) => htmlOf`<th scope="col">${title}</th>`))
  const body = joinHtml(
    rows.map((row) => htmlOf`<tr>${columns.map(([, key]): Html => htmlOf`<td>${row[key]}</td>`)}</tr>`),
    '\n',
  )
  return htmlOf`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>MLOps maturity</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1f2328; background: #fff }
table { border-collapse: collapse }
th, td { border: 1px solid #d0d7de; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top }
thead th { background: #f6f8fa; position: sticky; top: 0 }
@media (prefers-color-scheme: dark) {
  body { color: #e6edf3; background: #0d1117 }
  th, td { border-color: #30363d }
  thead th { background: #161b22 }
}
</style>
</head>
<body>
<h1>MLOps maturity</h1>
<p>${sentence}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`.html
}

function ranked(assessments: readonly Assessment[]): readonly Assessment[] {
  return [...assessments].sort(
    (a, b) =>
      Number(b.applicable) - Number(a.applicable) ||
      a.level.effective - b.level.effective ||
      compare(a.repository.name, b.repository.name) ||
      compare(a.project.path, b.project.path),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function rowOf(assessment: Assessment): Row {
  const { repository, project, level, model, gate, criteria, applicable, applicability } = assessment
  const held = applicable ? level.heldBackBy.join(', ') : ''
  const exceptions = criteria.filter((one) => one.status === 'waived' || one.status === 'attested')
  return {
    repository: repository.name,
    project: project.path === '.' || project.path === '' ? '' : project.name,
    level: applicable ? `${level.effective} ${level.name}` : `not applicable (${applicability.kind})`,
    verified: applicable ? String(level.verified) : '',
    target: assessment.target === null ? '' : String(assessment.target),
    gate: gate.outcome === 'none' ? '' : gate.outcome,
    heldBackBy: held,
    exceptions: exceptions.map((one) => `${one.id} (${one.status} until ${untilOf(one)})`).join(', '),
    model: `${model.id}@${model.version}`,
    commit: repository.commit?.slice(0, 7) ?? '',
  }
}

function untilOf({ waiver, attestation }: Assessment['criteria'][number]): string {
  return waiver?.until ?? attestation?.until ?? 'an unknown day'
}

function summary(assessments: readonly Assessment[]): string {
  const applicable = assessments.filter((one) => one.applicable)
  const levels = [...new Set(applicable.map((one) => one.level.effective))].sort((a, b) => a - b)
  const counts = levels.map(
    (level) => `level ${level}: ${applicable.filter((one) => one.level.effective === level).length}`,
  )
  const others = assessments.length - applicable.length
  return `${[`Projects: ${assessments.length}`, ...counts, ...(others > 0 ? [`not applicable: ${others}`] : [])].join('; ')}.`
}
