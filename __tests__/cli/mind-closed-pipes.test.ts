import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { mindClosedPipes } from '../../src/cli/mind-closed-pipes.ts'

/** What a run that wrote its report and then failed the gate ends with, where writing ends in the error. */
function ending(code: string) {
  const said: string[] = []
  const events = new EventEmitter()
  const stdout = new Writable()
  const stderr = new Writable({
    write: (text, _, done) => {
      said.push(String(text))
      done()
    },
  })
  const process = { stdout, stderr, exitCode: 1, on: (event: 'exit', then: () => void) => events.on(event, then) }
  mindClosedPipes(process)
  stdout.emit('error', Object.assign(new Error('write'), { code }))
  events.emit('exit')
  return { said: said.join(''), exitCode: process.exitCode }
}

test('a pipe that was closed early is no fault: the gate decides', () =>
  expect(ending('EPIPE')).toEqual({ said: '', exitCode: 1 }))

test('a full disk is told in one sentence', () =>
  expect(ending('ENOSPC')).toEqual({ said: 'Standard output cannot be written: ENOSPC.\n', exitCode: 2 }))
