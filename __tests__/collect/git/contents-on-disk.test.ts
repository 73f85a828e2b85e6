import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { contentsOnDisk } from '../../../src/collect/git/contents-on-disk.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('contentsOnDisk', () => {
  test('says which texts a sparse checkout does not hold', async () => {
    const work = gitRepository({ 'a.py': 'a\n', 'b.py': 'b\n' })
    gitIn(work, ['sparse-checkout', 'set', '--no-cone', '/a.py'])
    const { texts } = await contentsOnDisk(join(work, '.git'), work, {})
    expect(texts['a.py']).toEqual({ state: 'seen', value: 'a\n' })
    expect(texts['b.py']).toMatchObject({
      state: 'unseen',
      why: { reason: 'not-collected', detail: 'it is outside the sparse checkout' },
    })
  })
})
