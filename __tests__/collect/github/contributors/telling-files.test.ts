import { describe, expect, test } from '@jest/globals'
import { tellingFiles } from '../../../../src/collect/github/contributors/telling-files.ts'

const entry = (path: string) => ({ path, size: 1, kind: 'file' as const })

describe('tellingFiles', () => {
  test('takes code by what its name says, from the root downwards', () => {
    const paths = [
      'z.py',
      'src/deep/train.py',
      'serve.py',
      'analysis.ipynb',
      'notes.md',
      'tests/test_train.py',
      'setup.py',
    ]
    expect(tellingFiles(paths.map(entry))).toEqual(['serve.py', 'src/deep/train.py', 'analysis.ipynb', 'z.py'])
  })

  test('takes no more than one query should ask about', () => {
    const many = Array.from({ length: 100 }, (_, i) => entry(`src/m${i}.py`))
    expect(tellingFiles(many)).toHaveLength(24)
  })
})
