import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { harmless, logTo } from '../../src/publish/log.ts'
import { hostileTexts } from '../support/hostile.ts'

/** What the runner takes for a command: `::name …::` at the start of a line, blanks aside, and `##[name …]` anywhere. */
const command = /^\s*::|##\[/

/** Lines as a log that is read by a program splits them. */
const ends = /[\r\n\v\f\u0085\u2028\u2029]/

describe('harmless', () => {
  test.each([
    ['::error::forged', ':\u200B:error::forged'],
    ['  ::stop-commands::x', '  :\u200B:stop-commands::x'],
    ['a ##[add-mask]b', 'a ##\u200B[add-mask]b'],
    ['a::b', 'a::b'],
    ['one\r\n::two', 'one  ::two'],
  ])('%j becomes %j', (text, line) => expect(harmless(text)).toBe(line))

  test('nothing that anybody can write is a command or a second line', () => {
    const piece = fc.constantFrom(
      '::',
      '##',
      '[',
      ':',
      '#',
      'add-mask',
      '\n',
      '\r',
      '\u2028',
      '\u200B',
      '\uFEFF',
      ' ',
      '\t',
      'a',
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          expect(harmless(text)).not.toMatch(command)
          expect(harmless(text)).not.toMatch(ends)
        },
      ),
    )
  })
})

describe('logTo', () => {
  test.each(hostileTexts.map((one) => [one.slice(0, 20), one]))(
    '%j stays text, as line and as annotation',
    (_, hostile) => {
      const said: string[] = []
      const log = logTo({ line: (text) => said.push(text), annotate: (_severity, text) => said.push(text) })
      log.info(hostile)
      log.notice(hostile)
      log.warning(hostile)
      log.error(hostile)
      expect(said.length).toBeGreaterThanOrEqual(4)
      for (const line of said) {
        expect(line).not.toMatch(command)
        expect(line).not.toMatch(ends)
        expect(line.length).toBeLessThan(2_100)
      }
    },
  )
})

describe('the log', () => {
  const root = join(import.meta.dirname, '..', '..', 'src')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

  test('is written to by nobody else: only the entries know standard output, and only log.ts writes lines to the sink', () => {
    const raw = /\bprocess\.std(out|err)\b|\bconsole\.\w+\(/
    const writing = sources.filter((path) => raw.test(readFileSync(join(root, path), 'utf8')))
    expect(writing.sort()).toEqual([
      join('cli', 'leave.ts'),
      join('cli', 'main.ts'),
      join('cli', 'mind-closed-pipes.ts'),
    ])
    const sinking =
      /\bcore\.(info|debug|notice|warning|error|startGroup|setFailed|issueCommand)\b|\.log\.(line|annotate)\(/
    expect(sources.filter((path) => sinking.test(readFileSync(join(root, path), 'utf8')))).toEqual(['action.ts'])
    const sink = /\bsink\.(line|annotate)\(/
    expect(sources.filter((path) => sink.test(readFileSync(join(root, path), 'utf8')))).toEqual(['publish/log.ts'])
  })

  test('is reached in the action through logTo alone', () => {
    const action = readFileSync(join(root, 'action.ts'), 'utf8')
    expect(action.match(/core\.(?!getInput|setSecret|setOutput|summary)\w+/g)).toEqual([
      'core.notice',
      'core.warning',
      'core.error',
      'core.info',
    ])
    expect(action).toContain('logTo(world.log)')
  })
})
