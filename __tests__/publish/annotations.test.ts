import { describe, expect, jest, test } from '@jest/globals'
import * as core from '@actions/core'
import * as fc from 'fast-check'
import { annotations } from '../../src/publish/annotations.ts'
import type { PlacedMessage } from '../../src/publish/annotations.ts'
import { logTo } from '../../src/publish/log.ts'
import { hostileText } from '../support/hostile.ts'
import { runnerCommands } from '../support/runner-commands.ts'

/** What the runner's own toolkit writes for some messages. */
function written(messages: readonly PlacedMessage[]): string {
  const kinds = { notice: core.notice, warning: core.warning, error: core.error }
  let output = ''
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text)
    return true
  })
  try {
    const log = logTo({
      line: (text) => core.info(text),
      annotate: (severity, text, at) =>
        kinds[severity](text, at === undefined ? {} : { file: at.path, startLine: at.line }),
    })
    annotations(messages, log)
  } finally {
    spy.mockRestore()
  }
  return output
}

describe('annotations', () => {
  test('stand at their lines, each with its severity', () => {
    const messages = [
      { severity: 'error', message: 'a, b: c', path: 'src/a:b,c.py', line: 8 },
      { severity: 'notice', message: '50 % done', path: 'x.yml', line: 1 },
    ] as const
    expect(runnerCommands(written(messages))).toEqual([
      { name: 'error', properties: { file: 'src/a:b,c.py', line: '8' }, message: 'a, b: c' },
      { name: 'notice', properties: { file: 'x.yml', line: '1' }, message: '50 % done' },
    ])
  })

  test('say so where there is no line to point at', () => {
    const log = logTo({ line: () => {}, annotate: () => {} })
    expect(annotations([], log)).toMatchObject({ channel: 'annotations', state: 'skipped' })
  })

  test('are one command each, whatever they say', () => {
    fc.assert(
      fc.property(hostileText, (message) => {
        const commands = runnerCommands(written([{ severity: 'warning', message, path: 'a.py', line: 2 }]))
        expect(commands.map(({ name, properties }) => ({ name, properties }))).toEqual([
          { name: 'warning', properties: { file: 'a.py', line: '2' } },
        ])
      }),
    )
  })
})
