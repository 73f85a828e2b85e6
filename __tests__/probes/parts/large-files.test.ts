import { describe, expect, test } from '@jest/globals'
import { largeFiles } from '../../../src/probes/parts/large-files.ts'
import { facts } from '../../support/facts.ts'

const lines = (rules: string, ...paths: readonly string[]) =>
  largeFiles(
    facts({ texts: { '.gitattributes': rules, ...Object.fromEntries(paths.map((path) => [path, 'x'])) } }),
  ).map(({ at }) => at?.line)

describe('data under Git LFS', () => {
  test.each([
    ['data/raw/** filter=lfs diff=lfs', 'data/raw/train.bin'],
    ['*.csv filter=lfs diff=lfs', 'churn/train.csv'],
    ['/data/*.parquet filter=lfs', 'data/train.parquet'],
  ])('%s holds %s', (rule, path) => {
    expect(lines(`*.png filter=lfs\n${rule}\n`, path)).toEqual([2])
  })

  test.each([
    ['a rule for files that are not there', 'data/raw/** filter=lfs', 'data/splits/train.txt'],
    ['a folder that is only kept', 'data/raw/** filter=lfs', 'data/raw/.gitkeep'],
    ['other files', '*.pkl filter=lfs', 'model.pkl'],
    ['a rule that ends LFS', '*.csv -filter', 'train.csv'],
  ])('%s is nothing', (_, rule, path) => {
    expect(lines(rule, path)).toEqual([])
  })
})
