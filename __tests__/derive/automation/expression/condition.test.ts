import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { decide, parseCondition } from '../../../../src/derive/automation/expression/condition.ts'
import type { Contexts } from '../../../../src/derive/automation/expression/evaluate.ts'
import {
  known,
  objectOf,
  unknownValue,
  type Value,
} from '../../../../src/derive/automation/expression/expression-value.ts'

const github = objectOf({
  event_name: known('push'),
  ref: known('refs/heads/main'),
  actor: { type: 'unknown', human: true, truthy: true },
  tag: { type: 'unknown', prefix: 'refs/tags/v' },
  labels: { type: 'list', items: [objectOf({ name: known('gpu') })] },
  wish: { type: 'unknown', willing: true },
})

function seen(over: Partial<Contexts> = {}): Contexts {
  return {
    context: (name): Value => (name === 'github' ? github : unknownValue),
    status: (name) =>
      name === 'success' || name === 'always' ? known(true) : name === 'failure' ? unknownValue : undefined,
    ...over,
  }
}

function outcome(text: string): string {
  const contexts = seen()
  return decide(parseCondition(text), { nominal: contexts, open: contexts })
}

describe('an if:', () => {
  it.each([
    ['true', 'runs'],
    ['false', 'skipped'],
    ['', 'runs'],
    ["github.event_name == 'push'", 'runs'],
    ["github.event_name == 'PUSH'", 'runs'],
    ["${{ github.event_name != 'push' }}", 'skipped'],
    ["github.ref == 'refs/heads/main' && github.event_name == 'push'", 'runs'],
    ["github.ref == 'refs/heads/dev' || vars.X == 'y'", 'maybe'],
    ["github.ref == 'refs/heads/dev' && vars.X == 'y'", 'skipped'],
    ["vars.X == 'y' && github.ref == 'refs/heads/dev'", 'skipped'],
    ["vars.X || github.ref == 'refs/heads/main'", 'runs'],
    ["!(github.event_name == 'push')", 'skipped'],
    ["github['event_name'] == 'push'", 'runs'],
    ["contains(github.ref, 'MAIN')", 'runs'],
    ["startsWith(github.ref, 'refs/tags/')", 'skipped'],
    ["startsWith(github.tag, 'refs/tags/')", 'runs'],
    ["startsWith(github.tag, 'refs/tags/v1')", 'maybe'],
    ["startsWith(github.tag, 'refs/heads/')", 'skipped'],
    ["endsWith(github.ref, 'main')", 'runs'],
    ["github.tag == 'refs/heads/main'", 'skipped'],
    ["contains(github.labels.*.name, 'gpu')", 'runs'],
    ["contains(github.labels.*.name, 'cpu')", 'skipped'],
    [`contains(fromJSON('["push", "schedule"]'), github.event_name)`, 'runs'],
    ["format('{0}/{1}', 'a', 'b') == 'a/b'", 'runs'],
    ["format('{{{0}}}', 'a') == '{a}'", 'runs'],
    ["github.actor == 'renovate[bot]'", 'skipped'],
    ["github.actor != 'renovate[bot]'", 'runs'],
    ["github.actor == 'octocat'", 'maybe'],
    ["github.wish == 'deploy'", 'runs'],
    ["github.wish == 'deploy' && vars.X", 'maybe'],
    ['github.nothing', 'skipped'],
    ["github.nothing == ''", 'runs'],
    ['1 < 2 && 2 >= 2 && 0x10 == 16', 'runs'],
    ['failure()', 'maybe'],
    ['always()', 'runs'],
    ["'it''s' == 'it''s'", 'runs'],
    // Text around the braces makes GitHub see a text, and any text is true.
    ["${{ github.event_name }} == 'schedule'", 'runs'],
    ['github.event_name = push', 'maybe'],
  ])('%s: %s', (text, expected) => {
    expect(outcome(text)).toBe(expected)
  })

  it('asks for success unless a status function stands in it', () => {
    const skipped = seen({ status: (name) => known(name === 'always') })
    const views = { nominal: skipped, open: skipped }
    expect(decide(undefined, views)).toBe('skipped')
    expect(decide(parseCondition('true'), views)).toBe('skipped')
    expect(decide(parseCondition('always()'), views)).toBe('runs')
  })

  it('takes what usually holds before what may hold', () => {
    const usual = seen({ context: () => objectOf({ result: known('success') }) })
    const views = { nominal: usual, open: seen({ context: () => unknownValue }) }
    expect(decide(parseCondition("needs.result == 'success'"), views)).toBe('runs')
    expect(decide(parseCondition("needs.result == 'failure'"), views)).toBe('maybe')
  })

  it('bears any text', () => {
    const part = fc.constantFrom(
      'github',
      '.',
      'ref',
      '(',
      ')',
      "'x'",
      '&&',
      '||',
      '!',
      '==',
      '[',
      ']',
      '*',
      '${{',
      '}}',
      ' ',
      ',',
      '1',
      '<',
      "'",
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(['runs', 'maybe', 'skipped']).toContain(outcome(parts.join('')))
      }),
    )
    expect(outcome('('.repeat(3000))).toBe('maybe')
    expect(outcome('!'.repeat(3000))).toBe('maybe')
  })
})
