import { expect, it } from '@jest/globals'
import { infrastructureDeclared } from '../../src/probes/infrastructure-declared.ts'
import { filesOf } from '../../src/derive/files.ts'
import { unseen } from '../../src/model/facet.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const empty = repositoryOf({ 'main.tf': '' })
const unread = {
  ...empty,
  facts: { ...empty.facts, texts: { 'main.tf': unseen({ what: 'main.tf', reason: 'too-large' }) } },
}

probeTable(infrastructureDeclared, {
  yes: [
    { when: 'a file provisions', facts: facts({ declarations: [doing('provision')] }) },
    { when: 'a file deploys', facts: facts({ declarations: [doing('deploy', { subject: 'model' })] }) },
    {
      when: 'compose brings the services up on a machine',
      facts: facts({
        automations: [workflow([doing('deploy', { subject: 'application', detail: { compose: 'compose.yml' } })])],
      }),
    },
  ],
  no: [
    { when: 'nothing is declared', facts: facts({ declarations: [doing('data')] }) },
    {
      when: 'only a site is declared',
      facts: facts({ declarations: [doing('deploy', { subject: 'documentation' })] }),
    },
  ],
  unknown: [{ when: 'Terraform was not read', facts: facts({ files: filesOf(unread, []) }) }],
})

it('shows what serves before what stands around it', () => {
  const around = doing('provision', { note: 'a network', at: { path: 'net.tf', line: 1 } })
  const service = doing('deploy', { note: 'a service', subject: 'application', detail: { for: 'serving' } })
  const answer = infrastructureDeclared.ask(facts({ declarations: [around, service] }), {})
  expect(answer).toMatchObject({ says: 'yes', evidence: [{ note: 'a service' }, { note: 'a network' }] })
})
