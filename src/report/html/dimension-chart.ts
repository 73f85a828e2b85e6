import type { Assessment } from '../../model/assessment.ts'
import { dimensions } from '../../model/dimension.ts'
import { htmlOf } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'

const names = {
  people: 'People',
  creation: 'Model creation',
  release: 'Model release',
  integration: 'Application integration',
}

/** A bar a dimension over the model's levels, beside it the same in words for those who cannot see it. */
export function dimensionChart(assessment: Assessment): Html {
  const steps = assessment.ladder.filter((step) => step.level > 0)
  const rows = dimensions.map((dimension) => {
    const { effective, possible } = assessment.dimensions[dimension]
    const cells = steps.map(({ level }) => htmlOf`<i class="${shadeOf(level, effective, possible)}">${level}</i>`)
    return htmlOf`<li><span class="name">${names[dimension]}</span> <span class="value">${wordsOf(effective, possible)}</span>
<span class="cells" aria-hidden="true">${cells}</span></li>`
  })
  return htmlOf`<ul class="chart">${rows}</ul>`
}

function shadeOf(level: number, effective: number | null, possible: number | null): 'full' | 'maybe' | 'none' {
  if (effective !== null && level <= effective) return 'full'
  return possible !== null && level <= possible ? 'maybe' : 'none'
}

function wordsOf(level: number | null, possible: number | null): string {
  if (level === null) return 'not assessed'
  return possible === null || possible === level ? `level ${level}` : `level ${level}, perhaps ${possible}`
}
