import { inertText } from '../../model/inert.ts'
import type { Assessment, Verdict } from '../../model/assessment.ts'
import type { Rendering, Reporter } from '../../model/report.ts'
import { chainOf } from '../chain.ts'
import { gapsToNext } from '../gaps.ts'
import { headlineOf } from '../headline.ts'
import { painterOf } from '../painter.ts'
import type { Painter } from '../painter.ts'
import { statusWords } from '../status-words.ts'
import { visibleText } from '../visible-text.ts'
import { weightWords } from '../weight-words.ts'
import { wrapped } from '../wrapped.ts'

/** The report for a terminal: where the project stands, what is missing for the next level, then every criterion. */
export const text: Reporter = {
  id: 'text',
  purpose: 'for people, in a terminal',
  render(report, rendering) {
    return report.projects.map((project) => renderProject(project, rendering)).join('\n')
  },
}

function renderProject(assessment: Assessment, rendering: Rendering): string {
  const paint = painterOf(rendering.color)
  const width = Math.min(Math.max(rendering.width, 60), 120)
  const headline = headlineOf(assessment)
  const lines = [
    `${paint.bold(nameOf(assessment))}  ${paint.dim(`${assessment.model.title} ${assessment.model.version}`)}`,
    '',
    ...(assessment.applicable ? [`  ${ladderOf(assessment, paint)}`] : []),
    ...wrapped(headline.level, width, '  ').map(paint.bold),
    ...[headline.progress, headline.held, headline.gate, headline.propose].flatMap((words) =>
      words === undefined ? [] : wrapped(words, width, '  '),
    ),
    '',
    ...(assessment.applicable ? [...gapLines(assessment, paint, width), ...criteriaLines(assessment, paint)] : []),
    ...deltaLines(assessment, paint),
    ...noteLines(assessment, paint, width),
  ]
  return `${inertText(lines.join('\n').trimEnd())}\n`
}

function nameOf({ repository, project }: Assessment): string {
  const at = repository.commit === null ? '' : ` @ ${repository.commit.slice(0, 10)}`
  const within = project.path === '.' ? '' : ` · ${project.name}`
  return visibleText(`${repository.name}${within}${at}`)
}

function ladderOf({ ladder, level }: Assessment, paint: Painter): string {
  return ladder
    .map((step) => (step.level <= level.effective ? paint.green(`[${step.level}]`) : paint.dim(` ${step.level} `)))
    .join(paint.dim('──'))
}

function gapLines(assessment: Assessment, paint: Painter, width: number): readonly string[] {
  const gaps = gapsToNext(assessment).filter((verdict) => verdict.required)
  if (gaps.length === 0) return []
  return [paint.bold('Next'), ...gaps.flatMap((gap) => gapBlock(gap, paint, width)), '']
}

function gapBlock(gap: Verdict, paint: Painter, width: number): readonly string[] {
  const inner = '      '
  const seen = gap.evidence[0]
  const hidden = gap.unseen[0]
  return [
    `  ${sign(gap, paint)} ${paint.bold(gap.id)} ${paint.dim(`level ${gap.level}, effort ${gap.remedy.effort}`)}`,
    ...wrapped(visibleText(gap.partial ?? gap.gap), width, inner),
    ...(seen === undefined
      ? []
      : wrapped(visibleText(`seen: ${[seen.note, chainOf(seen)].filter(Boolean).join(' · ')}`), width, inner).map(
          paint.dim,
        )),
    ...(hidden === undefined
      ? []
      : wrapped(
          visibleText(`not seen: ${hidden.what}${hidden.detail === undefined ? '' : ` (${hidden.detail})`}`),
          width,
          inner,
        ).map(paint.dim)),
    ...wrapped(`next step: ${gap.remedy.steps}`, width, inner),
  ]
}

function criteriaLines(assessment: Assessment, paint: Painter): readonly string[] {
  return assessment.ladder.flatMap((step) => {
    const verdicts = assessment.criteria.filter((verdict) => verdict.level === step.level)
    const count = assessment.completion[String(step.level)]
    if (verdicts.length === 0 || count === undefined) return []
    return [
      `${paint.bold(`Level ${step.level}: ${step.name}`)} ${paint.dim(`${count.met} of ${count.of}`)}`,
      ...verdicts.map((verdict) => criterionLine(verdict, paint)),
      '',
    ]
  })
}

function criterionLine(verdict: Verdict, paint: Painter): string {
  const weight = weightWords(verdict)
  const expected = weight === undefined ? '' : paint.dim(` (${weight})`)
  const first = verdict.evidence[0]
  const chain = first === undefined ? '' : chainOf(first)
  const place = verdict.status === 'met' && chain !== '' ? paint.dim(`  ${visibleText(chain, 90)}`) : ''
  const why =
    verdict.status === 'not-applicable' || verdict.status === 'unknown'
      ? paint.dim(`  ${visibleText(verdict.because ?? verdict.unseen[0]?.what ?? '', 90)}`)
      : ''
  return `  ${sign(verdict, paint)} ${verdict.id}${expected}${place}${why}`
}

function sign(verdict: Verdict, paint: Painter): string {
  const { sign: mark } = statusWords[verdict.status]
  switch (verdict.status) {
    case 'met':
      return paint.green(mark)
    case 'unmet':
      return paint.red(mark)
    case 'unknown':
    case 'waived':
    case 'attested':
      return paint.yellow(mark)
    case 'not-applicable':
      return paint.dim(mark)
  }
}

function deltaLines({ delta }: Assessment, paint: Painter): readonly string[] {
  if (delta === undefined) return []
  return [
    `${paint.bold(`Since ${delta.base.slice(0, 10)}`)}: level ${delta.level.from} -> ${delta.level.to}`,
    ...delta.gained.map((id) => `  ${paint.green('+')} ${id}`),
    ...delta.lost.map((id) => `  ${paint.red('-')} ${id}`),
    ...delta.gateEdited.map((path) => `  ${paint.yellow('!')} edits the gate: ${visibleText(path)}`),
    '',
  ]
}

function noteLines({ notes }: Assessment, paint: Painter, width: number): readonly string[] {
  if (notes.length === 0) return []
  return [
    paint.bold('Notes'),
    ...notes.flatMap((note) => {
      const place = note.path === undefined ? '' : `${note.path}${note.line === undefined ? '' : `:${note.line}`}: `
      return wrapped(visibleText(`${place}${note.message}`), width, '  ')
    }),
  ]
}
