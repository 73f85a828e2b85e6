import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readConfig } from '../../src/config/read-config.ts'
import { UsageFault } from '../../src/model/fault.ts'

const path = '.github/mlops-maturity.yml'
const complaint = (text: string): string => {
  try {
    readConfig(text, path)
  } catch (error) {
    if (error instanceof UsageFault) return error.message
    throw error
  }
  return 'accepted'
}

describe('readConfig', () => {
  test('reads every key of the contract', () => {
    const config = readConfig(
      `version: 1
model: microsoft@2026-11
target: 3
minimum: 2
fail-on: [below-minimum, regression]
on-incomplete: fail
gate-on: effective
exercised-within-days: 90
strict: false
kind: product
projects:
  - { name: churn, path: models/churn, target: 3 }
criteria:
  gradual-rollout: { required: false }
waivers:
  - { criterion: gradual-rollout, reason: batch, owner: "@org/ml", until: 2027-03-31 }
attestations:
  - { criterion: shared-training-ownership, statement: pairs, owner: "@org/ml", evidence: https://example.org, until: 2027-03-31 }
tools:
  - name: acme-train
    commands: { "acme train *": train }
    actions: { "acme/train-action": train }
    imports: { acme_tracking: experiment-tracker }
    workflows: { "acme/ci/.github/workflows/ship.yml": deploy }
exclude: ["examples/**"]
`,
      path,
    )
    expect(config.waivers?.[0]?.until).toBe('2027-03-31')
    expect(config.tools?.[0]?.commands).toEqual({ 'acme train *': 'train' })
  })

  test.each([
    ['version: 1\ntargt: 3\n', `${path}:2: unknown key "targt"; did you mean "target"?`],
    ['version: 1\ntarget: high\n', `${path}:2: target must be a whole number.`],
    ['version: 1\ntarget: 12\n', `${path}:2: target must be at most 9.`],
    ['target: 2\n', `${path}:1: version must be 1.`],
    [
      'version: 1\nfail-on: [below-minimun]\n',
      `${path}:2: fail-on[1] must be one of below-minimum, below-target, regression, never; did you mean "below-minimum"?`,
    ],
    [
      'version: 1\nwaivers:\n  - criterion: gradual-rollout\n    reason: x\n    owner: me\n',
      `${path}:3: waivers[1].until is missing; it must be a string.`,
    ],
    [
      'version: 1\nwaivers:\n  - criterion: gradual-rollout\n    reason: x\n    owner: me\n    untill: 2027-01-01\n    until: 2027-01-01\n',
      `${path}:6: unknown key "untill" in waivers[1]; did you mean "until"?`,
    ],
    [
      'version: 1\nkind: produkt\n',
      `${path}:2: kind must be one of product, library, template, genai, none; did you mean "product"?`,
    ],
    ['version: 1\non-incomplete: maybe\n', `${path}:2: on-incomplete must be one of fail, pass.`],
    ['version: 1\nmodel:\n  pth: x.yml\n', `${path}:3: unknown key "pth" in model; did you mean "path"?`],
    [
      'version: 1\nmodel: { repository: a/b, sha: abc, path: x.yml }\n',
      `${path}:2: model.sha: expected a full commit SHA.`,
    ],
    [
      'version: 1\nwaivers:\n  - { criterion: c, reason: r, owner: o, until: 2027-02-30 }\n',
      `${path}:3: waivers[1].until: no such date.`,
    ],
    ['version: 1\n---\nminimum: 3\n', `${path}:2: not valid YAML: Source contains multiple documents`],
    ['version: 1\ntarget: [\n', `${path}:3: not valid YAML`],
    ['- 1\n', `${path}:1: the file must be a mapping.`],
    ['# ours\n- 1\n', `${path}:2: the file must be a mapping.`],
  ])('%j', (text, sentence) => expect(complaint(text)).toContain(sentence))

  test('a bomb of aliases is refused in one sentence', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => [pair[0], pair[1]])) {
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
    }
    expect(complaint(bomb.join('\n'))).toContain('too many aliases')
  })

  test('whatever the text, the answer is a config or one sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(complaint(text)).not.toBe('')
      }),
    )
  })
})
