import { items, pairOf, pairs, scalar, textAt, under } from '../yaml/look-up.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Declared } from './declared.ts'

const workloads = /^(?:Deployment|StatefulSet|DaemonSet|Rollout|DeploymentConfig)$/
const serving =
  /^(?:InferenceService|InferenceGraph|ServingRuntime|ClusterServingRuntime|SeldonDeployment|Model|RayService|BentoDeployment|LLMInferenceService)$/
const training =
  /^(?:Job|CronJob|PyTorchJob|TFJob|XGBoostJob|MPIJob|TrainJob|RayJob|RayCluster|SparkApplication|Workflow|WorkflowTemplate|CronWorkflow|Notebook|Experiment)$/
const around =
  /^(?:Service|Ingress|Gateway|VirtualService|TraefikService|HTTPRoute|DestinationRule|HorizontalPodAutoscaler|ScaledObject|PersistentVolumeClaim|ConfigMap|Application|ApplicationSet|Kustomization|HelmRelease)$/

/** What one Kubernetes manifest declares; kinds that run nothing and expose nothing declare nothing here. */
export function manifestDeclared(root: YamlNode | null): readonly Declared[] {
  const kind = textAt(root, 'kind')
  const version = textAt(root, 'apiVersion')
  if (kind === undefined || version === undefined || root === null) return []
  const name = textAt(root, 'metadata', 'name') ?? ''
  const base = { note: `${kind} ${name}`, line: under(root, 'kind')?.line ?? root.line }
  if (version.startsWith('serving.knative.dev/') && kind === 'Service')
    return [{ ...base, kind: 'deploy', subject: 'application', detail: knative(root) }, ...weighted(root, base)]
  if (workloads.test(kind))
    return [{ ...base, kind: 'deploy', subject: 'application', detail: workload(root, kind) }, ...weighted(root, base)]
  if (serving.test(kind) && version.includes('/'))
    return [{ ...base, kind: 'deploy', subject: 'model', detail: served(root, kind) }, ...weighted(root, base, 'model')]
  if (version.startsWith('mlops.seldon.io/') && kind === 'Experiment') return weighted(root, base, 'model')
  if (training.test(kind) && version.includes('/'))
    return [
      { ...base, kind: 'provision', subject: 'infrastructure', detail: { for: trains(version, kind), ...image(root) } },
    ]
  if (around.test(kind) && !isNote(kind))
    return [{ ...base, kind: 'provision', subject: 'infrastructure', detail: {} }, ...weighted(root, base)]
  return []
}

/** Settings alone are no infrastructure. */
function isNote(kind: string): boolean {
  return kind === 'ConfigMap'
}

function trains(version: string, kind: string): string | undefined {
  return /^(?:kubeflow\.org|ray\.io|trainer\.kubeflow\.org)\//.test(version) && kind !== 'Notebook'
    ? 'training'
    : undefined
}

function containers(root: YamlNode | null): readonly YamlNode[] {
  const template =
    under(root, 'spec', 'template', 'spec') ?? under(root, 'spec', 'jobTemplate', 'spec', 'template', 'spec')
  return items(under(template, 'containers'))
}

function image(root: YamlNode | null): Readonly<Record<string, string | undefined>> {
  return { image: textAt(containers(root)[0], 'image') }
}

function probed(nodes: readonly YamlNode[], ...names: readonly string[]): string | undefined {
  return nodes.some((node) => names.some((name) => under(node, name) !== undefined)) ? 'declared' : undefined
}

/** Two replicas are two processes that answer: by default the cluster replaces them one after the other. */
function workload(root: YamlNode | null, kind: string): Readonly<Record<string, string | undefined>> {
  const strategy = under(root, 'spec', 'strategy')
  const type = textAt(strategy, 'type')
  const phased = under(strategy, 'canary') ?? under(strategy, 'blueGreen')
  return {
    for: 'serving',
    name: textAt(root, 'metadata', 'name'),
    ...image(root),
    replicas: textAt(root, 'spec', 'replicas'),
    health: probed(containers(root), 'readinessProbe'),
    strategy:
      phased !== undefined
        ? 'gradual'
        : type === 'Recreate'
          ? 'recreate'
          : kind === 'DaemonSet'
            ? undefined
            : 'rolling',
  }
}

