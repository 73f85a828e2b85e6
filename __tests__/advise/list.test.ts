import { expect, test } from '@jest/globals'
import { list } from '../../src/advise/list.ts'
import type { Criterion, MaturityModel } from '../../src/model/criterion.ts'

function criterion(id: string, dimension: Criterion['dimension'], title: string): Criterion {
  return {
    id,
    dimension,
    title,
    gap: '',
    why: '',
    meets: [''],
    notEnough: [''],
    when: { probe: 'x' },
    remedy: { effort: 'low', steps: '' },
    references: [],
    examples: [],
  }
}

const model: MaturityModel = {
  id: 'm',
  version: '2026-11',
  title: 'A model',
  source: { title: '', url: '' },
  levels: [
    { level: 0, name: 'None', summary: 'Nothing.', propose: '', required: [], expected: [] },
    {
      level: 1,
      name: 'Some',
      summary: 'Tests.',
      propose: '',
      required: ['tests', 'unheard-of'],
      expected: ['data', 'docs'],
    },
  ],
}

test('a table by level and dimension, required criteria first', () => {
  const criteria = [
    criterion('docs', 'integration', 'Documented'),
    criterion('tests', 'integration', 'Tested'),
    criterion('data', 'creation', 'Data comes'),
  ]
  expect(list(model, criteria)).toBe(
    [
      'A model, m@2026-11',
      '',
      'Level 0  None',
      '  Nothing.',
      '',
      '  asks for nothing',
      '',
      'Level 1  Some',
      '  Tests.',
      '',
      '  creation     expected  data        Data comes',
      '  integration  required  tests       Tested',
      '  integration  expected  docs        Documented',
      '               required  unheard-of',
      '',
    ].join('\n'),
  )
})
