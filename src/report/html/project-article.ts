import type { Assessment } from '../../model/assessment.ts'
import type { Rendering } from '../../model/report.ts'
import { placeOf } from '../../model/location.ts'
import { gapsToNext } from '../gaps.ts'
import { headlineOf } from '../headline.ts'
import { htmlLink, htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { linkTo } from '../link-to.ts'
import { changeList } from './change-list.ts'
import { criterionCard } from './criterion-card.ts'
import { dimensionChart } from './dimension-chart.ts'
import { ladderList } from './ladder-list.ts'
import { noticeBox } from './notice-box.ts'
import { proposalBox } from './proposal-box.ts'
import { statusFilter } from './status-filter.ts'
import { unseenSection } from './unseen-section.ts'

const nothing = trustedHtml('')

/** One project: where it stands, what a change did, ladder and dimensions, every criterion with its evidence, what could not be seen. */
export function projectArticle(assessment: Assessment, rendering: Rendering, index: number, several: boolean): Html {
  const { level, progress, held, gate, propose } = headlineOf(assessment)
  const lines = [progress, held, gate, propose].flatMap((words) =>
    words === undefined ? [] : [htmlOf`<p>${words}</p>`],
  )
  const name = several ? htmlOf`${assessment.project.name}: ` : nothing
  return htmlOf`<article class="project" id="project-${index}">
<header class="verdict ${assessment.gate.outcome}"><h2>${name}${level}</h2>${lines}</header>
${noticeBox(assessment)}
${assessment.applicable ? overviewOf(assessment) : nothing}
${changeList(assessment, rendering.linkBase)}
${proposalBox(assessment)}
${assessment.applicable ? criteriaOf(assessment, rendering, index) : nothing}
${notesOf(assessment, rendering.linkBase)}
</article>`
}

function overviewOf(assessment: Assessment): Html {
  return htmlOf`<div class="overview">
<section><h3>Ladder</h3>${ladderList(assessment)}</section>
<section><h3>Dimensions</h3>${dimensionChart(assessment)}</section>
</div>`
}

function criteriaOf(assessment: Assessment, rendering: Rendering, index: number): Html {
  return htmlOf`<section id="criteria-${index}"><h3>Criteria</h3>
${statusFilter(assessment, index)}
${levelsOf(assessment, rendering)}
</section>
${unseenSection(assessment)}`
}

function levelsOf(assessment: Assessment, rendering: Rendering): readonly Html[] {
  const next = new Set(gapsToNext(assessment).flatMap((one) => (one.required ? [one.id] : [])))
  return assessment.ladder.flatMap((step) => {
    const verdicts = assessment.criteria.filter((verdict) => verdict.level === step.level)
    if (verdicts.length === 0) return []
    const cards = verdicts.map((one) => criterionCard(one, rendering, next.has(one.id) ? 'open' : 'closed'))
    return [
      htmlOf`<section class="level"><h4>Level ${step.level}: ${step.name}</h4><p class="soft">${step.summary}</p>${cards}</section>`,
    ]
  })
}

function notesOf({ notes }: Assessment, linkBase: string | undefined): Html {
  const own = notes.filter((note) => note.topic === undefined)
  if (own.length === 0) return nothing
  const rows = own.map(({ severity, message, path, line }) => {
    if (path === undefined) return htmlOf`<li>${severity}: ${message}</li>`
    const code = htmlOf`<code>${placeOf({ path, line })}</code>`
    const url = linkTo({ note: '', strength: 'declared', path, line }, linkBase)
    return htmlOf`<li>${severity}: ${message} (${url === undefined ? code : htmlLink(code, url)})</li>`
  })
  return htmlOf`<section><h3>Notes</h3><ul>${rows}</ul></section>`
}
