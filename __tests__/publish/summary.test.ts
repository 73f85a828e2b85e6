import { describe, expect, test } from '@jest/globals'
import { summary } from '../../src/publish/summary.ts'

describe('summary', () => {
  test('appends what it is given', async () => {
    const pages: string[] = []
    expect(await summary('text', async (text) => void pages.push(text))).toEqual({
      channel: 'job summary',
      state: 'delivered',
    })
    expect(pages).toEqual(['text'])
  })
  test('says so where the runner has none', async () =>
    expect(await summary('text', () => Promise.reject(new Error('no GITHUB_STEP_SUMMARY')))).toEqual({
      channel: 'job summary',
      state: 'refused',
      detail: 'no GITHUB_STEP_SUMMARY',
    }))
})
