import type { Assessment } from '../model/assessment.ts'
import { dimensions } from '../model/criterion.ts'
import { htmlOf, joinHtml } from './html-escape.ts'
import type { Html } from './html-escape.ts'

const names = {
  people: 'People',
  creation: 'Model creation',
  release: 'Model release',
  integration: 'Application integration',
}
const rowHeight = 34
const left = 170
const cell = 84

/** A bar a dimension over the model's levels, as inline SVG with the numbers in words for those who cannot see it. */
export function dimensionChart(assessment: Assessment): Html {
  const steps = assessment.ladder.filter((step) => step.level > 0)
  const width = left + steps.length * cell + 140
  const height = dimensions.length * rowHeight + 8
  const rows = dimensions.map((dimension, index) => {
    const { effective, possible } = assessment.dimensions[dimension] ?? { effective: null, possible: null }
    const y = index * rowHeight + 6
    const cells = steps.map((step, place) => {
      const shade =
        effective !== null && step.level <= effective
          ? 'full'
          : possible !== null && step.level <= possible
            ? 'maybe'
            : 'none'
      return htmlOf`<rect class="${shade}" x="${left + place * cell}" y="${y}" width="${cell - 6}" height="20" rx="4"/>`
    })
    const words = wordsOf(effective, possible)
    return htmlOf`<text x="0" y="${y + 15}">${names[dimension]}</text>${joinHtml(cells)}<text class="value" x="${left + steps.length * cell + 6}" y="${y + 15}">${words}</text>`
  })
  const summary = dimensions
    .map((dimension) => {
      const { effective, possible } = assessment.dimensions[dimension]
      return `${names[dimension]}: ${wordsOf(effective, possible)}`
    })
    .join('; ')
  return htmlOf`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${summary}">${rows}</svg>`
}

function wordsOf(level: number | null, possible: number | null): string {
  if (level === null) return 'not assessed'
  return possible === null || possible === level ? `level ${level}` : `level ${level}, perhaps ${possible}`
}
