import type { Assessment } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'
import { budget, withinBytes } from './budget.ts'
import { changes } from './comment/changes.ts'
import { ladder } from './comment/ladder.ts'
import { nextGaps } from './comment/next-gaps.ts'
import { headlineOf } from './headline.ts'
import { criteriaMatrix } from './markdown/criteria-matrix.ts'
import { noteList } from './markdown/note-list.ts'
import { unseenList } from './markdown/unseen-list.ts'
import { joinMarkdown, markdownLink, markdownOf, trustedMarkdown } from './markdown-escape.ts'
import type { Markdown } from './markdown-escape.ts'
import { statusLine } from './status-line.ts'

/** What the comment links to. */
export interface CommentLinks {
  /** Base of links to files at the assessed commit. */
  readonly linkBase?: string | undefined
  /** The run whose summary holds everything. */
  readonly runUrl?: string | undefined
}

type Depth = 'everything' | 'no evidence in the matrix' | 'no matrix' | 'no folds'

/** The pull request comment, at most 60,000 bytes: level, change, next gaps, what was not seen, all criteria. What does not fit goes from the end. */
export function comment(report: Report, links: CommentLinks): string {
  const depths: readonly Depth[] = ['everything', 'no evidence in the matrix', 'no matrix', 'no folds']
  return withinBytes(
    budget.comment,
    depths.map((depth) => () => render(report, links, depth)),
  )
}

function render(report: Report, links: CommentLinks, depth: Depth): string {
  const { worst, projects } = report
  const sections = [
    markdownOf`### MLOps maturity: ${statusLine(worst)}`,
    ...(projects.length > 1 ? [projectTable(projects)] : []),
    ...bodyOf(worst, links, depth),
    footer(worst, links, depth),
  ]
  return `${
    joinMarkdown(
      sections.filter((section) => section.markdown !== ''),
      '\n\n',
    ).markdown
  }\n`
}

function bodyOf(assessment: Assessment, { linkBase }: CommentLinks, depth: Depth): readonly Markdown[] {
  const words = headlineOf(assessment)
  const delta = changes(assessment, linkBase)
  if (!assessment.applicable) return [markdownOf`${words.level}. ${joinMarkdown(reasonsOf(assessment), ' ')}`, delta]
  const lines = [words.level, words.progress, words.held].flatMap((one) => (one === undefined ? [] : [`${one}.`]))
  return [
    ladder(assessment),
    joinMarkdown([...lines.map((line) => markdownOf`${line}`), ...reasonsOf(assessment)], ' '),
    delta,
    ...(depth === 'no folds' ? [] : [nextGaps(assessment, linkBase), unseenList(assessment)]),
    ...(depth === 'everything' ? [criteriaMatrix(assessment, linkBase, 'with evidence')] : []),
    ...(depth === 'no evidence in the matrix' ? [criteriaMatrix(assessment, linkBase, 'without evidence')] : []),
    ...(depth === 'no folds' ? [] : [noteList(assessment.notes, 20)]),
  ]
}

function reasonsOf({ gate }: Assessment): readonly Markdown[] {
  if (gate.outcome === 'none' || gate.reasons.length === 0 || gate.outcome === 'not-applicable') return []
  return [markdownOf`The gate: ${gate.reasons.slice(0, 10).join('; ')}.`]
}

/** One row a project; the body below speaks of the first that needs attention. */
function projectTable(projects: readonly Assessment[]): Markdown {
  const most = 50
  const rows = projects.slice(0, most).map((one) => markdownOf`| ${one.project.name} | ${statusLine(one)} |`)
  const rest = projects.length - most
  return joinMarkdown([
    trustedMarkdown('| project | |\n| --- | --- |'),
    ...rows,
    ...(rest > 0 ? [markdownOf`| and ${rest} more | |`] : []),
  ])
}

function footer({ model, tool, repository }: Assessment, { runUrl }: CommentLinks, depth: Depth): Markdown {
  const parts = [
    markdownOf`${model.title}, ${model.version}`,
    markdownOf`${tool.name} ${tool.version}`,
    ...(repository.commit === null ? [] : [markdownOf`commit ${repository.commit.slice(0, 10)}`]),
    ...(depth === 'everything' ? [] : [trustedMarkdown('shortened')]),
    ...(runUrl === undefined ? [] : [markdownLink('full report', runUrl)]),
  ]
  return markdownOf`<sub>${joinMarkdown(parts, ' · ')}</sub>`
}
