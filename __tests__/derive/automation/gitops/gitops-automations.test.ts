import { describe, expect, it } from '@jest/globals'
import { gitopsAutomations } from '../../../../src/derive/automation/gitops/gitops-automations.ts'
import { enacted, told } from '../enacted.ts'

const application = (policy: string, path = 'deploy/prod') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: churn }
spec:
  source: { repoURL: https://github.com/acme/churn.git, path: ${path} }
  ${policy}
`
const automated = 'syncPolicy: { automated: { prune: true } }'
const manifests = { 'deploy/prod/kustomization.yaml': 'images: [{ name: churn, newTag: v3 }]\n' }

const tellings = (texts: Readonly<Record<string, string>>) =>
  enacted(gitopsAutomations, texts).automations.map((one) => [one.triggers.map(({ event }) => event), ...told(one)])

describe('controllers that keep a folder applied', () => {
  it('apply on every push what Argo CD synchronises by itself', () => {
    expect(tellings({ 'argocd/app.yaml': application(automated), ...manifests })).toEqual([
      [['push'], "churn: kubectl apply -k 'deploy/prod' @2 [change push (of deploy/prod)]"],
    ])
  })

  it('wait for a person where nothing synchronises by itself', () => {
    expect(tellings({ 'argocd/app.yaml': application('project: default'), ...manifests })[0]?.[0]).toEqual(['sync'])
  })

  it('go through the folders below where the application says so', () => {
    const recursive = application(automated).replace('path: deploy/prod', 'path: deploy, directory: { recurse: true }')
    expect(tellings({ 'argocd/app.yaml': recursive, ...manifests })[0]?.[1]).toContain(
      "kubectl apply -R -f 'deploy' @2",
    )
  })

  it('apply each element of a set', () => {
    const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
spec:
  generators:
    - list: { elements: [{ stage: prod }, { stage: gone }] }
    - git: { directories: [{ path: charts/* }] }
  template:
    metadata: { name: "churn-{{stage}}{{.path.basename}}" }
    spec:
      source: { path: "{{path}}deploy/{{ .stage }}" }
      syncPolicy: { automated: {} }
`
    const unfilled = set.replace('{{path}}deploy/{{ .stage }}', '{{path}}')
    expect(tellings({ 'apps.yaml': set.replace('{{path}}', ''), ...manifests }).map(([, command]) => command)).toEqual([
      "churn-prod{{.path.basename}}: kubectl apply -k 'deploy/prod' @8 [change push (of deploy/prod)]",
    ])
    expect(tellings({ 'apps.yaml': unfilled, 'charts/a/Chart.yaml': '' }).map(([, command]) => command)).toEqual([
      "churn-{{stage}}a: helm upgrade --install 'churn-stagea' 'charts/a' @8 [change push (of charts/a)]",
    ])
  })

  it('are Flux as well, unless it is suspended', () => {
    const flux = (more: string) =>
      `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: churn }\nspec: { path: ./deploy/prod/${more} }\n`
    expect(tellings({ 'flux.yaml': flux(''), ...manifests })[0]?.[0]).toEqual(['push'])
    expect(tellings({ 'flux.yaml': flux(', suspend: true'), ...manifests })[0]?.[0]).toEqual(['sync'])
  })

  it.each([
    ['a folder of another repository', application(automated, 'elsewhere')],
    ['the root', application(automated, '.')],
    ['no folder', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { chart: redis } }\n'],
    ['another kind', 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: { source: { path: deploy/prod } }\n'],
    ['another group', application(automated).replace('argoproj.io', 'app.k8s.io')],
  ])('apply nothing of %s', (_, text) => {
    expect(tellings({ 'app.yaml': text, ...manifests })).toEqual([])
  })

  it('let no name end its quotes', () => {
    const name = application(automated).replace('name: churn', `name: "x'; train #"`)
    expect(tellings({ 'app.yaml': name, 'deploy/prod/Chart.yaml': '' })[0]?.[1]).toContain("--install 'xtrain' ")
  })
})
