import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { ResolvedCall } from '../../../src/derive/meaning/meanings.ts'
import { meaningsOf } from '../../../src/derive/meaning/meanings-of.ts'
import type { Tool } from '../../../src/model/tool.ts'

const oven: Tool = {
  id: 'oven',
  name: 'Oven',
  url: 'https://oven.example',
  roles: ['ml-framework', 'model-registry'],
  packages: ['Oven_ML', '@oven/js'],
  imports: ['oven', 'google.cloud.oven'],
  locations: ['OVEN_URI'],
  commands: [
    { command: 'oven bake', does: 'train', except: ['oven bake list'] },
    { command: 'oven tell "*bake it*"', does: 'notify' },
    { command: 'oven image', does: 'publish', subject: 'image', flags: ['--push'], unless: ['--dry-run'] },
  ],
  actions: [{ action: 'Oven-ML/bake/sub', does: 'train', with: { push: ['true', '${{*'] } }],
  workflows: [{ workflow: 'oven/ci/.github/workflows/bake.yml', does: 'train' }],
  calls: [
    { call: 'oven.**.fit', does: 'train', except: ['oven.scaling.**'] },
    { call: '?.fit', does: 'train', arguments: 2 },
    { call: '?.find', does: 'data', atMost: 0 },
    { call: 'oven.log_model', does: 'register', keywords: ['name'] },
    { call: 'oven.set_uri', does: 'track', location: [0, 'uri'] },
    { call: 'oven.read_csv', does: 'data', location: 0, remote: 'shown' },
    { call: 'oven.fetch', does: 'data', location: 0, remote: 'possible' },
    { call: 'oven.load', does: 'load-model', location: 0, whereNot: ['*scaler*'] },
    { call: 'oven.post', does: 'notify', location: 0, where: ['https://hooks.*'] },
    { call: 'oven.artifact', does: 'register', keywords: ['type=*model*'], without: ['draft'] },
    { call: '@?.post', does: 'serve' },
    { call: 'r:oven::bake_write', does: 'register' },
  ],
  files: [
    { file: '**/oven.yml', does: 'train', keys: { kind: 'bake*', steps: '' } },
    { file: '**/oven.yml', does: 'monitor', keys: { watch: 'true' } },
    { file: '**/*.oven', does: 'data' },
  ],
}
const pan: Tool = {
  id: 'pan',
  name: 'Pan',
  url: 'https://pan.example',
  roles: [],
  imports: ['oven', 'pan'],
  packages: ['oven-ml'],
}
const meanings = meaningsOf([oven, pan])

function call(name: string, more: Partial<ResolvedCall> = {}): ResolvedCall {
  return { name, roots: new Set(), arguments: 0, positional: [], keywords: {}, at: { path: 'a.py' }, ...more }
}
const kinds = (claims: readonly { readonly meaning: { readonly does: string } }[]): readonly string[] =>
  claims.map(({ meaning }) => meaning.does)

describe('commands', () => {
  it('claims by words, needed and forbidden flags', () => {
    expect(kinds(meanings.command(['oven', '-v', 'bake', 'x']))).toEqual(['train'])
    expect(kinds(meanings.command(['python3', '-m', 'oven', 'bake']))).toEqual(['train'])
    expect(kinds(meanings.command(['oven', 'image', '--push']))).toEqual(['publish'])
    expect(meanings.command(['oven', 'image'])).toEqual([])
    expect(meanings.command(['oven', 'bake', 'list'])).toEqual([])
    expect(kinds(meanings.command(['oven', 'tell', 'please bake it']))).toEqual(['notify'])
    expect(meanings.command(['oven', 'tell', 'bake', 'it'])).toEqual([])
    expect(meanings.command(['oven', 'image', '--push', '--dry-run'])).toEqual([])
    expect(meanings.command(['oven', 'bake', '--help'])).toEqual([])
    expect(meanings.command(['echo', 'oven', 'bake'])).toEqual([])
    expect(meanings.command([])).toEqual([])
  })
})

