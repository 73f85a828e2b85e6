import { describe, expect, test } from '@jest/globals'
import { dataScripts } from '../../src/derive/data-scripts.ts'
import { filesOf } from '../../src/derive/files.ts'
import { repositoryOf } from '../support/repository-of.ts'

function isOne(path: string): boolean {
  return dataScripts(filesOf(repositoryOf({ [path]: 'x' }))).length > 0
}

describe('scripts that bring the data', () => {
  test.each(['scripts/download_dataset.sh', 'data/get.sh', 'bin/fetch-data.bash', 'ops/prepare_data.sh'])(
    'say so by their name: %s',
    (path) => {
      expect(isOne(path)).toBe(true)
    },
  )

  test.each([
    'data/get_weights.sh',
    'scripts/download_model_data.sh',
    'scripts/prepare_database.sh',
    'scripts/download.sh',
    'data/clean.sh',
    'tests/data/get.sh',
    'examples/download_data.sh',
    'vendor/x/data/get.sh',
    'scripts/download_data.py',
  ])('do not fetch a model, do something else, or belong to tests, examples, others: %s', (path) => {
    expect(isOne(path)).toBe(false)
  })
})
