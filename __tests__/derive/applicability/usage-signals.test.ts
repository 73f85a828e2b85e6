import { expect, test } from '@jest/globals'
import { usageSignals } from '../../../src/derive/applicability/usage-signals.ts'
import { filesOf } from '../../../src/derive/files.ts'
import type { CodeUnit } from '../../../src/model/facts.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function unit(path: string, trains: boolean, more: Partial<CodeUnit> = {}): CodeUnit {
  const at = { path, line: 1 }
  const fit = {
    kind: 'train',
    note: 'fits',
    at,
    via: [],
    tolerant: false,
    conditional: false,
    triggers: [],
    detail: {},
  } as const
  return {
    path,
    language: 'python',
    activities: trains ? [fit] : [],
    imports: [],
    entry: false,
    test: false,
    at,
    ...more,
  }
}

const empty = filesOf(repositoryOf({}))
const notes = (units: readonly CodeUnit[], packaged = true) =>
  usageSignals(empty, units, packaged).map(({ note }) => note)

const trainer = unit('net/trainer.py', true)
const offered = 'it offers training that nothing in it starts'

test('training that only examples and notebooks start is offered to others', () => {
  expect(notes([trainer])).toEqual([offered])
  expect(
    notes([trainer, unit('demo.ipynb', false, { language: 'notebook', entry: true, imports: ['net/trainer.py'] })]),
  ).toEqual([offered])
  expect(notes([trainer, unit('projects/x.py', false, { entry: true, imports: ['net/trainer.py'] })])).toContain(
    offered,
  )
})

test('training that a script starts, through other files, is its own', () => {
  const job = unit('net/job.py', false, { imports: ['net/trainer.py'] })
  expect(notes([trainer, job, unit('main.py', false, { entry: true, imports: ['net/job.py'] })])).toEqual([])
})

test('nothing is offered where nothing is packaged', () => {
  expect(notes([trainer], false)).toEqual([])
})

test('many configurations of models', () => {
  const files = filesOf(
    repositoryOf(Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`configs/n${index}.yaml`, '']))),
  )
  expect(usageSignals(files, [], false)).toMatchObject([{ weight: 2, at: { path: 'configs/n0.yaml' } }])
})
