import { describe, expect, test } from '@jest/globals'
import { delivering } from '../../src/publish/delivery.ts'

/** A failed request as the client throws it. */
function failed(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error(message), { name: 'HttpError', status, response: { headers, data: { message } } })
}
const refused = async (error: unknown) =>
  (await delivering('commit status', 'statuses: write', () => Promise.reject(error))).detail

describe('delivering', () => {
  test('passes on what became of it', async () =>
    expect(await delivering('comment', 'p', async () => ({ state: 'skipped', detail: 'x' }))).toEqual({
      channel: 'comment',
      state: 'skipped',
      detail: 'x',
    }))

  test.each([
    [
      failed(403, 'Resource not accessible by integration'),
      '403 Resource not accessible by integration; it needs the permission statuses: write',
    ],
    [failed(404, 'Not Found'), '404 Not Found; it needs the permission statuses: write'],
    [
      failed(403, 'No', { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }),
      '403 No; it needs the permission issues: write or pull-requests: write',
    ],
    [failed(422, 'Validation Failed'), '422 Validation Failed'],
    [failed(502, 'Bad Gateway'), '502 Bad Gateway'],
    [Object.assign(new Error('socket hang up'), { name: 'HttpError', status: 500 }), 'no answer: socket hang up'],
    [new Error('disk full'), 'disk full'],
    ['text', 'text'],
  ])('%#: says why not, and names the permission where one may lack', async (error, detail) =>
    expect(await refused(error)).toBe(detail),
  )

  test('keeps a hostile answer short', async () => {
    const detail = await refused(failed(403, 'x'.repeat(100_000), { 'x-accepted-github-permissions': '::error::' }))
    expect(detail?.length).toBeLessThan(300)
    expect(detail).not.toContain('::error')
  })
})
