import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { node24 } from '../support/built-action.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'

const root = join(import.meta.dirname, '..', '..')

afterAll(removeTemporaryFolders)

describe('npm run demo', () => {
  test('shows the pull request that takes the example from level 1 to level 2, and leaves a page that needs nothing else', () => {
    const out = temporaryFolder()
    const script = join(root, 'scripts', 'demo.mjs')
    const { status, stdout, stderr } = spawnSync(node24, [script, out], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const order = [
      '✓ mlops-maturity  level 2 (was 1)',
      'raises the level from 1 to 2',
      'previous-level   1',
      'report.json',
    ]
    const places = order.map((words) => stdout.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(readdirSync(out)).toEqual(['report.html', 'report.json'])
    const page = readFileSync(join(out, 'report.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).not.toMatch(/<(?:script|img|iframe)[^>]+src=|<link[^>]+href=|@import|url\(/i)
    const json = assessmentSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')))
    expect(json.delta?.level).toEqual({ from: 1, to: 2 })
  })
})
