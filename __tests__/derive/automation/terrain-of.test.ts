import { expect, test } from '@jest/globals'
import { terrainOf } from '../../../src/derive/automation/terrain-of.ts'
import { terrainFor } from '../../support/terrain-for.ts'

test('work ends, and one note says so', () => {
  const { files, meanings, python } = terrainFor({})
  const terrain = terrainOf({ files, meanings, python }, 2)
  expect([terrain.spend(), terrain.spend(), terrain.spend(), terrain.spend()]).toEqual([true, true, false, false])
  expect(terrain.notes.length).toBe(1)
})

test('a note is kept once', () => {
  const terrain = terrainFor({})
  terrain.note({ severity: 'info', message: 'a', path: 'b' })
  terrain.note({ severity: 'info', message: 'a', path: 'b' })
  expect(terrain.notes).toEqual([{ severity: 'info', message: 'a', path: 'b' }])
})
