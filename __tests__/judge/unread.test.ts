import { describe, expect, test } from '@jest/globals'
import { unseen } from '../../src/model/facet.ts'
import { tempered, unreadOf } from '../../src/judge/unread.ts'
import { no, yes } from '../../src/model/answer.ts'
import { repositoryOf } from '../support/repository-of.ts'

const large = unseen({ what: 'the text', reason: 'too-large' })
const withText = (path: string, text = large) => repositoryOf({}, { facts: { texts: { [path]: text } } })

describe('unreadOf', () => {
  test.each(['src/train.py', '.github/workflows/ci.yml', 'Makefile', 'docker/Dockerfile.train', 'a.ipynb'])(
    '%s could have changed an answer',
    (path) => expect(unreadOf(withText(path), 'with notebooks')).toEqual([large.why]),
  )
  test.each(['README.md', 'data/train.csv', 'docs/openapi.yaml'])('%s could not', (path) =>
    expect(unreadOf(withText(path), 'with notebooks')).toEqual([]),
  )
  test('a notebook counts only where it is asked for', () =>
    expect(unreadOf(withText('a.ipynb'), 'without notebooks')).toEqual([]))
  test('nor can a binary file of a telling name', () => {
    const binary = unseen({ what: 'x.py', reason: 'failed', detail: 'binary' })
    expect(unreadOf(withText('x.py', binary), 'with notebooks')).toEqual([])
  })
  test('folders that were not listed count, and a tree that was not', () => {
    const tree = { state: 'seen' as const, value: { entries: [], missing: ['src'] } }
    expect(unreadOf(repositoryOf({}, { facts: { tree } }), 'without notebooks')[0]?.what).toBe('the folder src')
    expect(
      unreadOf(
        repositoryOf({}, { facts: { tree: unseen({ what: 'the tree', reason: 'forbidden' }) } }),
        'without notebooks',
      ),
    ).toEqual([{ what: 'the tree', reason: 'forbidden' }])
  })
})

describe('tempered', () => {
  test('a no becomes unknown while something was not read', () =>
    expect(tempered(no(), ['texts'], [large.why]).says).toBe('unknown'))
  test('a yes stays, and so does a no about other facts', () => {
    expect(tempered(yes({ note: 'n', strength: 'used' }), ['texts'], [large.why]).says).toBe('yes')
    expect(tempered(no(), ['branchRules'], [large.why]).says).toBe('no')
    expect(tempered(no(), ['texts'], []).says).toBe('no')
  })
})
