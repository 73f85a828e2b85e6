import { describe, expect, test } from '@jest/globals'
import { isFinal, Refusal, refusal, statusOf } from '../../../src/publish/github/refusal.ts'

function failure(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  return Object.assign(new Error(message), { name: 'HttpError', status, response: { headers, data: { message } } })
}

describe('refusal', () => {
  test.each([
    [
      failure(403, 'Resource not accessible by integration'),
      '403 Resource not accessible by integration; it needs the permission checks: write',
    ],
    [failure(404, 'Not Found'), '404 Not Found; it needs the permission checks: write'],
    [
      failure(403, 'no', { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }),
      '403 no; it needs the permission issues: write or pull-requests: write',
    ],
    [failure(422, 'Validation Failed'), '422 Validation Failed'],
    [failure(403, 'Repository was archived so is read-only.'), '403 Repository was archived so is read-only.'],
    [
      failure(403, 'Unable to create comment because issue is locked.'),
      '403 Unable to create comment because issue is locked.',
    ],
    [failure(403, 'You have exceeded a secondary rate limit.'), '403 You have exceeded a secondary rate limit.'],
    [Object.assign(new Error('ECONNRESET'), { name: 'HttpError', status: 500 }), 'no answer: ECONNRESET'],
    [new Refusal('GitHub answered without the comments'), 'GitHub answered without the comments'],
    [new Error('EACCES'), 'EACCES'],
    ['odd', 'odd'],
  ])('says why and what would help: %#', (error, words) => {
    expect(refusal(error, 'checks: write')).toBe(words)
  })

  test('tells the status where there was an answer', () => {
    expect(statusOf(failure(404, 'Not Found'))).toBe(404)
    expect(statusOf(new Error('x'))).toBeUndefined()
  })

  test.each([
    ['This repository is blocked', false],
    ['The lock file has merged', false],
    ['API rate limit exceeded', true],
  ])('%s: no permission helps: %s', (said, final) => expect(isFinal(said)).toBe(final))
})