describe('actions and workflows', () => {
  it('ignores version and case and asks the inputs', () => {
    expect(kinds(meanings.action('oven-ml/Bake/sub@v3', { Push: 'TRUE' }))).toEqual(['train'])
    expect(kinds(meanings.action('oven-ml/bake/sub', { push: "${{ github.event_name != 'pull_request' }}" }))).toEqual([
      'train',
    ])
    expect(meanings.action('oven-ml/bake/sub@v3', { push: 'false' })).toEqual([])
    expect(meanings.action('oven-ml/bake/sub@v3', {})).toEqual([])
    expect(meanings.action('oven-ml/bake@v3', { push: 'true' })).toEqual([])
    expect(kinds(meanings.workflow('oven/ci/.github/workflows/bake.yml@main', {}))).toEqual(['train'])
  })
})

describe('calls', () => {
  it('claims traced calls but the excepted ones', () => {
    expect(kinds(meanings.call(call('oven.svm.SVC.fit')))).toEqual(['train'])
    expect(meanings.call(call('oven.scaling.Scaler.fit'))).toEqual([])
    expect(meanings.call(call('other.svm.SVC.fit'))).toEqual([])
  })
  it('claims untraced calls only where the tool is imported and enough arguments are given', () => {
    const roots = new Set(['numpy', 'oven'])
    expect(kinds(meanings.call(call('?.fit', { roots, arguments: 2 })))).toEqual(['train'])
    expect(meanings.call(call('?.fit', { roots, arguments: 1 }))).toEqual([])
    expect(kinds(meanings.call(call('?.find', { roots })))).toEqual(['data'])
    expect(meanings.call(call('?.find', { roots, arguments: 1 }))).toEqual([])
    expect(meanings.call(call('?.fit', { roots: new Set(['numpy', 'ovenware']), arguments: 2 }))).toEqual([])
    expect(meanings.call(call('?.fit', { roots: new Set(['google']), arguments: 2 }))).toEqual([])
    expect(kinds(meanings.call(call('?.fit', { roots: new Set(['google.cloud.oven.v1']), arguments: 2 })))).toEqual([
      'train',
    ])
  })
  it('asks keywords and does not take None for given', () => {
    expect(kinds(meanings.call(call('oven.log_model', { keywords: { name: undefined } })))).toEqual(['register'])
    expect(meanings.call(call('oven.log_model', { keywords: { name: 'None' } }))).toEqual([])
    expect(meanings.call(call('oven.log_model'))).toEqual([])
  })
  it('takes the literal location from the first place that has one', () => {
    expect(meanings.call(call('oven.set_uri', { positional: ['https://a'] }))[0]?.location).toBe('https://a')
    expect(meanings.call(call('oven.set_uri', { keywords: { uri: 'https://b' } }))[0]?.location).toBe('https://b')
    expect(meanings.call(call('oven.set_uri', { positional: [undefined] }))[0]).not.toHaveProperty('location')
  })
  it('claims a read only from elsewhere where that is asked', () => {
    expect(kinds(meanings.call(call('oven.read_csv', { positional: ['s3://b/x.csv'] })))).toEqual(['data'])
    expect(meanings.call(call('oven.read_csv', { positional: ['data/x.csv'] }))).toEqual([])
    expect(meanings.call(call('oven.read_csv', { positional: [undefined] }))).toEqual([])
  })
  it('leaves out a fetch from this machine, not one from an unknown place', () => {
    expect(kinds(meanings.call(call('oven.fetch', { positional: [undefined] })))).toEqual(['data'])
    expect(kinds(meanings.call(call('oven.fetch', { positional: ['https://a.io/x'] })))).toEqual(['data'])
    expect(meanings.call(call('oven.fetch', { positional: ['http://localhost:8000/health'] }))).toEqual([])
  })
  it.each([
    ['${FEED}', ['data'], []],
    ['${FEED}/daily.csv', ['data'], []],
    ['${FEED:-https://a.io}/daily.csv', ['data'], ['data']],
    ['${FEED:-http://localhost:8000}/daily.csv', [], []],
    ['${FEED:-data/daily.csv}', [], []],
    ['${RAW_DATA_URL}/daily.csv', ['data'], ['data']],
    ['${DATA_BUCKET}', ['data'], ['data']],
    ['${DATA_URL:-data/daily.csv}', [], []],
    ['${BUCKET_FOLDER}/daily.csv', ['data'], []],
  ])('takes a place that a variable says, %s, for the one it is where nobody sets it', (place, fetched, read) => {
    expect(kinds(meanings.call(call('oven.fetch', { positional: [place] })))).toEqual(fetched)
    expect(kinds(meanings.call(call('oven.read_csv', { positional: [place] })))).toEqual(read)
  })
  it('asks what the literal place says', () => {
    expect(kinds(meanings.call(call('oven.load', { positional: ['model.pkl'] })))).toEqual(['load-model'])
    expect(kinds(meanings.call(call('oven.load', { positional: [undefined] })))).toEqual(['load-model'])
    expect(meanings.call(call('oven.load', { positional: ['min_max_scaler.pkl'] }))).toEqual([])
    expect(kinds(meanings.call(call('oven.post', { positional: ['https://hooks.acme.io/x'] })))).toEqual(['notify'])
    expect(meanings.call(call('oven.post', { positional: ['https://acme.io/x'] }))).toEqual([])
    expect(meanings.call(call('oven.post', { positional: [undefined] }))).toEqual([])
  })
  it('asks the value of a keyword where one is wanted', () => {
    expect(kinds(meanings.call(call('oven.artifact', { keywords: { type: 'model' } })))).toEqual(['register'])
    expect(meanings.call(call('oven.artifact', { keywords: { type: 'dataset' } }))).toEqual([])
    expect(meanings.call(call('oven.artifact', { keywords: { type: undefined } }))).toEqual([])
    expect(meanings.call(call('oven.artifact', { keywords: { type: 'model', draft: 'True' } }))).toEqual([])
  })
  it('tells decorators and R functions apart', () => {
    const roots = new Set(['oven'])
    expect(kinds(meanings.call(call('@?.post', { roots })))).toEqual(['serve'])
    expect(meanings.call(call('?.post', { roots }))).toEqual([])
    expect(kinds(meanings.call(call('r:oven::bake_write')))).toEqual(['register'])
    expect(meanings.call(call('r:oven::bake_read'))).toEqual([])
  })
  it('survives any name', () => {
    fc.assert(fc.property(fc.string(), (name) => expect(Array.isArray(meanings.call(call(name)))).toBe(true)))
  })
})

