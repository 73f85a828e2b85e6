import { expect, test } from '@jest/globals'
import { assetJobs } from '../../../../../src/derive/automation/follow/dagster/asset-jobs.ts'
import { filesOf } from '../../../../../src/derive/files.ts'
import { repositoryOf } from '../../../../support/repository-of.ts'

const jobsIn = (call: string) => [
  ...assetJobs(
    '',
    filesOf(repositoryOf({ 'defs/jobs.py': `from dagster import *\nweekly = ${call}\nother = f(1)\n` }), []),
  ),
]

test.each<[string, readonly string[]]>([
  ['define_asset_job("weekly", selection=["raw", "model"])', ['raw', 'model']],
  ["dg.define_asset_job('weekly', ['raw'])", ['raw']],
  [
    'define_asset_job(\n    name="weekly",\n    selection=AssetSelection.assets(raw, assets.model),\n)',
    ['raw', 'assets.model'],
  ],
  ['define_asset_job("weekly", selection=dg.AssetSelection.keys("etl/raw"), config={})', ['etl/raw']],
  ['define_asset_job("weekly", selection="raw")', ['raw']],
])('%s', (call, assets) => {
  expect(jobsIn(call)).toEqual([['weekly', assets]])
})

test.each([
  'define_asset_job("weekly")',
  'define_asset_job("weekly", config={"a": ["raw"]})',
  'define_asset_job("weekly", selection="*model")',
  'define_asset_job("weekly", selection="raw+")',
  'define_asset_job("weekly", selection=AssetSelection.all())',
  'define_asset_job("weekly", selection=AssetSelection.groups("etl"))',
  'define_asset_job("weekly", selection=AssetSelection.assets(model).upstream())',
  'define_asset_job("weekly", selection=AssetSelection.keys("a") | AssetSelection.groups("b"))',
  'define_asset_job("weekly", selection=names())',
  'define_asset_job(NAME, selection=["raw"])',
])('may be of any assets: %s', (call) => {
  expect(jobsIn(call)).toEqual([])
})
