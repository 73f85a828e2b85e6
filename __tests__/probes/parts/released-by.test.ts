import { describe, expect, test } from '@jest/globals'
import { seen, unseen } from '../../../src/model/facet.ts'
import type { Release } from '../../../src/model/hosted.ts'
import { releasedBy } from '../../../src/probes/parts/released-by.ts'
import { doing, facts } from '../../support/facts.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const digest = `sha256:${'a'.repeat(64)}`
const asset = (name: string, uploadedBy: 'bot' | 'person' = 'bot', of: string | null = digest) => ({
  name,
  size: 7,
  digest: of,
  uploadedBy,
})
const release = (part: Partial<Release>): Release => ({
  tag: 'v1',
  url: 'https://github.com/acme/churn/releases/tag/v1',
  publishedAt: '2026-11-01T00:00:00Z',
  prerelease: false,
  immutable: false,
  assets: [asset('churn.onnx')],
  ...part,
})
const upload = doing('publish', { tool: 'github-releases' })

function told(releases: readonly Release[], which: 'any file' | 'models' = 'any file', attested = false) {
  const attestations = seen([{ release: 'v1', asset: 'churn.onnx', digest, attested }])
  const snapshot = repositoryOf({}, { facts: { releases: seen(releases), attestations } })
  return releasedBy([upload], facts({ snapshot }), which).map(({ note, url }) => [note, url])
}

describe('releasedBy', () => {
  test('links the last published release that automation put files to', () => {
    const url = 'https://github.com/acme/churn/releases/tag/v1'
    const draft = release({ tag: 'v3', publishedAt: null })
    const byHand = release({ tag: 'v2', assets: [asset('churn.onnx', 'person')] })
    expect(told([draft, byHand, release({}), release({ tag: 'v0' })])).toEqual([
      ['automation released churn.onnx (sha256:aaaaaaaaaaaa) as v1 on 2026-11-01', url],
    ])
  })

  test('says what is attested and what nobody can change', () =>
    expect(told([release({ immutable: true })], 'any file', true)[0]?.[0]).toBe(
      'automation released churn.onnx (sha256:aaaaaaaaaaaa, attested) as v1 on 2026-11-01, which nobody can change any more',
    ))

  test('names a few files', () => {
    const assets = ['a', 'b', 'c', 'd', 'e'].map((name) => asset(`${name}.whl`, 'bot', null))
    expect(told([release({ assets })])[0]?.[0]).toBe(
      'automation released a.whl, b.whl, c.whl and 2 more as v1 on 2026-11-01',
    )
  })

  test('takes for a model what is called like one', () => {
    expect(told([release({ assets: [asset('churn-1.0.whl')] })], 'models')).toEqual([])
    expect(told([release({ assets: [asset('notes.txt'), asset('churn.onnx.gz')] })], 'models')).toHaveLength(1)
  })

  test('says nothing where no automation releases, or the releases were not seen', () => {
    const seenOnes = facts({ snapshot: repositoryOf({}, { facts: { releases: seen([release({})]) } }) })
    expect(releasedBy([doing('publish', { tool: 'docker' })], seenOnes, 'any file')).toEqual([])
    const why = { what: 'the releases', reason: 'failed' as const }
    const hidden = facts({ snapshot: repositoryOf({}, { facts: { releases: unseen(why) } }) })
    expect(releasedBy([upload], hidden, 'any file')).toEqual([])
  })
})
