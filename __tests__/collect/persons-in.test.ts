import { describe, expect, test } from '@jest/globals'
import { isBot, personsIn, type Identity } from '../../src/collect/persons-in.ts'

const identity = (name: string, mail: string): Identity => ({ name, mail })

function personsAmong(...identities: readonly Identity[]): number {
  const personOf = personsIn(identities)
  return new Set(identities.map((one) => personOf(one).key)).size
}

describe('personsIn', () => {
  test.each([
    ['the same address', identity('Ann', 'ann@x.com'), identity('Ann Archer', 'Ann@X.com')],
    ['a new employer', identity('Ann Archer', 'ann@x.com'), identity('ann archer', 'a.archer@y.com')],
    ['accents', identity('María Medina', 'm@x.com'), identity('Maria Medina', 'm@y.com')],
    [
      'a private address',
      identity('annarcher', 'a@x.com'),
      identity('A. Archer', '12+annarcher@users.noreply.github.com'),
    ],
    ['an address that spells the name', identity('ann-archer', 'aa1'), identity('Archer, A.', 'ann.archer@x.com')],
  ])('%s is one person', (_why, one, other) => {
    expect(personsAmong(one, other)).toBe(1)
  })

  test.each([
    ['two people', identity('Ann Archer', 'ann@x.com'), identity('Bob Baker', 'bob@x.com')],
    ['the same first name', identity('Ann', 'ann@x.com'), identity('Ann', 'ann@y.com')],
    ['the same mailbox elsewhere', identity('Ann Archer', 'info@x.com'), identity('Bob Baker', 'info@y.com')],
    ['no address', identity('Ann', ''), identity('Bob', '')],
  ])('%s are two', (_why, one, other) => {
    expect(personsAmong(one, other)).toBe(2)
  })

  test('joins over a third identity, in any order', () => {
    const three = [
      identity('Ann Archer', 'ann@x.com'),
      identity('Ann B. Archer', 'ann@y.com'),
      identity('Ann Archer', 'ann@y.com'),
    ] as const
    expect(personsAmong(...three)).toBe(1)
    expect(personsAmong(...three.toReversed())).toBe(1)
  })

  test('the key does not depend on the order', () => {
    const one = identity('Ann Archer', 'z@x.com')
    const other = identity('Ann Archer', 'a@x.com')
    expect(personsIn([one, other])(one).key).toBe(personsIn([other, one])(one).key)
  })
})

describe('isBot', () => {
  test.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['github-actions', 'github-actions@github.com'],
    ['GitHub Action', 'action@github.com'],
    ['Renovate Bot', 'bot@renovateapp.com'],
    ['snyk-bot', 'snyk-bot@snyk.io'],
    ['GitHub Actions Bot', 'team@x.com'],
    ['BumpVersion Action', 'bumpversion@github-actions'],
    ['Open Food Bot', '1+openfood-bot@users.noreply.github.com'],
    ['OpenFoodBot', 'food@x.com'],
    ['Claude', 'noreply@anthropic.com'],
    ['Copilot', '198982749+Copilot@users.noreply.github.com'],
    ['Cursor Agent', 'cursoragent@cursor.com'],
  ])('%s <%s>', (name, mail) => {
    expect(isBot({ name, mail })).toBe(true)
  })

  test.each([
    ['Ann Talbot', 'talbot@x.com'],
    ['Bob', '12+bob@users.noreply.github.com'],
    ['Claude Monet', 'claude@x.com'],
    ['Robotics Lab', 'robotics@x.com'],
    ['Renate', 'renate@x.com'],
  ])('%s <%s> is a person', (name, mail) => {
    expect(isBot({ name, mail })).toBe(false)
  })
})
