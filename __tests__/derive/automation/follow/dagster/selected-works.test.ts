import { expect, test } from '@jest/globals'
import { selectedWorks } from '../../../../../src/derive/automation/follow/dagster/selected-works.ts'
import type { Work } from '../../../../../src/derive/automation/scope.ts'
import { doing } from '../../../../support/facts.ts'

const work = (kind: 'train' | 'data' | 'track', ...via: string[]): Work => ({
  type: 'activity',
  activity: doing(kind, { via: ['ci.yml:3', 'dagster asset materialize', ...via] }),
})
const works = [
  work('data', 'defs.py:2 assets.py', 'assets.py:4 raw()'),
  work('train', 'assets.py:9 model()', 'assets.py:12 fit()'),
  work('track'),
]
const kinds = (assets: readonly string[], jobs: readonly string[] = []) =>
  selectedWorks(works, assets, jobs).map((one) => (one.type === 'activity' ? one.activity.kind : one.type))

test.each([
  [['raw'], [], ['data', 'track']],
  [['sales/raw'], [], ['data', 'track']],
  [['raw,model'], [], ['data', 'train', 'track']],
  [['fit'], [], ['track']],
  [[], ['model'], ['train', 'track']],
])('%j of assets and %j of jobs is %j', (assets, jobs, expected) => expect(kinds(assets, jobs)).toEqual(expected))

test.each([
  [[], []],
  [['*'], []],
  [['+model'], []],
  [['group:daily'], []],
  [[], ['weekly']],
])('%j of assets and %j of jobs may be all of it', (assets, jobs) => expect(kinds(assets, jobs)).toHaveLength(3))
