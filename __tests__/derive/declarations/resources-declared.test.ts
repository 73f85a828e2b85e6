import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { resourcesDeclared } from '../../../src/derive/declarations/resources-declared.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function declared(texts: Readonly<Record<string, string>>): readonly string[] {
  return resourcesDeclared(filesOf(repositoryOf(texts), [])).map(
    ({ kind, at, note }) => `${kind} ${at.path}:${at.line ?? ''} ${note}`,
  )
}

describe('resources declared by files', () => {
  it.each([
    ['main.tf', 'module "net" {\n  source = "./net"\n}\n', 'provision main.tf:1 Terraform module net'],
    [
      'infra/ml.bicep',
      "param x string\nresource ws 'Microsoft.MachineLearningServices/workspaces@2023-04-01' = {\n}\n",
      'provision infra/ml.bicep:2 Bicep resource Microsoft.MachineLearningServices/workspaces',
    ],
    [
      'infra/ml.json',
      '{\n"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n"resources": [\n{ "type": "Microsoft.Storage/storageAccounts" }]}',
      'provision infra/ml.json:4 ARM resource Microsoft.Storage/storageAccounts',
    ],
    ['deploy/Pulumi.yaml', 'name: churn\nruntime: python\n', 'provision deploy/Pulumi.yaml:1 Pulumi project'],
    ['cdk.json', '{ "app": "python3 app.py" }', 'provision cdk.json:1 AWS CDK app'],
    ['chart/Chart.yaml', 'apiVersion: v2\nname: churn\n', 'provision chart/Chart.yaml:1 Helm chart'],
    ['k8s/kustomization.yaml', 'resources: [a.yaml]\n', 'provision k8s/kustomization.yaml:1 Kustomize overlay'],
    ['render.yaml', 'services:\n  - type: web\n    name: churn\n', 'deploy render.yaml:1 Render blueprint'],
    ['fly.toml', 'app = "churn"\n', 'deploy fly.toml:1 Fly.io application'],
    [
      'gpu.yaml',
      'workerPoolSpecs:\n  machineSpec:\n    machineType: n1-standard-8\n',
      'provision gpu.yaml:3 Vertex AI job on n1-standard-8',
    ],
  ])('finds what %s declares', (path, text, expected) => {
    expect(declared({ [path]: text })).toContain(expected)
  })

  it.each([
    ['examples/main.tf', 'resource "aws_s3_bucket" "x" {\n}\n'],
    ['tests/infra/main.tf', 'resource "aws_s3_bucket" "x" {\n}\n'],
    ['template/{{.name}}/main.tf', 'resource "aws_s3_bucket" "x" {\n}\n'],
    ['.github/workflows/deploy.yml', 'kind: Deployment\napiVersion: apps/v1\n'],
    ['variables.tf', 'variable "region" {\n  default = "eu"\n}\noutput "x" {\n  value = 1\n}\n'],
    ['main.tf', '# resource "aws_s3_bucket" "x" {\n# }\n/* resource "a" "b" {\n} */\n'],
    ['main.bicep', "resource ws 'Microsoft.Storage/storageAccounts@2023' existing = {\n}\n"],
    ['Procfile', 'web: gunicorn app:app\n'],
    ['render.yaml', 'services:\n  - type: web\n    runtime: static\n    name: page\n'],
    ['package.json', '{ "name": "deploymentTemplate" }'],
    ['conf/model.yaml', 'kind: classifier\nname: churn\n'],
  ])('finds nothing in %s', (path, text) => {
    expect(declared({ [path]: text })).toEqual([])
  })

  it.each([
    ['type: web', 'yes'],
    ['autoDeploy: true', 'yes'],
    ['autoDeploy: false', undefined],
    ['autoDeployTrigger: off', undefined],
  ])('says whether a blueprint with %s deploys on push', (setting, expected) => {
    const texts = { 'render.yaml': `services:\n  - name: churn\n    ${setting}\n` }
    const [found] = resourcesDeclared(filesOf(repositoryOf(texts), []))
    expect(found?.detail['onPush']).toBe(expected)
  })

  it('reads the templates of a chart with the values of the chart', () => {
    const texts = {
      'chart/Chart.yaml': 'name: churn\n',
      'chart/values.yaml': 'replicaCount: 3\nimage: { repository: ghcr.io/acme/churn }\n',
      'chart/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "churn.name" . }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicaCount }}
  {{- end }}
  template:
    spec:
      containers:
        - name: api
          image: "{{ .Values.image.repository }}:{{ .Chart.AppVersion }}"
          readinessProbe: { httpGet: { path: /health } }
`,
    }
    const found = resourcesDeclared(filesOf(repositoryOf(texts), [])).find(({ kind }) => kind === 'deploy')
    expect(found?.detail).toMatchObject({ replicas: '3', health: 'declared', strategy: 'rolling' })
    expect(found?.at).toEqual({ path: 'chart/templates/deployment.yaml', line: 2 })
  })

  it('takes the first of alternatives in a chart, and a block of values for given', () => {
    const texts = {
      'chart/Chart.yaml': 'name: churn\n',
      'chart/values.yaml': 'probe: { httpGet: { path: /health } }\nnone: {}\ncanary: { enabled: false }\n',
      'chart/templates/rollout.yaml': `{{- if .Values.canary.enabled }}
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: churn
  labels:
    {{- include "churn.labels" . | nindent 4 }}
spec:
  template:
    spec:
      containers:
        - name: api
          readinessProbe:
            {{- toYaml .Values.probe | nindent 12 }}
          livenessProbe:
            {{- toYaml .Values.none | nindent 12 }}
  strategy:
    canary:
      steps:
        {{- range .Values.canary.steps }}
        - {{- if .setWeight }}
          setWeight: {{ .setWeight }}
          {{- else if .pause }}
          pause:
            {{- if .pause.duration }}
            duration: {{ .pause.duration }}
            {{- else }}
            {}
            {{- end }}
          {{- end }}
        {{- end }}
{{- end }}
`,
    }
    const found = resourcesDeclared(filesOf(repositoryOf(texts), []))
    expect(found.find(({ kind }) => kind === 'deploy')?.detail).toMatchObject({ health: 'declared' })
    expect(found.map(({ kind }) => kind)).toEqual(['provision', 'deploy', 'shift-traffic'])
    const empty = { ...texts, 'chart/values.yaml': 'probe: {}\n' }
    const bare = resourcesDeclared(filesOf(repositoryOf(empty), [])).find(({ kind }) => kind === 'deploy')
    expect(bare?.detail['health']).toBeUndefined()
  })

  it('survives anything', () => {
    const path = fc.constantFrom('a.tf', 'a.bicep', 'a.yaml', 'arm.json', 'fly.toml', 'compose.yaml', 'render.yaml')
    const piece = fc.constantFrom(
      'kind: Deployment\n',
      'resource "a" "b" {\n',
      '}',
      '"',
      '<<EOF\n',
      '{{',
      '{{ else }}',
      '{{ if x }}',
      '- ',
      '$schema',
      '\n',
      ': ',
      '/*',
    )
    fc.assert(
      fc.property(path, fc.array(fc.oneof(piece, fc.string())), (name, parts) => {
        expect(Array.isArray(declared({ [name]: parts.join('') }))).toBe(true)
      }),
    )
  })
})
