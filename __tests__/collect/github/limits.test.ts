import { describe, expect, test } from '@jest/globals'
import { isLimit, limits } from '../../../src/collect/github/limits.ts'
import { fakeClock } from '../../support/github/client-of.ts'

const read = { method: 'GET', url: 'https://api.github.com/repos/acme/churn' }
const write = { method: 'POST', url: 'https://api.github.com/repos/acme/churn/statuses/1' }
const graphql = { method: 'POST', url: 'https://api.github.com/graphql', query: 'query Look { viewer { login } }' }
const mutation = { ...graphql, query: ' mutation Fold { minimizeComment { clientMutationId } }' }

type Headers = Readonly<Record<string, string | number>>

function answered(status: number, headers: Headers = {}, message = 'no') {
  return Object.assign(new Error(message), { name: 'HttpError', status, response: { headers, data: { message } } })
}
const reset = Object.assign(new Error('socket hang up'), { name: 'HttpError', status: 500 })

/** Fails in turn, then answers; how it went. */
async function sending(request: object, failures: readonly unknown[], more: { budget?: number; now?: number } = {}) {
  const clock = fakeClock(more.now)
  const within = limits(clock, more.budget)
  let sent = 0
  const send = async () => {
    const failure = failures[sent]
    sent += 1
    if (failure === undefined) return 'answer'
    if (failure instanceof Error) throw failure
    return failure
  }
  const result = await within(send, request).catch((error: unknown) => error)
  return { result, sent, slept: clock.slept }
}

describe('limits', () => {
  test('waits for nothing where nothing asks', async () => {
    expect(await sending(read, [])).toEqual({ result: 'answer', sent: 1, slept: [] })
  })

  test.each([
    ['429 with retry-after', answered(429, { 'retry-after': '7' }), 7000],
    ['403 with retry-after', answered(403, { 'retry-after': 7 }), 7000],
    ['429 with a date', answered(429, { 'retry-after': 'Thu, 01 Jan 1970 00:01:45 GMT' }), 5000],
    ['a primary limit', answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '120' }), 21_000],
    ['a primary limit that is over', answered(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '90' }), 1000],
    ['429 without a word', answered(429), 60_000],
    ['a secondary limit without a word', answered(403, {}, 'You have exceeded a secondary rate limit.'), 60_000],
  ])('waits as long as %s asks for, then sends again', async (_, failure, wait) => {
    const now = 100_000
    expect(await sending(read, [failure], { now })).toEqual({ result: 'answer', sent: 2, slept: [wait] })
    // A refused write did not happen.
    expect(await sending(write, [failure], { now })).toEqual({ result: 'answer', sent: 2, slept: [wait] })
  })

  test('does not wait longer than the budget of the whole run', async () => {
    const hour = answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '3600' })
    expect(await sending(read, [hour])).toEqual({ result: hour, sent: 1, slept: [] })

    const clock = fakeClock()
    const within = limits(clock)
    const half = answered(429, { 'retry-after': '40' })
    let sent = 0
    const flaky = async () => {
      sent += 1
      if (sent % 2 === 1) throw half
      return sent
    }
    expect(await within(flaky, read)).toBe(2)
    await expect(within(flaky, read)).rejects.toBe(half)
    expect(clock.slept).toEqual([40_000])
  })

  test('gives up on a server that keeps refusing', async () => {
    const soon = answered(429, { 'retry-after': '0' })
    const { result, sent } = await sending(
      read,
      Array.from({ length: 9 }, () => soon),
    )
    expect({ result, sent }).toEqual({ result: soon, sent: 4 })
  })

  test.each([
    ['502', answered(502)],
    ['a broken connection', reset],
  ])('repeats reads after %s, and gives up in time', async (_, failure) => {
    expect(await sending(read, [failure, failure])).toEqual({ result: 'answer', sent: 3, slept: [250, 1000] })
    expect(await sending(graphql, [failure])).toEqual({ result: 'answer', sent: 2, slept: [250] })
    const never = await sending(read, [failure, failure, failure, failure, failure])
    expect(never).toEqual({ result: failure, sent: 4, slept: [250, 1000, 3000] })
  })

  test.each([
    ['502', answered(502)],
    ['a broken connection', reset],
  ])('never repeats a write that may have happened: %s', async (_, failure) => {
    for (const request of [write, mutation, { ...write, method: 'PATCH' }]) {
      expect(await sending(request, [failure])).toEqual({ result: failure, sent: 1, slept: [] })
    }
  })

  test.each([401, 403, 404, 409, 410, 422, 451])('takes %i for an answer', async (status) => {
    const failure = answered(status)
    expect(await sending(read, [failure])).toEqual({ result: failure, sent: 1, slept: [] })
    expect(isLimit(failure)).toBe(false)
  })

  test('counts the time a server lets us hang', async () => {
    const clock = fakeClock()
    const within = limits(clock)
    let sent = 0
    const hang = async () => {
      sent += 1
      await clock.sleep(59_900)
      throw reset
    }
    await expect(within(hang, read)).rejects.toBe(reset)
    expect(sent).toBe(1)
  })

  test('waits where GraphQL says it with 200', async () => {
    const limited = { headers: { 'retry-after': '3' }, data: { errors: [{ type: 'RATE_LIMITED' }] } }
    expect(await sending(graphql, [limited])).toEqual({ result: 'answer', sent: 2, slept: [3000] })
    const far = { headers: { 'retry-after': '3000' }, data: { errors: [{ type: 'RATE_LIMITED' }] } }
    expect(await sending(graphql, [far])).toEqual({ result: far, sent: 1, slept: [] })
    const forbidden = { headers: {}, data: { errors: [{ type: 'FORBIDDEN' }] } }
    expect(await sending(graphql, [forbidden])).toEqual({ result: forbidden, sent: 1, slept: [] })
  })
})
