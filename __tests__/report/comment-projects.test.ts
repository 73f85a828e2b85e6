import { describe, expect, test } from '@jest/globals'
import { comment } from '../../src/report/comment.ts'
import { assessment } from '../support/assessment.ts'
import { verdict } from '../support/verdicts.ts'

const links = {
  linkBase: 'https://github.com/acme/churn/blob/0123/',
  runUrl: 'https://github.com/acme/churn/actions/runs/1',
}
const delta = { base: 'b', level: { from: 0, to: 1 }, gateEdited: ['.github/mlops-maturity.yml'] }

describe('comment', () => {
  test.each([30, 2])(
    'holds thirty projects of which %d are touched, each touched one with what it is about',
    (touched) => {
      const evidence = (index: number) => [
        {
          note: `stage ${index}`,
          strength: 'automated' as const,
          path: `models/project-${index}/src/train.py`,
          line: 88,
          via: [`.github/workflows/project-${index}.yml:41`, 'make train', 'dvc repro', `stage train-${index}`],
        },
      ]
      const projects = Array.from({ length: 30 }, (_, index) =>
        assessment({
          project: { name: `project-${index}`, path: `models/project-${index}` },
          touched: index < touched,
          gate: { outcome: index === 0 ? 'fail' : 'pass', mode: ['below-minimum'], reasons: [] },
          criteria: Array.from({ length: 36 }, (__, n) =>
            verdict({
              id: `criterion-${n}`,
              level: 1 + (n % 3),
              status: n % 3 === 0 ? 'met' : 'unmet',
              evidence: evidence(index),
              partial: `A near miss in models/project-${index}: `.repeat(4),
            }),
          ),
          delta: { ...delta, gained: ['criterion-0', 'criterion-3'], lost: ['criterion-1'] },
        }),
      )
      const [worst = assessment()] = projects
      const text = comment({ worst, projects }, links)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000)
      expect(text).toMatch(/^### ❌ MLOps maturity: project-0, level 1/)
      for (const { project } of projects) expect(text).toMatch(new RegExp(`^\\| .*\\b${project.name}\\b`, 'm'))
      const sections = [...text.matchAll(/<summary>.*?<b>(project-\d+)<\/b>/g)].map(([, name]) => name)
      expect(sections).toEqual(projects.slice(1, Math.min(touched, 6)).map(({ project }) => project.name))
      expect(text.includes('28 projects that')).toBe(touched === 2)
    },
  )
})
