import { describe, expect, it } from '@jest/globals'
import { toolsFromConfig } from '../../../src/derive/meaning/custom-tools.ts'
import type { ResolvedCall } from '../../../src/derive/meaning/meanings.ts'
import { meaningsOf } from '../../../src/derive/meaning/meanings-of.ts'
import type { CustomTool } from '../../../src/model/policy.ts'

const acme: CustomTool = {
  name: 'acme-train',
  commands: { 'acme train *': 'train', 'acme push-model *': 'register' },
  actions: { 'acme/train-action': 'train' },
  imports: { acme_tracking: 'experiment-tracker', acme_watch: 'monitoring', acme_boost: 'ml-framework' },
  workflows: { 'acme/ci/.github/workflows/ship.yml': 'deploy' },
}
const meanings = meaningsOf(toolsFromConfig([acme]))

function call(name: string): ResolvedCall {
  return { name, roots: new Set(), arguments: 0, positional: [], keywords: {}, at: { path: 'a.py' } }
}
const kinds = (claims: readonly { readonly meaning: { readonly does: string } }[]): readonly string[] =>
  claims.map(({ meaning }) => meaning.does)

describe('toolsFromConfig', () => {
  it('teaches commands, actions and workflows', () => {
    expect(kinds(meanings.command(['acme', 'train', 'churn']))).toEqual(['train'])
    expect(kinds(meanings.command(['acme', '--verbose', 'push-model', 'churn']))).toEqual(['register'])
    expect(meanings.command(['acme', 'train'])).toEqual([])
    expect(kinds(meanings.action('acme/train-action@v1', {}))).toEqual(['train'])
    expect(kinds(meanings.workflow('acme/ci/.github/workflows/ship.yml@main', {}))).toEqual(['deploy'])
  })

  it('lets a call into a module do what its role is for, where the role says so', () => {
    expect(meanings.call(call('acme_tracking.log'))[0]?.meaning).toMatchObject({ does: 'track', store: 'shared' })
    expect(kinds(meanings.call(call('acme_watch.Client.emit')))).toEqual(['monitor'])
    expect(meanings.call(call('acme_boost.fit'))).toEqual([])
    expect(meanings.call(call('acme.log'))).toEqual([])
  })

  it('keeps one role to one import', () => {
    const tracking = meanings.importRoot('acme_tracking') ?? ''
    expect(meanings.hasRole(tracking, 'experiment-tracker')).toBe(true)
    expect(meanings.hasRole(tracking, 'monitoring')).toBe(false)
    expect(meanings.importRoot('acme')).toBeUndefined()
  })

  it('makes nothing of nothing', () => {
    expect(toolsFromConfig([])).toEqual([])
  })
})