function knative(root: YamlNode | null): Readonly<Record<string, string | undefined>> {
  return {
    for: 'serving',
    ...image(root),
    strategy: 'platform',
    health: probed(containers(root), 'readinessProbe', 'startupProbe', 'livenessProbe'),
  }
}

function served(root: YamlNode | null, kind: string): Readonly<Record<string, string | undefined>> {
  const predictor = under(root, 'spec', 'predictor')
  const inner = [...items(under(predictor, 'containers')), ...pairs(predictor).flatMap(({ value }) => value ?? [])]
  const storage = inner.map((node) => textAt(node, 'storageUri')).find((one) => one !== undefined)
  return {
    for: 'serving',
    image: inner.map((node) => textAt(node, 'image')).find((one) => one !== undefined),
    model: storage ?? textAt(root, 'spec', 'storageUri'),
    strategy: kind === 'InferenceService' || kind === 'SeldonDeployment' ? 'platform' : undefined,
    health: probed(inner, 'readinessProbe'),
    replicas: textAt(predictor, 'minReplicas'),
  }
}

/** Live traffic split or mirrored between versions. */
function weighted(
  root: YamlNode,
  base: Pick<Declared, 'note' | 'line'>,
  subject: 'application' | 'model' = 'application',
): readonly Declared[] {
  const spec = under(root, 'spec')
  const canary = Number(
    textAt(spec, 'predictor', 'canaryTrafficPercent') ?? textAt(spec, 'canaryTrafficPercent') ?? '0',
  )
  const groups = [
    items(under(spec, 'traffic')).map((node) => textAt(node, 'percent')),
    items(under(spec, 'predictors')).map((node) => textAt(node, 'traffic')),
    items(under(spec, 'candidates')).map((node) => textAt(node, 'weight')),
    ...items(under(spec, 'rules')).map((rule) =>
      items(under(rule, 'backendRefs')).map((node) => textAt(node, 'weight')),
    ),
    ...routes(spec).map((route) => items(under(route, 'route')).map((node) => textAt(node, 'weight'))),
    items(under(spec, 'weighted', 'services')).map((node) => textAt(node, 'weight')),
  ]
  const split = groups.some((shares) => shares.filter((share) => Number(share) > 0).length >= 2)
  const shadow =
    under(spec, 'mirror') !== undefined ||
    items(under(spec, 'predictors')).some((node) => scalar(under(node, 'shadow'))?.value === true) ||
    routes(spec).some((route) => under(route, 'mirror') !== undefined || under(route, 'mirrors') !== undefined)
  const phased = phases(spec) || isCanary(root)
  if (!(canary > 0 && canary < 100) && !split && !shadow && !phased) return []
  return [{ ...base, kind: 'shift-traffic', subject, note: `${base.note} splits its traffic`, detail: {} }]
}

const canaries = 'nginx.ingress.kubernetes.io/canary'

/** An ingress that takes a share of another's requests: by weight, or by what a request says of itself. */
function isCanary(root: YamlNode): boolean {
  const notes = under(root, 'metadata', 'annotations')
  if (textAt(notes, canaries) !== 'true') return false
  const weight = textAt(notes, `${canaries}-weight`)
  if (weight !== undefined) return Number(weight) > 0 && Number(weight) < 100
  return textAt(notes, `${canaries}-by-header`) !== undefined || textAt(notes, `${canaries}-by-cookie`) !== undefined
}

/** A rollout that goes through shares, or holds the new version beside the old; a canary without steps replaces all at once. */
function phases(spec: YamlNode | undefined): boolean {
  const strategy = under(spec, 'strategy')
  const shares = items(under(strategy, 'canary', 'steps')).flatMap((step) => pairOf(step, 'setWeight') ?? [])
  // What a template fills in is no number yet.
  const parts = shares.some(({ value }) => !(value?.type === 'scalar' && Number(value.text) >= 100))
  return under(strategy, 'blueGreen') !== undefined || parts
}

function routes(spec: YamlNode | undefined): readonly YamlNode[] {
  return items(under(spec, 'http'))
}
