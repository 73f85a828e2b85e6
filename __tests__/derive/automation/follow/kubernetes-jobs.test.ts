import { describe, expect, test } from '@jest/globals'
import { kubernetesJobs } from '../../../../src/derive/automation/follow/kubernetes-jobs.ts'
import { interpretOn } from '../../../../src/derive/automation/interpret-command.ts'
import { followed, lines } from '../../../support/follows.ts'
import { scopeFor, terrainFor } from '../../../support/terrain-for.ts'

const container = (image: string, more: string) =>
  `containers:\n        - name: x\n          image: ${image}\n          ${more}`
const job = (image: string, more: string) => `apiVersion: batch/v1
kind: Job
metadata: { name: fit }
spec:
  template:
    spec:
      ${container(image, more)}
`
const texts = {
  Dockerfile: 'FROM python:3.12\nWORKDIR /app\nCOPY src ./src\nCMD ["python", "src/train.py"]\n',
  'src/train.py': '# train',
  'k8s/job.yaml': job('ghcr.io/acme/churn:${TAG}', 'command: [python, src/train.py]'),
  'k8s/default.yaml': job('ghcr.io/acme/churn:1', 'args: []'),
  'k8s/shell.yaml': job('acme/churn', 'command: ["sh", "-c", "cd src && python train.py"]'),
  'k8s/public.yaml': job('python:3.12', 'command: [python, src/train.py]'),
  'k8s/other.yaml': job('acme/churn', 'command: [python, src/gone.py]'),
  'k8s/serving.yaml': job('acme/churn', 'command: [python, src/train.py]')
    .replace('batch/v1', 'apps/v1')
    .replace('Job', 'Deployment'),
  'k8s/plain.yaml':
    'kind: Job\nspec: { template: { spec: { containers: [{ image: acme/churn, command: [fit] }] } } }\n',
  'k8s/many.yaml': `apiVersion: v1
kind: ConfigMap
---
apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata: { name: big }
spec:
  pytorchReplicaSpecs:
    Worker:
      template:
        spec:
          containers: [{ image: acme/churn, command: [python], args: [src/train.py, --lr, "{{lr}}"] }]
---
apiVersion: ray.io/v1
kind: RayJob
spec:
  entrypoint: python src/train.py
  rayClusterSpec: { headGroupSpec: { template: { spec: { containers: [{ image: acme/churn }] } } } }
`,
  'argo/flow.yaml': `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: weekly }
spec:
  workflowSpec:
    templates:
      - name: fit
        container: { image: acme/churn, command: [python, src/train.py] }
      - name: inline
        script:
          image: python:3.12
          command: [python]
          source: |
            x = 1
            # evaluate
`,
  'overlay/kustomization.yaml': 'resources: [../base, https://example.org/x]\n',
  'base/kustomization.yml': 'resources: [cron.yaml]\n',
  'base/cron.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  jobTemplate:
    spec:
      template:
        spec:
          containers: [{ image: acme/churn, command: [python, src/train.py], workingDir: /app }]
`,
  'k8s/broken.yaml': 'a: [\n---\n',
}

const trains = (path: string, line: number, command: string, what: string) => [
  `train @ src/train.py:1 (tolerant) < ci.yml:1 > ${command} > ${what}`,
  `provision @ ${path}:${line} (tolerant) < ci.yml:1 > ${command} > ${what}`,
]

describe('jobs handed to a cluster', () => {
  const apply = (path: string) => `kubectl apply ${path}`
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['kubectl apply -n ml -f k8s/job.yaml', trains('k8s/job.yaml', 2, apply('k8s/job.yaml'), 'Job fit')],
    [
      'kubectl create --filename=k8s/default.yaml',
      trains('k8s/default.yaml', 2, 'kubectl create k8s/default.yaml', 'Job fit'),
    ],
    ['kubectl apply -f k8s/shell.yaml', trains('k8s/shell.yaml', 2, apply('k8s/shell.yaml'), 'Job fit')],
    [
      'kubectl apply -f k8s/many.yaml',
      [
        ...trains('k8s/many.yaml', 5, apply('k8s/many.yaml'), 'PyTorchJob big'),
        ...trains('k8s/many.yaml', 15, apply('k8s/many.yaml'), 'RayJob'),
      ],
    ],
    [
      'argo submit argo/flow.yaml --watch',
      [
        'train @ src/train.py:1 (tolerant) < ci.yml:1 > argo submit argo/flow.yaml > CronWorkflow weekly',
        'evaluate @ argo/flow.yaml:15 (tolerant) < ci.yml:1 > argo submit argo/flow.yaml > CronWorkflow weekly',
        'provision @ argo/flow.yaml:2 (tolerant) < ci.yml:1 > argo submit argo/flow.yaml > CronWorkflow weekly',
      ],
    ],
    ['kubectl apply -k overlay', trains('base/cron.yaml', 2, 'kubectl apply', 'CronJob nightly')],
    ['kubectl apply -f k8s/public.yaml', []],
    ['kubectl apply -f k8s/other.yaml', []],
    ['kubectl apply -f k8s/serving.yaml', []],
    ['kubectl apply -f k8s/plain.yaml', []],
    ['kubectl apply -f k8s/broken.yaml', []],
    ['kubectl apply --dry-run=client -f k8s/job.yaml', []],
    ['kubectl apply -f https://example.org/job.yaml', []],
    ['kubectl apply -f gone.yaml', []],
    ['kubectl delete -f k8s/job.yaml', undefined],
    ['argo list', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    const does = followed(kubernetesJobs, texts, words).does
    expect(does?.map((line) => line.replace(/ > python src\/train\.py$/, ''))).toEqual(expected)
  })

  test('of several images the one that automation built by that name is meant', () => {
    const two = {
      ...texts,
      'web/Dockerfile': 'FROM node\nCMD ["fit"]\n',
      'ml/churn/Dockerfile': 'FROM python:3\nCMD ["ship"]\n',
    }
    expect(followed(kubernetesJobs, two, 'kubectl apply -f k8s/default.yaml').does?.[0]).toMatch(/^deploy @ ml\/churn/)
    const terrain = terrainFor(two)
    terrain.images.set('ghcr.io/acme/churn', { dockerfile: 'Dockerfile', context: '' })
    const at = { path: 'ci.yml', line: 1 }
    const words = ['kubectl', 'apply', '-f', 'k8s/default.yaml']
    const works = kubernetesJobs.follow({ words, at }, scopeFor(), terrain, interpretOn(terrain)) ?? []
    expect(lines(works)[0]).toMatch(/^train @ src\/train.py:1/)
    const { 'ml/churn/Dockerfile': _, ...unnamed } = two
    expect(followed(kubernetesJobs, unnamed, 'kubectl apply -f k8s/default.yaml').does).toEqual([])
  })

  test('of several images the one whose Dockerfile bears its name is meant', () => {
    const named = (path: string) =>
      followed(
        kubernetesJobs,
        { ...texts, 'docker/web.Dockerfile': 'FROM node\n', [path]: 'FROM python:3\nCMD ["ship"]\n' },
        'kubectl apply -f k8s/default.yaml',
      ).does?.map((line) => line.slice(0, 8))
    expect(named('docker/churn.Dockerfile')).toEqual(['deploy @'])
    expect(named('docker/Dockerfile.churn')).toEqual(['deploy @'])
    expect(named('docker/Dockerfile.train')).toEqual([])
  })

  test('a manifest that is not there is noted', () => {
    expect(followed(kubernetesJobs, texts, 'kubectl apply -f gone.yaml').notes).toEqual([
      'gone.yaml is called here but does not exist at this commit.',
    ])
  })
})
