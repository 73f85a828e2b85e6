import type { Assessment } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'
import { budget, withinBytes } from './budget.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from './markdown-escape.ts'
import type { Markdown } from './markdown-escape.ts'
import { changes } from './markdown/changes.ts'
import { criteriaCounts } from './markdown/criteria-counts.ts'
import { criteriaMatrix } from './markdown/criteria-matrix.ts'
import { folded } from './markdown/folded.ts'
import { footer } from './markdown/footer.ts'
import { nextGaps } from './markdown/next-gaps.ts'
import { noteList } from './markdown/note-list.ts'
import { notices } from './markdown/notices.ts'
import { outcomeSign } from './markdown/outcome-sign.ts'
import { proposal } from './markdown/proposal.ts'
import { projectTable } from './markdown/project-table.ts'
import { standing } from './markdown/standing.ts'
import { unseenList } from './markdown/unseen-list.ts'
import { progressLine } from './status-line.ts'

/** What the comment links to. */
export interface CommentLinks {
  /** Base of links to files at the assessed commit. */
  readonly linkBase?: string | undefined
  /** The run whose summary holds everything. */
  readonly runUrl?: string | undefined
}

const depths = ['everything', 'criteria by name', 'failing only', 'counts', 'headline'] as const
type Depth = (typeof depths)[number]

/** Further projects that are touched and get a section of their own. */
const mostSections = 5

/** The pull request comment, at most 60,000 bytes: level, notices, change, next gaps, what was not seen, all criteria. What does not fit goes in stages. */
export function comment(report: Report, links: CommentLinks): string {
  return withinBytes(
    budget.comment,
    depths.map((depth) => () => render(report, links, depth)),
  )
}

function render({ worst, projects }: Report, links: CommentLinks, depth: Depth): string {
  const several = projects.length > 1
  const name = several ? markdownOf`${worst.project.name}, ` : trustedMarkdown('')
  const ours = projects.filter((one) => one !== worst && one.touched !== false)
  const heading = markdownOf`### ${outcomeSign(worst.gate.outcome)} MLOps maturity: ${name}${progressLine(worst)}`
  const end = footer(worst, { runUrl: links.runUrl, shortened: depth !== 'everything' })
  // What gates this pull request is said however little room is left.
  if (depth === 'headline') return written([heading, notices({ delta: worst.delta, notes: [] }, 1), end])
  const brief = depth === 'counts'
  const notes = [
    ...new Map(
      projects.flatMap((one) => one.notes.map((note) => [`${note.topic ?? ''} ${note.message}`, note])),
    ).values(),
  ]
  const sections = [
    heading,
    standing(worst, brief ? 2 : 10),
    notices({ delta: worst.delta, notes }, brief ? 2 : 10),
    ...(several ? [projectTable(projects, mostRows[depth])] : []),
    ...bodyOf(worst, links, depth),
    ...(brief || depth === 'failing only' ? [] : ours.slice(0, mostSections).map((one) => sectionOf(one, links))),
    end,
  ]
  return written(sections)
}

function written(sections: readonly Markdown[]): string {
  return `${
    joinMarkdown(
      sections.filter((section) => section.markdown !== ''),
      '\n\n',
    ).markdown
  }\n`
}

const mostRows: Readonly<Record<Exclude<Depth, 'headline'>, number>> = {
  everything: 200,
  'criteria by name': 100,
  'failing only': 50,
  counts: 5,
}

function bodyOf(
  assessment: Assessment,
  { linkBase }: CommentLinks,
  depth: Exclude<Depth, 'headline'>,
): readonly Markdown[] {
  const change = [...(depth === 'counts' ? [] : [changes(assessment, linkBase)]), proposal(assessment)]
  if (!assessment.applicable) return change
  if (depth === 'counts') return [...change, criteriaCounts(assessment)]
  const body = [...change, nextGaps(assessment, linkBase), unseenList(assessment, 'waited for')]
  switch (depth) {
    case 'failing only':
      return [...body, criteriaMatrix(assessment, linkBase, 'failing only')]
    case 'criteria by name':
      return [...body, criteriaMatrix(assessment, linkBase, 'by name'), noteList(assessment.notes, linkBase, 20)]
    case 'everything':
      return [...body, criteriaMatrix(assessment, linkBase, 'with evidence'), noteList(assessment.notes, linkBase, 20)]
  }
}

/** Another project that the pull request touches, folded. */
function sectionOf(assessment: Assessment, { linkBase }: CommentLinks): Markdown {
  if (!assessment.applicable) return trustedMarkdown('')
  const title = markdownOf`${outcomeSign(assessment.gate.outcome)} <b>${assessment.project.name}</b>: ${progressLine(assessment)}`
  const parts = [standing(assessment), changes(assessment, linkBase), nextGaps(assessment, linkBase)]
  return folded(title, [
    joinMarkdown(
      parts.filter((part) => part.markdown !== ''),
      '\n\n',
    ),
  ])
}
