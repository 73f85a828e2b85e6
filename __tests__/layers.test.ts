import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
// The checker wants a newer Node than the tool itself.
const node = join(root, 'node_modules', '.bin', 'node')

let copy = ''

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const path of ['src', 'scripts/layers.mjs', '.dependency-cruiser.mjs', 'package.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterEach(() => rmSync(copy, { recursive: true, force: true }))

function layers() {
  const run = spawnSync(node, [join(copy, 'scripts', 'layers.mjs')], { encoding: 'utf8' })
  return { status: run.status, said: run.stdout + run.stderr }
}

const planted: readonly (readonly [path: string, line: string, rule: string])[] = [
  ['model/one.ts', `import '../judge/evaluate.ts'`, 'model-imports-its-layer'],
  ['model/two.ts', `import 'yaml'`, 'model-imports-its-packages'],
  ['judge/one.ts', `import { readFileSync } from 'node:fs'`, 'the-world-at-the-rim'],
  ['judge/two.ts', `import type { One } from '../tools/one.ts'`, 'judge-imports-its-layer'],
  ['report/one.ts', `import '../derive/files.ts'`, 'report-imports-its-layer'],
  ['tools/one.ts', `export {}`, ''],
  ['tools/two.ts', `import './one.ts'`, 'tools-do-not-know-each-other'],
  ['probes/one.ts', `import '../tools/one.ts'`, 'probes-imports-its-layer'],
  ['probes/two.ts', `import './one.ts'`, 'probes-do-not-know-each-other'],
  ['derive/one.ts', `import '../tools/one.ts'`, 'derive-imports-its-layer'],
  ['derive/two.ts', `import 'jest'`, 'no-development-packages'],
  ['derive/three.ts', `import './nowhere.ts'`, 'no-unresolvable'],
  ['collect/one.ts', `import '../pipeline.ts'`, 'only-entries-import-the-pipeline'],
  ['judge/dead.ts', `export const dead = 1`, 'no-dead-modules'],
  ['judge/hen.ts', `import { egg } from './egg.ts'\nexport const hen = () => egg`, 'no-cycles'],
  ['judge/egg.ts', `import { hen } from './hen.ts'\nexport const egg = () => hen`, ''],
  [
    'derive/python/hen.ts',
    `import type { Egg } from '../yaml/egg.ts'\nexport type Hen = Egg`,
    'no-cycles-between-folders',
  ],
  ['derive/yaml/egg.ts', `import type { Hen } from '../python/hen.ts'\nexport type Egg = Hen[]`, ''],
]

describe('layers', () => {
  test('reads every source file and finds nothing that is not allowed', () => {
    const { status, said } = layers()
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    expect(said).toContain(`${files.filter((path) => path.endsWith('.ts')).length} modules, `)
    expect(said).toContain(', 0 not allowed')
    expect(status).toBe(0)
  })

  test('stops every forbidden import and every cycle, between folders even of types alone', () => {
    for (const [path, line] of planted) writeFileSync(join(copy, 'src', path), `${line}\n`)
    const { status, said } = layers()
    const faults = planted.filter(([, , rule]) => rule !== '')
    const unnoticed = faults.filter(([path, , rule]) => !said.includes(`layers: ${rule}: src/${path}`))
    expect(unnoticed.filter(([, , rule]) => !rule.startsWith('no-cycles'))).toEqual([])
    expect(said).toMatch(/layers: no-cycles: src\/judge\/(hen|egg)\.ts -> src\/judge\/(hen|egg)\.ts/)
    expect(said).toMatch(/layers: no-cycles-between-folders: src\/derive\/(python\/hen|yaml\/egg)\.ts -> /)
    expect(status).toBe(1)
  })

  test('notices when sources were not read', () => {
    appendFileSync(join(copy, '.dependency-cruiser.mjs'), `\nconfig.options.exclude = { path: 'judge' }\n`)
    const { status, said } = layers()
    expect(said).toMatch(/read \d+ of \d+ files under src\//)
    expect(status).toBe(1)
  })
})
