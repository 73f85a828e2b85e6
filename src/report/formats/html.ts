import type { Assessment } from '../../model/assessment.ts'
import type { Rendering, Reporter } from '../../model/report.ts'
import { placeOf } from '../../model/location.ts'
import { dimensionChart } from '../dimension-chart.ts'
import { headlineOf } from '../headline.ts'
import { htmlOf, joinHtml, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { criterionCard } from '../html-criterion.ts'
import { pageScript, pageStyle } from '../html-page.ts'

/** One self-contained page: ladder, dimensions, every criterion with its evidence; light and dark; nothing loaded from elsewhere. */
export const html: Reporter = {
  id: 'html',
  purpose: 'one self-contained page',
  render(report, rendering) {
    const title = `MLOps maturity: ${report.worst.repository.name}`
    const policy = trustedHtml("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")
    return htmlOf`${trustedHtml('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${joinHtml(report.projects.map((project) => projectOf(project, rendering)))}
</main>
<script>${pageScript}</script>
</body>
</html>
`.html
  },
}

function projectOf(assessment: Assessment, rendering: Rendering): Html {
  const headline = headlineOf(assessment)
  const { repository, project, model, tool } = assessment
  const lines = [headline.progress, headline.held, headline.gate, headline.propose].flatMap((words) =>
    words === undefined ? [] : [htmlOf`<li>${words}</li>`],
  )
  return htmlOf`<article class="project">
<header>
<p class="eyebrow">MLOps maturity · ${model.title} ${model.version}</p>
<h1>${repository.name}${project.path === '.' ? '' : htmlOf` · ${project.name}`}</h1>
<p class="commit">${repository.commit === null ? 'files as they are' : `commit ${repository.commit.slice(0, 12)}`}${repository.ref === 'HEAD' ? '' : htmlOf` · ${repository.ref}`}</p>
<p class="level"><strong>${headline.level}</strong></p>
<ul class="facts">${lines}</ul>
</header>
${assessment.applicable ? bodyOf(assessment, rendering) : trustedHtml('')}
${notesOf(assessment)}
<footer>${tool.name} ${tool.version} · ${String(assessment.usage.files.read)} of ${String(assessment.usage.files.listed)} files read</footer>
</article>`
}

function bodyOf(assessment: Assessment, rendering: Rendering): Html {
  return htmlOf`${ladderOf(assessment)}
<section class="dimensions"><h2>Dimensions</h2>${dimensionChart(assessment)}</section>
<section><h2>Criteria</h2>
${filtersOf(assessment)}
${levelsOf(assessment, rendering)}
</section>`
}

function ladderOf(assessment: Assessment): Html {
  const { ladder, level, target } = assessment
  const steps = ladder.map((step) => {
    const reached = step.level <= level.effective
    const count = assessment.completion[String(step.level)]
    const marks = [
      ...(step.level === level.effective ? ['reached'] : []),
      ...(step.level === target ? ['target'] : []),
      ...(step.level === assessment.minimum ? ['minimum'] : []),
    ]
    return htmlOf`<li class="${reached ? 'reached' : 'open'}"${step.level === level.effective ? trustedHtml(' aria-current="step"') : ''}>
<span class="step">${step.level}</span><span class="name">${step.name}</span>
<span class="count">${count === undefined ? '' : `${count.met} of ${count.of} criteria`}</span>
<span class="marks">${marks.map((mark) => htmlOf`<b>${mark}</b>`)}</span></li>`
  })
  return htmlOf`<section><h2>Ladder</h2><ol class="ladder" start="0">${steps}</ol></section>`
}

function filtersOf({ criteria }: Assessment): Html {
  const statuses = [...new Set(criteria.map((one) => one.status))]
  const buttons = statuses.map((status) => {
    const count = criteria.filter((one) => one.status === status).length
    return htmlOf`<button type="button" data-status="${status}" aria-pressed="true">${status} <span>${count}</span></button>`
  })
  return htmlOf`<div class="filters" role="group" aria-label="Show criteria by status">${buttons}</div>`
}

function levelsOf(assessment: Assessment, rendering: Rendering): readonly Html[] {
  return assessment.ladder.flatMap((step) => {
    const verdicts = assessment.criteria.filter((verdict) => verdict.level === step.level)
    if (verdicts.length === 0) return []
    return [
      htmlOf`<h3>Level ${step.level}: ${step.name}</h3><p class="summary">${step.summary}</p>
${verdicts.map((verdict) => criterionCard(verdict, rendering))}`,
    ]
  })
}

function notesOf({ notes }: Assessment): Html {
  if (notes.length === 0) return trustedHtml('')
  const rows = notes.map((note) => {
    const place = note.path === undefined ? '' : htmlOf` (${placeOf({ path: note.path, line: note.line })})`
    return htmlOf`<li class="${note.severity}">${note.message}${place}</li>`
  })
  return htmlOf`<section><h2>Notes</h2><ul class="notes">${rows}</ul></section>`
}
