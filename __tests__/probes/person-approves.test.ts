import { personApproves } from '../../src/probes/person-approves.ts'
import { seen } from '../../src/model/facet.ts'
import { doing, facts, jobOf, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const deploy = doing('deploy', { subject: 'model' })
const pipeline = doing('deploy', { subject: 'pipeline' })
const reviewed = (reviews: number) =>
  repositoryOf(
    {},
    {
      facts: {
        branchRules: seen({
          branch: 'main',
          pullRequestRequired: seen(true),
          requiredChecks: seen([]),
          requiredReviews: seen(reviews),
          codeOwnerReview: seen(false),
        }),
      },
    },
  )

const startedByHand = { triggers: [on.manual] }
const inProduction = [workflow([jobOf([deploy], { environment: 'Production' })])]
const asking = (reviewers: number, name = 'production', total = 1) =>
  repositoryOf(
    {},
    {
      facts: {
        environments: seen({
          total,
          listed: [{ name, reviewers, preventsSelfReview: true, waitMinutes: 0, branchesRestricted: false }],
        }),
      },
    },
  )

probeTable(personApproves, {
  yes: [
    {
      when: 'the environment has reviewers',
      facts: facts({ snapshot: asking(2), automations: inProduction }),
    },
    {
      when: 'the deploying job waits for one whose environment has reviewers',
      facts: facts({
        snapshot: asking(1, 'gate'),
        automations: [workflow([jobOf([], { id: 'ask', environment: 'gate' }), jobOf([deploy], { needs: ['ask'] })])],
      }),
    },
    {
      when: 'a gate asks a person',
      facts: facts({ automations: [workflow([doing('approve'), deploy])] }),
    },
    {
      when: 'the deploying job waits for an approval',
      facts: facts({
        automations: [workflow([jobOf([doing('approve')], { id: 'hold' }), jobOf([deploy], { needs: ['hold'] })])],
      }),
    },
    {
      when: 'what a person starts waits for another in the pipeline itself',
      facts: facts({ automations: [workflow([doing('approve', startedByHand), { ...deploy, ...startedByHand }])] }),
    },
    {
      when: 'an earlier stage takes everything, and production waits',
      facts: facts({
        automations: [
          workflow([
            jobOf([deploy], { id: 'first', environment: 'staging' }),
            jobOf([doing('approve'), deploy], { id: 'last', environment: 'production' }),
          ]),
        ],
      }),
    },
    {
      when: 'a pipeline that trains goes to production once a person approved',
      facts: facts({
        automations: [
          workflow([
            jobOf([pipeline], { id: 'first', environment: 'dev' }),
            jobOf([doing('approve')], { id: 'hold', needs: ['first'] }),
            jobOf([pipeline], { id: 'last', environment: 'production', needs: ['hold'] }),
          ]),
        ],
      }),
    },
    {
      when: 'the branch that deploys takes reviewed changes only',
      facts: facts({ snapshot: reviewed(1), automations: [workflow([deploy])] }),
    },
  ],
  no: [
    {
      when: 'one of two things that a person starts waits for nobody',
      facts: facts({
        automations: [
          workflow([doing('approve', startedByHand), { ...deploy, ...startedByHand }]),
          workflow([{ ...deploy, ...startedByHand }]),
        ],
      }),
    },
    {
      when: 'a pipeline that trains goes to production and nobody is asked',
      facts: facts({ automations: [workflow([jobOf([pipeline], { environment: 'production' })])] }),
    },
    {
      when: 'an approval stands before a pipeline of development alone',
      facts: facts({ automations: [workflow([jobOf([doing('approve'), pipeline], { environment: 'dev' })])] }),
    },
    {
      when: 'the environment asks nobody',
      facts: facts({ snapshot: asking(0), automations: inProduction }),
      partial: 'nobody is asked',
    },
    {
      when: 'the environment is not there: GitHub makes it, and it asks nobody',
      facts: facts({ snapshot: asking(2, 'other'), automations: inProduction }),
      partial: 'nobody is asked',
    },
    {
      when: 'nobody is asked',
      facts: facts({ automations: [workflow([deploy])] }),
      partial: 'nobody is asked',
    },
    { when: 'nothing deploys', facts: facts() },
    {
      when: 'the approval comes after the deployment',
      facts: facts({ automations: [workflow([deploy, doing('approve')])] }),
      partial: 'nobody is asked',
    },
    {
      when: 'only some runs ask',
      facts: facts({ automations: [workflow([doing('approve', { conditional: true }), deploy])] }),
      partial: 'nobody is asked',
    },
    {
      when: 'another path is open',
      facts: facts({ automations: [workflow([doing('approve'), deploy]), workflow([deploy])] }),
      partial: 'nobody is asked',
    },
    {
      when: 'one path names an environment and another does not',
      facts: facts({
        automations: [workflow([jobOf([deploy], { environment: 'production' }), jobOf([deploy], { id: 'other' })])],
      }),
    },
    {
      when: 'no review is required',
      facts: facts({ snapshot: reviewed(0), automations: [workflow([deploy])] }),
    },
    {
      when: 'reviews guard the branch, but a schedule deploys',
      facts: facts({
        snapshot: reviewed(1),
        automations: [workflow([doing('deploy', { subject: 'model', triggers: [on.schedule] })])],
      }),
    },
  ],
  unknown: [
    {
      when: 'there are more environments than were listed',
      facts: facts({ snapshot: asking(2, 'other', 80), automations: inProduction }),
    },
    {
      when: 'the name of the environment is decided when it runs',
      facts: facts({
        snapshot: asking(2),
        automations: [workflow([jobOf([deploy], { environment: '${{ inputs.stage }}' })])],
      }),
    },
    {
      when: 'the job names an environment whose rules are not files',
      facts: facts({ automations: [workflow([jobOf([deploy], { environment: 'production' })])] }),
    },
    {
      when: 'only the earlier stage is open',
      facts: facts({
        automations: [
          workflow([
            jobOf([deploy], { id: 'deploy-staging' }),
            jobOf([deploy], { id: 'p', environment: 'production' }),
          ]),
        ],
      }),
    },
    {
      when: 'a person starts a job whose environment may ask others',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('deploy', { subject: 'model', triggers: [on.manual] })], { environment: 'production' }),
          ]),
        ],
      }),
    },
  ],
})
