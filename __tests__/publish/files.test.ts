import { describe, expect, test } from '@jest/globals'
import { files } from '../../src/publish/files.ts'

describe('files', () => {
  test('that cannot be written keep no other back', async () => {
    const disk = new Map<string, string>()
    const write = async (path: string, text: string): Promise<void> => {
      if (path.startsWith('/proc')) throw new Error('read-only')
      disk.set(path, text)
    }
    const documents = [
      { path: '/proc/a', text: 'a' },
      { path: '/tmp/b', text: 'b' },
    ]
    expect(await files(documents, write)).toEqual([
      { channel: 'file', state: 'refused', detail: 'read-only' },
      { channel: 'file', state: 'delivered', detail: '/tmp/b' },
    ])
    expect([...disk]).toEqual([['/tmp/b', 'b']])
  })
})
