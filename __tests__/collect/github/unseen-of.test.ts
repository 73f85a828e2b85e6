import { describe, expect, test } from '@jest/globals'
import { malformed, unseenOf } from '../../../src/collect/github/unseen-of.ts'

const runs = { what: 'the runs', permission: 'actions: read' }
const endpoint = 'GET /repos/acme/churn/actions/runs'

function failure(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  return Object.assign(new Error(message), { name: 'HttpError', status, response: { headers, data: { message } } })
}

describe('unseenOf', () => {
  test('names endpoint, status and the permission we know', () => {
    expect(unseenOf(runs, endpoint, failure(403, 'Resource not accessible by integration'))).toEqual({
      what: 'the runs',
      reason: 'forbidden',
      detail: `${endpoint} answered 403: Resource not accessible by integration`,
      endpoint,
      status: 403,
      permission: 'actions: read',
    })
  })

  test.each([
    ['actions=read', 'actions: read'],
    ['issues=write; pull_requests=write', 'issues: write or pull-requests: write'],
    ['contents=read,metadata=read', 'contents: read, metadata: read'],
    ['<script>', 'actions: read'],
  ])('takes the permission GitHub names: %s', (header, permission) => {
    const why = unseenOf(runs, endpoint, failure(403, 'no', { 'x-accepted-github-permissions': header }))
    expect(why.permission).toBe(permission)
  })

  test.each([
    [401, 'forbidden'],
    [404, 'forbidden'],
    [429, 'rate-limited'],
    [410, 'failed'],
    [422, 'failed'],
    [500, 'failed'],
  ])('gives the reason for %i', (status, reason) => {
    expect(unseenOf(runs, endpoint, failure(status, 'no')).reason).toBe(reason)
  })

  test('tells a limit from a refusal', () => {
    expect(unseenOf(runs, endpoint, failure(403, 'You have exceeded a secondary rate limit')).reason).toBe(
      'rate-limited',
    )
    const primary = failure(403, 'no', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' })
    expect(unseenOf(runs, endpoint, primary).reason).toBe('rate-limited')
  })

  test('tells a broken connection', () => {
    const broken = Object.assign(new Error('ECONNRESET'), { name: 'HttpError', status: 500 })
    expect(unseenOf(runs, endpoint, broken)).toEqual({
      what: 'the runs',
      reason: 'failed',
      detail: `${endpoint} got no answer: ECONNRESET`,
      endpoint,
    })
  })

  test('hides no bug', () => {
    const bug = new TypeError('x is not a function')
    expect(() => unseenOf(runs, endpoint, bug)).toThrow(bug)
  })
})

test('malformed names the endpoint', () => {
  expect(malformed(runs, endpoint)).toMatchObject({ what: 'the runs', reason: 'failed' })
  expect(malformed(runs, endpoint).detail).toContain(endpoint)
})
