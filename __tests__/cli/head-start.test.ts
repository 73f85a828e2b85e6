import { describe, expect, test } from '@jest/globals'
import { withHeadStart } from '../../src/cli/head-start.ts'
import type { Look } from '../../src/cli/world.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { repositoryOf } from '../support/repository-of.ts'

/** A look that writes down what it is asked for. */
function recording(answer: () => Promise<Snapshot>) {
  const asked: string[] = []
  const look: Look = (target, ref = '') => {
    asked.push(`${target}@${ref}`)
    return answer()
  }
  return { asked, look }
}

describe('withHeadStart', () => {
  test('begins with what is assessed, and looks there once', async () => {
    const { asked, look } = recording(async () => repositoryOf({}))
    const started = withHeadStart(look, ['assess', 'churn', '--ref', 'v1', '--base', 'v0'])
    expect(asked).toEqual(['churn@v1'])
    await started('churn', 'v1')
    await started('churn', 'v0')
    expect(asked).toEqual(['churn@v1', 'churn@v0'])
  })

  test('a second look at the same place is a look', async () => {
    const { asked, look } = recording(async () => repositoryOf({}))
    const started = withHeadStart(look, ['assess'])
    await started('.')
    await started('.')
    expect(asked).toEqual(['.@', '.@'])
  })

  test('what fails is told to whoever asks', async () => {
    const { look } = recording(async () => {
      throw new Error('no repository')
    })
    const started = withHeadStart(look, ['assess'])
    await new Promise((resolve) => setImmediate(resolve))
    await expect(started('.')).rejects.toThrow('no repository')
  })

  test.each([[['list']], [['init', '.']], [['--nonsense']], [['assess', '--level']]])(
    'begins nothing for %j',
    (argv) => {
      const { asked, look } = recording(async () => repositoryOf({}))
      withHeadStart(look, argv)
      expect(asked).toEqual([])
    },
  )
})
