import type { Assessment, Verdict } from '../../model/assessment.ts'
import type { Rendering, Reporter } from '../../model/report.ts'
import { openOnes } from '../gaps.ts'
import { headlineOf } from '../headline.ts'
import { joinMarkdown, markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { criteriaMatrix } from '../markdown/criteria-matrix.ts'
import { evidencePlace } from '../markdown/evidence-place.ts'
import { noteList } from '../markdown/note-list.ts'
import { unseenList } from '../markdown/unseen-list.ts'
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
      ? [
          gapsOf(assessment, rendering),
          unseenList(assessment),
          criteriaMatrix(assessment, rendering.linkBase, 'with evidence'),
        ]
      : []),
    noteList(assessment.notes, 50),
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
  const seen = gap.evidence
    .slice(0, 2)
    .map((one) => markdownOf`\n  - seen: ${one.note} ${evidencePlace(one, rendering.linkBase)}`)
  const hidden = gap.unseen
    .slice(0, 1)
    .map(
      (one) => markdownOf`\n  - not seen: ${one.what}${one.detail === undefined ? '' : markdownOf` (${one.detail})`}`,
    )
  return markdownOf`- ${sign} **${gap.title}** (${markdownCode(gap.id)}, effort ${gap.remedy.effort}): ${gap.partial ?? gap.gap}${[...seen, ...hidden]}
  - next step: ${gap.remedy.steps}`
}
