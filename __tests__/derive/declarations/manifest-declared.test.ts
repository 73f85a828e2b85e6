import { describe, expect, it } from '@jest/globals'
import { manifestDeclared } from '../../../src/derive/declarations/manifest-declared.ts'
import { readYaml } from '../../../src/derive/yaml/read-yaml.ts'

const declared = (text: string) => manifestDeclared(readYaml(text).root)
const deployment = (spec: string, container = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: churn }
spec:
  ${spec}
  template: { spec: { containers: [{ name: a, image: "acme/churn:1.2"${container} }] } }
`

describe('what a manifest declares', () => {
  it('reads how a deployment rolls', () => {
    expect(declared(deployment('replicas: 2', ', readinessProbe: { tcpSocket: { port: 80 } }'))).toMatchObject([
      {
        kind: 'deploy',
        line: 2,
        detail: { image: 'acme/churn:1.2', replicas: '2', health: 'declared', strategy: 'rolling' },
      },
    ])
    expect(declared(deployment('strategy: { type: Recreate }'))).toMatchObject([
      { detail: { strategy: 'recreate', health: undefined } },
    ])
    expect(declared(deployment('', ', livenessProbe: {}'))[0]?.detail?.['health']).toBeUndefined()
  })

  const shifts = (text: string) => declared(text).some(({ kind }) => kind === 'shift-traffic')
  const rollout = (strategy: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: { strategy: ${strategy} }`

  const ingress = (...notes: readonly string[]) =>
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n${notes.map((note) => `    nginx.ingress.kubernetes.io/${note}\n`).join('')}`

  it.each([
    ['a rollout in steps', rollout('{ canary: { steps: [{ setWeight: 10 }, { pause: {} }] } }'), true],
    ['a blue-green rollout', rollout('{ blueGreen: { activeService: a } }'), true],
    ['a canary without steps', rollout('{ canary: { maxSurge: 1 } }'), false],
    ['a canary whose first step is all', rollout('{ canary: { steps: [{ setWeight: 100 }, { pause: {} }] } }'), false],
    [
      'a route to two versions',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec: { rules: [{ backendRefs: [{ weight: 90 }, { weight: 10 }] }] }',
      true,
    ],
    [
      'an experiment between two models',
      'apiVersion: mlops.seldon.io/v1alpha1\nkind: Experiment\nspec: { candidates: [{ weight: 50 }, { weight: 50 }] }',
      true,
    ],
    ['an ingress that takes a tenth', ingress('canary: "true"', 'canary-weight: "10"'), true],
    ['an ingress for who asks for it', ingress('canary: "true"', 'canary-by-header: X-Canary'), true],
    ['an ingress that takes all', ingress('canary: "true"', 'canary-weight: "100"'), false],
    ['an ingress whose canary is off', ingress('canary: "false"', 'canary-weight: "10"'), false],
    [
      'a service of two weights',
      'apiVersion: traefik.io/v1alpha1\nkind: TraefikService\nspec: { weighted: { services: [{ weight: 9 }, { weight: 1 }] } }',
      true,
    ],
    ['an experiment that trains', 'apiVersion: kubeflow.org/v1beta1\nkind: Experiment\nspec: {}', false],
  ])('%s', (_, text, expected) => {
    expect(shifts(text)).toBe(expected)
  })

  it('knows model servers and training jobs', () => {
    const served =
      'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nspec: { predictor: { model: { storageUri: "s3://m/7" } } }'
    expect(declared(served)).toMatchObject([
      { kind: 'deploy', subject: 'model', detail: { model: 's3://m/7', strategy: 'platform' } },
    ])
    expect(declared('apiVersion: kubeflow.org/v1\nkind: PyTorchJob')).toMatchObject([
      { kind: 'provision', detail: { for: 'training' } },
    ])
  })

  it.each([
    'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nspec: { predictor: { canaryTrafficPercent: 10 } }',
    'apiVersion: machinelearning.seldon.io/v1\nkind: SeldonDeployment\nspec: { predictors: [{ traffic: 80 }, { traffic: 20 }] }',
    'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec: { http: [{ route: [{ weight: 90 }, { weight: 10 }] }] }',
    'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec: { http: [{ route: [{}], mirror: { host: b } }] }',
    'apiVersion: serving.knative.dev/v1\nkind: Service\nspec: { traffic: [{ percent: 90 }, { percent: 10 }] }',
  ])('sees split traffic in %s', (text) => {
    expect(declared(text).map(({ kind }) => kind)).toContain('shift-traffic')
  })

  it.each([
    'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nspec: { predictor: { canaryTrafficPercent: 100 } }',
    'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec: { http: [{ route: [{ weight: 100 }] }, { route: [{ weight: 100 }] }] }',
    'apiVersion: serving.knative.dev/v1\nkind: Service\nspec: { traffic: [{ percent: 100 }] }',
  ])('sees no split in %s', (text) => {
    expect(declared(text).map(({ kind }) => kind)).not.toContain('shift-traffic')
  })

  it.each([
    'kind: Deployment',
    'apiVersion: v1\nkind: ConfigMap',
    'apiVersion: v1\nkind: Namespace',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition',
  ])('takes %s for no infrastructure', (text) => {
    expect(declared(text)).toEqual([])
  })
})
