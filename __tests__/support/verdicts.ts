import type { Verdict } from '../../src/model/assessment.ts'
import type { MaturityModel } from '../../src/model/criterion.ts'

/** A verdict with everything but what a test is about filled in. */
export function verdict(part: Partial<Verdict> & { readonly id: string; readonly status: Verdict['status'] }): Verdict {
  return {
    level: 1,
    dimension: 'integration',
    required: true,
    title: part.id,
    gap: `no ${part.id}`,
    evidence: [],
    unseen: [],
    remedy: { effort: 'low', steps: 'do it', docs: `docs/${part.id}.md`, scaffold: false },
    ...part,
  }
}

/** A ladder of levels 0..n without criteria; verdicts carry their own levels. */
export function ladderOf(n: number): MaturityModel {
  return {
    id: 'test',
    version: '2026-11',
    title: 'Test model',
    source: { title: 'none', url: 'https://example.org' },
    levels: Array.from({ length: n + 1 }, (_, level) => ({
      level,
      name: `level ${level}`,
      summary: '',
      propose: '',
      required: level === 0 ? [] : [`r${level}`],
      expected: [],
    })),
  }
}
