import { expect, test } from '@jest/globals'
import { appliedSubject } from '../../../../src/derive/automation/command/applied-subject.ts'
import { scopeFor, terrainFor } from '../../../support/terrain-for.ts'

const manifest = (kind: string, more = '', version = 'v1') =>
  `apiVersion: ${version}\nkind: ${kind}\nmetadata: { name: x }\n${more}`
const application = (source: string) =>
  manifest('Application', `spec: { source: { repoURL: r, ${source} } }\n`, 'argoproj.io/v1alpha1')
const texts = {
  'k8s/api.yaml': `${manifest('Namespace')}---\n${manifest('Deployment', 'spec: {}\n', 'apps/v1')}`,
  'model/served.yaml': manifest('InferenceService', 'spec: {}\n', 'serving.kserve.io/v1beta1'),
  'nodes/pool.yaml': manifest('NodePool', '', 'karpenter.sh/v1'),
  'nodes/storage.yml': manifest('StorageClass'),
  'jobs/nightly.yaml': manifest('CronJob', 'spec: {}\n', 'batch/v1'),
  'jobs/once/fit.yaml': manifest('Job', 'spec: {}\n', 'batch/v1'),
  'overlay/kustomization.yaml': 'resources: [../nodes/pool.yaml, ../model/served.yaml]\n',
  'bare/kustomization.yaml': 'resources: [../nodes/pool.yaml]\n',
  'apps/here.yaml': application('path: k8s'),
  'apps/chart.yaml': application('chart: redis'),
  'there/apps.yaml': application('path: clusters/prod'),
  'open/api.yaml': 'kind: "{{ kind }}"\n',
  'open/patch.yaml': '- op: replace\n',
  'open/list.yaml': 'kind: List\nitems: []\n',
  'open/empty.yaml': '# nothing\n',
}

test.each([
  ['something that answers', '-f k8s', undefined],
  ['a served model', '-f model/served.yaml', undefined],
  ['nodes and storage', '-f nodes/', 'infrastructure'],
  ['several files', '-f nodes/pool.yaml,nodes/storage.yml', 'infrastructure'],
  ['one of them answers', '-f nodes -f k8s/api.yaml', undefined],
  ['jobs by their time', '-f jobs/nightly.yaml', 'pipeline'],
  ['one run of a job', '-f jobs/once/fit.yaml', 'infrastructure'],
  ['a folder and all below it', '-R -f jobs', 'pipeline'],
  ['a kustomization with a model', '-k overlay', undefined],
  ['a kustomization of nodes', '-k bare', 'infrastructure'],
  ['applications of charts, and of folders read by themselves', '-f apps', 'infrastructure'],
  ['an application of another repository', '-f there/apps.yaml', undefined],
  ['a kind left open', '-f open/api.yaml', undefined],
  ['a patch', '-f open/patch.yaml', undefined],
  ['a list', '-f open/list.yaml', undefined],
  ['an empty file', '-f open/empty.yaml', undefined],
  ['what nobody can see here', '-f ${FOLDER}', undefined],
  ['standard input', '-f -', undefined],
])('%s: %s is %s', (_name, given, subject) => {
  expect(appliedSubject(`kubectl apply ${given}`.split(' '), scopeFor(), terrainFor(texts))).toBe(subject)
})

test('another program applies nothing here', () => {
  expect(appliedSubject(['helm', 'apply', '-f', 'nodes'], scopeFor(), terrainFor(texts))).toBeUndefined()
})
