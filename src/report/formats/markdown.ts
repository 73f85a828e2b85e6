import type { Assessment, Verdict } from '../../model/assessment.ts'
import type { Rendering, Reporter } from '../../model/report.ts'
import { openOnes } from '../gaps.ts'
import { headlineOf } from '../headline.ts'
import { chainParts, linkTo } from '../link-to.ts'
import { joinMarkdown, markdownCode, markdownLink, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { statusWords } from '../status-words.ts'

/** The report for a page of GitHub: job summary, file or comment. Foreign text is escaped by the templates. */
export const markdown: Reporter = {
  id: 'markdown',
  purpose: 'for a job summary or a file',
  render(report, rendering) {
    return `${
      joinMarkdown(
        report.projects.map((project) => projectOf(project, rendering)),
        '\n\n---\n\n',
      ).markdown
    }\n`
  },
}

function projectOf(assessment: Assessment, rendering: Rendering): Markdown {
  const headline = headlineOf(assessment)
  const name = assessment.project.path === '.' ? assessment.repository.name : assessment.project.name
  const sections = [
    markdownOf`## MLOps maturity: ${name}`,
    markdownOf`**${headline.level}**`,
    ...(assessment.applicable ? [ladderOf(assessment)] : []),
    ...[headline.progress, headline.held, headline.gate, headline.propose].flatMap((words) =>
      words === undefined ? [] : [markdownOf`${words}.`],
    ),
    ...(assessment.applicable
      ? [gapsOf(assessment, rendering), unseenOf(assessment), matrixOf(assessment, rendering)]
      : []),
    notesOf(assessment),
    markdownOf`<sub>${assessment.model.title}, ${assessment.model.version} · ${assessment.tool.name} ${assessment.tool.version}${assessment.repository.commit === null ? '' : markdownOf` · commit ${assessment.repository.commit.slice(0, 10)}`}</sub>`,
  ]
  return joinMarkdown(
    sections.filter((section) => section.markdown !== ''),
    '\n\n',
  )
}

const nothing = trustedMarkdown('')

function ladderOf({ ladder, level }: Assessment): Markdown {
  const steps = ladder.map((step) =>
    step.level <= level.effective ? `**${step.level}** █████` : `${step.level} ░░░░░`,
  )
  return trustedMarkdown(steps.join(' '))
}

function gapsOf(assessment: Assessment, rendering: Rendering): Markdown {
  const next = assessment.ladder.find((step) => step.level > assessment.level.effective)
  if (next === undefined) return nothing
  const gaps = openOnes(assessment.criteria.filter((verdict) => verdict.required && verdict.level <= next.level))
  if (gaps.length === 0) return nothing
  return joinMarkdown([
    markdownOf`### Towards level ${next.level}: ${next.name}`,
    ...gaps.map((gap) => gapOf(gap, rendering)),
  ])
}

function gapOf(gap: Verdict, rendering: Rendering): Markdown {
  const { sign } = statusWords[gap.status]
  const seen = gap.evidence.slice(0, 2).map((one) => markdownOf`\n  - seen: ${one.note} ${placeOf(one, rendering)}`)
  const hidden = gap.unseen
    .slice(0, 1)
    .map(
      (one) => markdownOf`\n  - not seen: ${one.what}${one.detail === undefined ? '' : markdownOf` (${one.detail})`}`,
    )
  return markdownOf`- ${sign} **${gap.title}** (${markdownCode(gap.id)}, effort ${gap.remedy.effort}): ${gap.partial ?? gap.gap}${[...seen, ...hidden]}
  - next step: ${gap.remedy.steps}`
}

function placeOf(evidence: Verdict['evidence'][number], rendering: Rendering): Markdown {
  const parts = chainParts(evidence).map((part) => markdownCode(part))
  if (evidence.at !== undefined) {
    const url = linkTo(evidence.at, rendering.linkBase)
    const last = parts.at(-1)
    if (url !== undefined && last !== undefined) parts[parts.length - 1] = markdownLink(last, url)
  }
  return joinMarkdown(parts, ' → ')
}

function unseenOf(assessment: Assessment): Markdown {
  const hidden = assessment.criteria.filter((verdict) => verdict.status === 'unknown')
  if (hidden.length === 0) return nothing
  const rows = hidden.map((verdict) => {
    const why = verdict.unseen[0]
    const permission =
      why?.permission === undefined ? nothing : markdownOf`; would be seen with ${markdownCode(why.permission)}`
    return markdownOf`- ${markdownCode(verdict.id)}: ${why?.what ?? 'not collected'}${why?.detail === undefined ? '' : markdownOf` (${why.detail})`}${permission}`
  })
  return joinMarkdown([
    trustedMarkdown(`<details><summary>What could not be seen (${hidden.length})</summary>\n`),
    ...rows,
    trustedMarkdown('\n</details>'),
  ])
}

function matrixOf(assessment: Assessment, rendering: Rendering): Markdown {
  const rows = assessment.criteria.map((verdict) => {
    const { sign, words } = statusWords[verdict.status]
    const first = verdict.evidence[0]
    const place = first === undefined ? nothing : placeOf(first, rendering)
    return markdownOf`| ${verdict.level} | ${sign} ${words} | ${verdict.title}${verdict.required ? '' : trustedMarkdown(' (expected)')} | ${markdownCode(verdict.id)} | ${place} |`
  })
  return joinMarkdown([
    trustedMarkdown(`<details><summary>All criteria (${rows.length})</summary>\n`),
    trustedMarkdown('| level | status | criterion | id | evidence |\n| --- | --- | --- | --- | --- |'),
    ...rows,
    trustedMarkdown('\n</details>'),
  ])
}

function notesOf({ notes }: Assessment): Markdown {
  if (notes.length === 0) return nothing
  const rows = notes.slice(0, 50).map((note) => {
    const place =
      note.path === undefined
        ? nothing
        : markdownOf` (${markdownCode(note.line === undefined ? note.path : `${note.path}:${note.line}`)})`
    return markdownOf`- ${note.severity}: ${note.message}${place}`
  })
  return joinMarkdown([
    trustedMarkdown(`<details><summary>Notes (${notes.length})</summary>\n`),
    ...rows,
    trustedMarkdown('\n</details>'),
  ])
}
