import type { Assessment } from '../../model/assessment.ts'
import type { Rendering, Reporter } from '../../model/report.ts'
import { gapsToNext } from '../gaps.ts'
import { headlineOf } from '../headline.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { changes } from '../markdown/changes.ts'
import { criteriaMatrix } from '../markdown/criteria-matrix.ts'
import { footer } from '../markdown/footer.ts'
import { gapItem } from '../markdown/gap-item.ts'
import { noteList } from '../markdown/note-list.ts'
import { notices } from '../markdown/notices.ts'
import { outcomeSign } from '../markdown/outcome-sign.ts'
import { proposal } from '../markdown/proposal.ts'
import { projectTable } from '../markdown/project-table.ts'
import { standing } from '../markdown/standing.ts'
import { unseenList } from '../markdown/unseen-list.ts'
import { progressLine } from '../status-line.ts'

/** The report for a page of GitHub: job summary or file. Foreign text is escaped by the templates. */
export const markdown: Reporter = {
  id: 'markdown',
  purpose: 'for a job summary or a file',
  render({ projects }, rendering) {
    const table = projects.length > 1 ? [markdownOf`## MLOps maturity`, projectTable(projects, 1000)] : []
    return `${joinMarkdown([...table, ...projects.map((project) => projectOf(project, rendering))], '\n\n').markdown}\n`
  },
}

function projectOf(assessment: Assessment, { linkBase }: Rendering): Markdown {
  const { repository, project, applicable, gate } = assessment
  const name = project.path === '.' ? repository.name : project.name
  const { propose } = headlineOf(assessment)
  const sections = [
    markdownOf`## ${outcomeSign(gate.outcome)} ${name}: ${progressLine(assessment)}`,
    standing(assessment),
    notices(assessment),
    ...(propose === undefined ? [] : [markdownOf`${propose}.`]),
    changes(assessment, linkBase),
    proposal(assessment),
    ...(applicable
      ? [gapsOf(assessment, linkBase), unseenList(assessment), criteriaMatrix(assessment, linkBase, 'with evidence')]
      : []),
    noteList(assessment.notes, linkBase, 50),
    footer(assessment),
  ]
  return joinMarkdown(
    sections.filter((section) => section.markdown !== ''),
    '\n\n',
  )
}

function gapsOf(assessment: Assessment, linkBase: string | undefined): Markdown {
  const next = assessment.ladder.find((step) => step.level > assessment.level.effective)
  const gaps = gapsToNext(assessment).filter((gap) => gap.required)
  if (next === undefined || gaps.length === 0) return trustedMarkdown('')
  return joinMarkdown(
    [
      markdownOf`### Towards level ${next.level}, ${next.name}`,
      joinMarkdown(gaps.map((gap, index) => gapItem(gap, linkBase, index + 1))),
    ],
    '\n\n',
  )
}
