import { describe, expect, test } from '@jest/globals'
import { textOfBytes } from '../../src/collect/text-of-bytes.ts'

const of = (bytes: string | readonly number[]) =>
  textOfBytes('a.py', typeof bytes === 'string' ? Buffer.from(bytes) : Uint8Array.from(bytes))

describe('textOfBytes', () => {
  test.each([
    ['plain', 'a\nb', 'a\nb'],
    ['nothing', '', ''],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16 from Windows', [0xff, 0xfe, 0x61, 0, 0x0d, 0, 0x0a, 0], 'a\r\n'],
    ['UTF-16, the high byte first', [0xfe, 0xff, 0, 0x61], 'a'],
    ['what is not UTF-8', [0x61, 0xff, 0x62], 'a\uFFFDb'],
    ['line breaks as they are', 'a\r\nb', 'a\r\nb'],
  ])('%s', (_what, bytes, text) => {
    expect(of(bytes)).toEqual({ state: 'seen', value: text })
  })

  test('a NUL near the start is binary, far behind it is not', () => {
    expect(of([0x61, 0])).toEqual({ state: 'unseen', why: { what: 'a.py', reason: 'failed', detail: 'binary' } })
    expect(of([0xff, 0xfd, 0x61, 0])).toMatchObject({ state: 'unseen' })
    expect(of(`${'x'.repeat(9000)}\0`)).toMatchObject({ state: 'seen' })
  })

  test('a pointer to Git LFS is not the file', () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'
    expect(of(pointer)).toMatchObject({ state: 'unseen', why: { reason: 'not-collected' } })
  })
})
