import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { leave } from '../../src/cli/leave.ts'

/** A stream that takes its time, and what came out of it. */
function slow(order: string[], name: string) {
  return new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      setImmediate(() => {
        if (text !== '') order.push(`${name}: ${String(text)}`)
        done()
      })
    },
  })
}

test('everything that was said leaves before the program does', async () => {
  const order: string[] = []
  const [stdout, stderr] = [slow(order, 'stdout'), slow(order, 'stderr')]
  stdout.write('report')
  stdout.write('more of it')
  stderr.write('a note')
  await leave({ stdout, stderr, exit: () => order.push('exit') })
  expect(order.filter((one) => one.startsWith('stdout'))).toEqual(['stdout: report', 'stdout: more of it'])
  expect(order).toContain('stderr: a note')
  expect(order.at(-1)).toBe('exit')
})

test('a stream that cannot be written keeps nobody', async () => {
  const order: string[] = []
  const stdout = new Writable({ write: (_, __, done) => done(new Error('closed')) })
  stdout.on('error', () => order.push('told'))
  stdout.write('report')
  await leave({ stdout, stderr: slow(order, 'stderr'), exit: () => order.push('exit') })
  expect(order).toEqual(['told', 'exit'])
})
