import { describe, expect, it } from '@jest/globals'
import { isRemoteAddress } from '../../../src/derive/meaning/remote-address.ts'

describe('isRemoteAddress', () => {
  it.each([
    's3://bucket/x',
    'https://mlflow.acme.io',
    'postgresql://user:secret@db/ml',
    'abfss://c@a.dfs.core.windows.net/x',
    'HTTP://10.0.0.4:5000',
    'databricks',
    'databricks-uc',
    'zip+https://acme.io/x.zip',
  ])('%s is', (literal) => expect(isRemoteAddress(literal)).toBe(true))
  it.each([
    'data/raw.csv',
    'file:///tmp/mlruns',
    'sqlite:///mlflow.db',
    'http://localhost:5000',
    'http://127.0.0.1',
    'http://user@localhost/x',
    '',
    'zip://masks/2024.zip!ice.shp',
    'C:\\data',
    'databricks-notes',
  ])('%s is not', (literal) => expect(isRemoteAddress(literal)).toBe(false))
})
