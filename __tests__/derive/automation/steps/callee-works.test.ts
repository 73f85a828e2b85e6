import { describe, expect, test } from '@jest/globals'
import { calleeWorks } from '../../../../src/derive/automation/steps/callee-works.ts'
import { scopeFor } from '../../../support/terrain-for.ts'

const meaning = { does: 'dispatch', runs: 'submit --file {spec-file} --name {job}' } as const

/** The commands that are run for these inputs, and the callees that are handed over. */
function of(
  inputs: Readonly<Record<string, string>>,
  claimed: Parameters<typeof calleeWorks>[0] = [{ tool: 'x', meaning }],
) {
  const run: string[] = []
  const works = calleeWorks(claimed, 'acme/ci/run.yml@v1', inputs, { path: 'ci.yml', line: 3 }, scopeFor(), (text) => {
    run.push(text)
    return []
  })
  return [...run, ...works.map((work) => (work.type === 'delegated' ? `delegated ${work.callee}` : work.type))]
}

describe('what a callee elsewhere runs', () => {
  test('is its command with the inputs filled in', () => {
    expect(of({ 'Spec-File': ' jobs/train.yml ', job: 'a b' })).toEqual(["submit --file 'jobs/train.yml' --name 'a b'"])
  })

  test('is handed over where an input is missing, unknown or no plain word', () => {
    for (const job of ['', '${{ inputs.job }}', "x'; rm -rf /"]) {
      expect(of({ 'spec-file': 'a.yml', job })).toEqual(['delegated acme/ci/run.yml@v1'])
    }
    expect(of({})).toEqual(['delegated acme/ci/run.yml@v1'])
  })

  test('is nothing where the tools do not say', () => {
    expect(of({ job: 'x' }, [{ tool: 'x', meaning: { does: 'train' } }])).toEqual([])
    expect(of({ job: 'x' }, [])).toEqual([])
  })
})
