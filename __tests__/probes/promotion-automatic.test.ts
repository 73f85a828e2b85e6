import { promotionAutomatic } from '../../src/probes/promotion-automatic.ts'
import { delegating, doing, facts, jobOf, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const deploy = doing('deploy', { subject: 'model' })
const after = (name: string, path = '.github/workflows/deploy.yml') =>
  workflow([{ ...deploy, triggers: [on.manual] }], {
    path,
    name: 'Deploy',
    triggers: [
      { kind: 'event', event: 'workflow_run', detail: `after ${name}`, at: { path } },
      { ...on.manual, at: { path } },
    ],
  })
const send = doing('dispatch', { detail: { command: 'gh workflow run deploy.yml --ref main' } })

probeTable(promotionAutomatic, {
  yes: [
    {
      when: 'one run trains, gates and deploys',
      facts: facts({ automations: [workflow([doing('train'), doing('gate'), deploy])] }),
    },
    {
      when: 'training deploys on a schedule beside jobs that only pushes start',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('train', { triggers: [on.push, on.schedule] }), doing('gate', { triggers: [on.schedule] })]),
            jobOf([{ ...deploy, triggers: [on.schedule] }], { id: 'deploy', needs: ['main'] }),
          ]),
        ],
      }),
    },
    {
      when: 'the deployment follows the training',
      facts: facts({ automations: [workflow([doing('train'), doing('gate')], { name: 'Train' }), after('Train')] }),
    },
    {
      when: 'the training dispatches the deployment',
      facts: facts({ automations: [workflow([doing('train'), doing('gate'), send]), after('something else')] }),
    },
  ],
  no: [
    {
      when: 'the gate stands in a job that the deployment does not wait for',
      facts: facts({
        automations: [workflow([jobOf([doing('train'), deploy]), jobOf([doing('gate')], { id: 'watch' })])],
      }),
    },
    {
      when: 'a person approves what goes further than the first stage',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('train'), doing('gate')], { id: 'train' }),
            jobOf([deploy], { id: 'deploy-dev', needs: ['train'] }),
            jobOf([doing('approve')], { id: 'ask', needs: ['deploy-dev'] }),
            jobOf([deploy], { id: 'deploy-prod', needs: ['ask'] }),
          ]),
        ],
      }),
      partial: 'a person has to approve',
    },
    { when: 'nothing deploys', facts: facts({ automations: [workflow([doing('train'), doing('gate')])] }) },
    {
      when: 'no gate can stop it',
      facts: facts({ automations: [workflow([doing('train'), deploy])] }),
      partial: 'no gate can stop',
    },
    {
      when: 'the gate is tolerated',
      facts: facts({ automations: [workflow([doing('train'), doing('gate', { tolerant: true }), deploy])] }),
      partial: 'no gate can stop',
    },
    {
      when: 'the deployment stands by itself',
      facts: facts({
        automations: [
          workflow([doing('train'), doing('gate')], { name: 'Train' }),
          workflow([deploy], { path: 'b.yml' }),
        ],
      }),
      partial: 'nothing leads from there',
    },
    {
      when: 'tags train and pass the gate, pushes to the branch deploy what was released before',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('train', { triggers: [on.tag] }), doing('gate', { triggers: [on.tag] })], { id: 'release' }),
            jobOf([deploy], { id: 'deploy' }),
          ]),
        ],
      }),
      partial: 'nothing leads from there',
    },
    {
      when: 'a person starts the training',
      facts: facts({
        automations: [
          workflow([doing('train', { triggers: [on.manual] }), doing('gate'), { ...deploy, triggers: [on.manual] }]),
        ],
      }),
    },
  ],
  unknown: [
    {
      when: 'the deployment is out of sight',
      facts: facts({
        automations: [workflow([doing('train'), doing('gate')]), delegating('acme/ml/.github/workflows/deploy.yml@v1')],
      }),
    },
  ],
})
