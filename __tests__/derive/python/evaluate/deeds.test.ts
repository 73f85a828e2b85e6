import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { httpDownload } from '../../../../src/tools/http-download.ts'
import { sagemaker } from '../../../../src/tools/sagemaker.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

function fetches(source: string): boolean {
  const files = filesOf(repositoryOf({ 'main.py': `import requests\n${source}` }))
  const { units } = pythonProgram(files, meaningsOf([httpDownload]))
  return units.some(({ activities }) => activities.some(({ kind }) => kind === 'data'))
}

describe('a call whose address may be one of several', () => {
  const loop = (addresses: string): string =>
    `BASE = "http://localhost:8001"\nOTHER = "http://localhost:8002"\nfor name, url in [${addresses}]:\n    requests.get(url)\n`

  it('does nothing where none of them would be anything', () =>
    expect(fetches(loop('("intake", f"{BASE}/health"), ("answers", f"{OTHER}/health")'))).toBe(false))

  it('does what it says where one of them leads elsewhere', () =>
    expect(fetches(loop('("intake", f"{BASE}/health"), ("trips", "https://open.acme.io/trips")'))).toBe(true))
})

it('a request that is put together first goes where it says', () => {
  const asked = (address: string) =>
    fetches(
      `import urllib.request\nreq = urllib.request.Request("${address}", data=b"")\nurllib.request.urlopen(req)\n`,
    )
  expect(asked('http://127.0.0.1:8000/predict')).toBe(false)
  expect(asked('https://open.acme.io/trips.csv')).toBe(true)
})

describe('a call that counts what it is handed', () => {
  const splits = (source: string): boolean => {
    const files = filesOf(repositoryOf({ 'main.py': `import boto3\nclient = boto3.client("sagemaker")\n${source}` }))
    const { units } = pythonProgram(files, meaningsOf([sagemaker]))
    return units.some(({ activities }) => activities.some(({ kind }) => kind === 'shift-traffic'))
  }

  it.each([
    ['written out', 'client.create_endpoint_config(ProductionVariants=[{"a": 1}, {"b": 1}])\n', true],
    [
      'in a list of its own',
      'all = [{"a": 1}, {"b": 1}]\nclient.create_endpoint_config(ProductionVariants=all)\n',
      true,
    ],
    ['unknown', 'def f(all):\n    client.create_endpoint_config(ProductionVariants=all)\n', true],
    ['one in a list of its own', 'all = [{"a": 1}]\nclient.create_endpoint_config(ProductionVariants=all)\n', false],
    ['one in a mapping', 'c = {"ProductionVariants": [{"a": 1}]}\nclient.create_endpoint_config(**c)\n', false],
    [
      'two in a mapping',
      'c = {"ProductionVariants": [{"a": 1}, {"b": 2}]}\nclient.create_endpoint_config(**c)\n',
      true,
    ],
  ])('%s', (_, source, expected) => expect(splits(source)).toBe(expected))
})
