import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { defaultBudget, selectFiles } from '../../src/collect/select-files.ts'
import type { FileEntry } from '../../src/model/snapshot.ts'

const file = (path: string, size = 10): FileEntry => ({ path, size, kind: 'file' })
const pathsRead = (entries: readonly FileEntry[], budget = defaultBudget) =>
  selectFiles(entries, budget).read.map((entry) => entry.path)

describe('selectFiles', () => {
  test('reads what tells most first, and from the root downwards', () => {
    const entries = [
      'queries/x.sql',
      'notebooks/eda.ipynb',
      'conf/train.yaml',
      'src/deep/model.py',
      'train.py',
      'run.sh',
      'requirements.txt',
      'Makefile',
      '.github/workflows/ci.yml',
    ]
    expect(pathsRead(entries.map((path) => file(path)))).toEqual([
      '.github/workflows/ci.yml',
      'Makefile',
      'requirements.txt',
      'run.sh',
      'train.py',
      'src/deep/model.py',
      'conf/train.yaml',
      'notebooks/eda.ipynb',
      'queries/x.sql',
    ])
  })

  test('reads TypeScript where a program of the CDK lies, and nowhere else', () => {
    const entries = [
      'web/src/page.ts',
      'infra/cdk.json',
      'infra/lib/stack.ts',
      'infra/lib/stack.d.ts',
      'infra/node_modules/x/a.ts',
    ]
    expect(pathsRead(entries.map((path) => file(path)))).toEqual(['infra/lib/stack.ts', 'infra/cdk.json'])
  })

  test('names a file that is too large, with its kind of limit', () => {
    const { text, notebook, lock } = defaultBudget.bytesOf
    const entries = [
      file('a.py', text),
      file('b.py', text + 1),
      file('c.ipynb', notebook),
      file('d.ipynb', notebook + 1),
      file('uv.lock', lock),
    ]
    const { read, skipped } = selectFiles(entries)
    expect(read.map((entry) => entry.path)).toEqual(['uv.lock', 'a.py', 'c.ipynb'])
    expect(skipped.map(({ entry }) => entry.path)).toEqual(['b.py', 'd.ipynb'])
    expect(skipped[0]?.why).toMatchObject({ what: 'b.py', reason: 'too-large' })
  })

  test('takes large JSON and plain text for data, which nobody misses', () => {
    const { read, skipped } = selectFiles([file('labels.json', 5_000_000), file('corpus.txt', 5_000_000)])
    expect([...read, ...skipped]).toEqual([])
  })

  test('neither links nor submodules are read', () => {
    const entries: readonly FileEntry[] = [
      { path: 'a.py', size: 3, kind: 'symlink' },
      { path: 'b.py', size: 0, kind: 'submodule' },
    ]
    expect(selectFiles(entries)).toEqual({ read: [], skipped: [] })
  })

  test('a smaller file still fits where a larger one did not', () => {
    const budget = { ...defaultBudget, bytes: 25 }
    const { read, skipped } = selectFiles([file('a.py', 20), file('b.py', 20), file('c.py', 5)], budget)
    expect(read.map((entry) => entry.path)).toEqual(['a.py', 'c.py'])
    expect(skipped.map(({ entry }) => entry.path)).toEqual(['b.py'])
  })

  test('never exceeds a budget, and loses no file of a kind that counts', () => {
    const entry = fc.record({
      path: fc.stringMatching(/^[a-z]{1,4}\.(py|yml|ipynb|sh|lock)$/),
      size: fc.nat({ max: 100 }),
      kind: fc.constant('file' as const),
    })
    fc.assert(
      fc.property(fc.array(entry), fc.nat({ max: 20 }), fc.nat({ max: 500 }), (entries, files, bytes) => {
        const budget = { files, bytes, bytesOf: { text: 60, notebook: 90, lock: 90, small: 10 } }
        const { read, skipped } = selectFiles(entries, budget)
        expect(read.length).toBeLessThanOrEqual(files)
        expect(read.reduce((sum, one) => sum + one.size, 0)).toBeLessThanOrEqual(bytes)
        const counted = entries.filter((one) => !one.path.endsWith('.lock'))
        const named = [...read, ...skipped.map((one) => one.entry)]
        expect(counted.every((one) => named.includes(one))).toBe(true)
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })
})
