import { describe, expect, test } from '@jest/globals'
import { commandLine } from '../../src/config/command-line.ts'

describe('commandLine', () => {
  test('assesses with options', () =>
    expect(commandLine(['assess', '.', '--ref', 'v1', '--no-config', '--format', 'json', '--minimum=2'])).toMatchObject(
      {
        verb: 'assess',
        operands: ['.'],
        ref: 'v1',
        noConfig: true,
        format: 'json',
        minimum: 2,
      },
    ))
  test('without a verb it helps', () => expect(commandLine([]).verb).toBe('help'))
  test('colour is off, on or undecided', () => {
    expect(commandLine(['assess', '--no-color']).color).toBe(false)
    expect(commandLine(['assess', '--color']).color).toBe(true)
    expect(commandLine(['assess']).color).toBeUndefined()
  })
  test.each([
    [['asess'], 'There is no verb "asess"; did you mean "assess"?'],
    [['assess', '--formt', 'json'], 'There is no option --formt; did you mean "--format"?'],
    [
      ['assess', '--format', 'jsno'],
      '--format must be one of text, json, markdown, html, sarif, badge; did you mean "json"?',
    ],
    [['assess', '--target', 'four'], '--target must be a level (a whole number), not "four".'],
    [['assess', 'a', 'b'], 'assess takes no further argument "b".'],
    [['list', 'a'], 'list takes no further argument "a".'],
    [['assess', '--ref'], /^--ref needs a value; one that begins with a dash is written --ref=VALUE\.$/],
    [['assess', '--target', '-1'], /^--target needs a value; [^\n]*\.$/],
    [['assess', '-x'], /^Unknown option '-x'\.$/],
    [['assess', '--quiet=yes'], /^Option '--quiet' does not take an argument\.$/],
  ])('%j: %s', (argv, sentence) => expect(() => commandLine(argv)).toThrow(sentence))
})
