import { describe, expect, it } from '@jest/globals'
import { recentTexts } from '../../src/derive/recent-texts.ts'

describe('recentTexts', () => {
  it('reads a text once', () => {
    const asked: string[] = []
    const read = recentTexts((text) => {
      asked.push(text)
      return { text }
    })
    expect(read('a')).toBe(read('a'))
    expect(read('b')).toEqual({ text: 'b' })
    expect(asked).toEqual(['a', 'b'])
  })

  it('forgets the oldest of many characters, and reads it again', () => {
    let times = 0
    const read = recentTexts(({ length }) => {
      times += 1
      return length
    })
    const large = ['a', 'b', 'c'].map((letter) => letter.repeat(2 * 1024 * 1024))
    for (const text of large) read(text)
    expect(times).toBe(3)
    for (const text of large.slice(1)) read(text)
    expect(times).toBe(3)
    read(large[0] ?? '')
    expect(times).toBe(4)
  })
})
