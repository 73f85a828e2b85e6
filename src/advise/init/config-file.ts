import { stringify } from 'yaml'
import type { Assessment } from '../../model/assessment.ts'
import type { ModelChoice } from '../../model/policy.ts'
import type { Proposal } from './proposal.ts'

/** A first config: model pinned by date, target and minimum, and the other keys as comments. */
export function configFile(assessment: Assessment, model: ModelChoice, { target, minimum }: Proposal): string {
  const goal = assessment.ladder.find((step) => step.level === target)
  const rows = [
    '# What this repository promises itself, checked by mlops-maturity on every pull request.',
    'version: 1',
    '# Pinned by date: criteria that are newer only advise until the date moves.',
    `model: ${modelValue(model, assessment)}`,
    `# The level the team aims for${goal === undefined ? '.' : `: ${oneLine(goal.name)}. ${oneLine(goal.propose)}`}`,
    `target: ${target}`,
    '# The level below which a merge is blocked: the one that was held when this file was written.',
    `minimum: ${minimum}`,
    '',
    '# What fails the check: below-minimum, below-target, regression or never, alone or in a list.',
    '# fail-on: [below-minimum, regression]',
    '# When only things that could not be seen stand between the level and the minimum: fail or pass.',
    '# on-incomplete: fail',
    '# Count attestations and waivers (effective) or evidence alone (verified).',
    '# gate-on: effective',
    '# Treat the expected criteria of a level like the required ones.',
    '# strict: true',
    '# Several models in one repository, each with its own target and minimum.',
    '# projects:',
    '#   - { name: churn, path: models/churn, target: 3, minimum: 1 }',
    '# What you decided to do without.',
    '# waivers:',
    '#   - criterion: gradual-rollout',
    '#     reason: One internal user, who asked for it',
    '#     owner: "@acme/ml-platform"',
    '#     until: 2027-03-31',
    '# What holds but cannot be seen in the repository.',
    '# attestations:',
    '#   - criterion: shared-training-ownership',
    '#     statement: Data scientists and engineers train in turns',
    '#     owner: "@acme/ml-platform"',
    '#     evidence: https://wiki.acme.example/on-call',
    '#     until: 2027-03-31',
    '# What your in-house commands do.',
    '# tools:',
    '#   - name: acme-train',
    '#     commands: { "acme train *": train }',
    '# Paths that do not count.',
    '# exclude: ["examples/**"]',
  ]
  return `${rows.join('\n')}\n`
}

function modelValue(model: ModelChoice, { model: { id, version } }: Assessment): string {
  switch (model.from) {
    case 'built-in':
      return `${id}@${version}`
    case 'file':
      return stringify({ path: model.path }, { collectionStyle: 'flow', lineWidth: 0 }).trim()
    case 'repository': {
      const { repository, sha, path } = model
      return stringify({ repository, sha, path }, { collectionStyle: 'flow', lineWidth: 0 }).trim()
    }
  }
}

/** A model file of the team may hold line ends, which would leave the comment. */
function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim()
}