describe('files', () => {
  it('claims by path and top-level keys', () => {
    expect(kinds(meanings.file('ml/oven.yml', { kind: 'bakery', steps: [] }))).toEqual(['train'])
    expect(kinds(meanings.file('oven.yml', [{ kind: 'x' }, { kind: 'bake', steps: null }]))).toEqual(['train'])
    expect(meanings.file('oven.yml', { kind: 'fry', steps: [] })).toEqual([])
    expect(meanings.file('oven.yml', { kind: 'bake' })).toEqual([])
    expect(kinds(meanings.file('oven.yml', { watch: true }))).toEqual(['monitor'])
    expect(meanings.file('oven.yml', { watch: false })).toEqual([])
    expect(meanings.file('oven.yml')).toEqual([])
    expect(kinds(meanings.file('.hidden/a.oven'))).toEqual(['data'])
  })
})

describe('owners', () => {
  it('finds who owns an import or a package', () => {
    expect(meanings.importRoot('oven.svm')).toBe('oven')
    expect(meanings.importRoot('pan')).toBe('pan')
    expect(meanings.importRoot('google')).toBeUndefined()
    expect(meanings.importRoot('google.cloud.oven.types')).toBe('oven')
    expect(meanings.importRoot('')).toBeUndefined()
    expect(meanings.distribution('oven.ml[extra]')).toBe('oven')
    expect(meanings.distribution('@oven/js')).toBe('oven')
    expect(meanings.distribution('other')).toBeUndefined()
  })
  it('knows roles and locations', () => {
    expect(meanings.hasRole('oven', 'model-registry')).toBe(true)
    expect(meanings.hasRole('oven', 'linter')).toBe(false)
    expect(meanings.hasRole('nobody', 'linter')).toBe(false)
    expect(meanings.locationsOf('oven')).toEqual(['OVEN_URI'])
    expect(meanings.locationsOf('pan')).toEqual([])
  })
  it('says one thing once', () => {
    const twice: Tool = {
      ...oven,
      commands: [
        { command: 'a', does: 'test' },
        { command: 'a b', does: 'test' },
      ],
    }
    expect(meaningsOf([twice]).command(['a', 'b'])).toHaveLength(1)
  })
})
