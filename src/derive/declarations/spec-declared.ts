import { items, oneOrMore, pairs, textAt, under } from '../yaml/look-up.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { cloudFormationDeclared } from './cloud-formation-declared.ts'
import { databricksDeclared } from './databricks-declared.ts'
import type { Declared } from './declared.ts'

/** What the specification files of ML platforms declare: Azure ML, Vertex AI, Databricks bundles, Ray and Anyscale, SkyPilot, CloudFormation. */
export function specDeclared(root: YamlNode | null): readonly Declared[] {
  return [
    ...dbx(root),
    ...azureMl(root),
    ...azureWebService(root),
    ...vertexJob(root),
    ...databricksDeclared(root),
    ...ray(root),
    ...skyPilot(root),
    ...cloudFormationDeclared(root),
    ...appEngine(root),
  ]
}

/** A registered data set whose content lies outside the repository. */
function dataAsset(root: YamlNode | null, base: Pick<Declared, 'note' | 'line'>): readonly Declared[] {
  const path = textAt(root, 'path') ?? ''
  return /^(?:azureml|https?|wasbs|abfss?):\/\//.test(path)
    ? [{ ...base, kind: 'data', subject: 'data', detail: { location: path, name: textAt(root, 'name') } }]
    : []
}

/** Registered data sets that a job takes by name. */
function assetsRead(root: YamlNode | null): readonly Declared[] {
  return pairs(under(root, 'inputs')).flatMap(({ value, line }): readonly Declared[] => {
    const path = textAt(value ?? undefined, 'path') ?? ''
    const asset = /^azureml:([\w.-]+)(?:[:@][\w.-]+)?$/.exec(path)?.[1]
    if (asset === undefined) return []
    return [{ kind: 'data', subject: 'data', note: `reads the registered data ${asset}`, line, detail: { asset } }]
  })
}

function azureMl(root: YamlNode | null): readonly Declared[] {
  const schema = under(root, '$schema')
  const address = textAt(root, '$schema') ?? ''
  if (!address.includes('azureml')) return []
  const kind = /\/(\w+)\.schema\.json/.exec(address)?.[1] ?? ''
  const name = textAt(root, 'name') ?? ''
  const base = { note: `Azure ML ${kind} ${name}`, line: schema?.line }
  if (/compute|cluster/i.test(kind))
    return [{ ...base, kind: 'provision', subject: 'infrastructure', detail: { for: 'training' } }]
  if (/workspace|registry$/i.test(kind)) return [{ ...base, kind: 'provision', subject: 'infrastructure', detail: {} }]
  if (/endpoint/i.test(kind)) {
    const shares = [under(root, 'traffic'), under(root, 'mirror_traffic')].map((node) =>
      pairs(node).map(({ value }) => value),
    )
    const live = (shares[0] ?? []).filter((value) => value?.type === 'scalar' && Number(value.text) > 0)
    const endpoint: Declared = { ...base, kind: 'provision', subject: 'infrastructure', detail: { for: 'serving' } }
    if (live.length < 2 && (shares[1] ?? []).length === 0) return [endpoint]
    return [endpoint, { ...base, kind: 'shift-traffic', subject: 'model', note: `${base.note} splits its traffic` }]
  }
  if (/^data$/i.test(kind)) return dataAsset(root, base)
  if (/job|pipeline/i.test(kind)) return assetsRead(root)
  if (!/deployment/i.test(kind)) return []
  const batch = /batch/i.test(kind)
  const probed = under(root, 'readiness_probe') !== undefined || under(root, 'liveness_probe') !== undefined
  return [
    {
      ...base,
      kind: 'deploy',
      subject: 'model',
      detail: {
        for: 'serving',
        batch: batch ? 'yes' : undefined,
        model: textAt(root, 'model') ?? textAt(root, 'model', 'path'),
        replicas: textAt(root, 'instance_count'),
        strategy: batch ? undefined : 'platform',
        health: probed ? 'declared' : undefined,
      },
    },
  ]
}

/** The configuration of a custom job of Vertex AI, or of the trials of a search: machines in pools. */
function vertexJob(root: YamlNode | null): readonly Declared[] {
  const job = under(root, 'trialJobSpec') ?? under(root, 'jobSpec') ?? root
  const pools = under(job, 'workerPoolSpecs') ?? under(job, 'worker_pool_specs')
  const machines = [pools, ...items(pools)].flatMap(
    (one) => under(one, 'machineSpec') ?? under(one, 'machine_spec') ?? [],
  )
  const [first] = machines
  if (first === undefined) return []
  const machine = textAt(first, 'machineType') ?? textAt(first, 'machine_type') ?? ''
  const note = `Vertex AI job on ${machine}`
  return [{ kind: 'provision', subject: 'infrastructure', note, line: first.line, detail: { for: 'training' } }]
}

/** Where a web service of the older Azure ML runs and on how much of it. */
function azureWebService(root: YamlNode | null): readonly Declared[] {
  const type = under(root, 'computeType')
  if (type?.type !== 'scalar' || !/^(?:aci|aks)$/i.test(type.text)) return []
  if (under(root, 'containerResourceRequirements') === undefined) return []
  const note = `Azure ML web service on ${type.text}`
  return [{ kind: 'provision', subject: 'infrastructure', note, line: type.line, detail: { for: 'serving' } }]
}

/** The deployment file of dbx: jobs with their clusters for each environment. */
function dbx(root: YamlNode | null): readonly Declared[] {
  const environments = pairs(under(root, 'environments'))
  const declared = environments.find(({ value }) =>
    [...items(under(value, 'jobs')), ...items(under(value, 'workflows'))].some(
      (one) => under(one, 'name') !== undefined,
    ),
  )
  if (declared === undefined) return []
  const { key, line } = declared
  return [{ kind: 'provision', subject: 'infrastructure', note: `dbx jobs of ${key}`, line, detail: {} }]
}

/** Cluster and service specifications of Ray and Anyscale. */
function ray(root: YamlNode | null): readonly Declared[] {
  const head = under(root, 'head_node_type') ?? under(root, 'head_node') ?? under(root, 'available_node_types')
  const service = under(root, 'ray_serve_config')
  const applications = under(root, 'applications')
  const serve =
    service ?? (items(applications).some((one) => under(one, 'import_path') !== undefined) ? applications : undefined)
  const name = textAt(root, 'name') ?? ''
  if (serve !== undefined) {
    const rollout = under(root, 'rollout_strategy')
    const spec: Declared = {
      kind: 'deploy',
      subject: 'model',
      note: `Ray service ${name}`,
      line: serve.line,
      detail: { for: 'serving', strategy: 'platform' },
    }
    if (textAt(root, 'rollout_strategy') !== 'ROLLOUT') return [spec]
    return [
      spec,
      { kind: 'shift-traffic', subject: 'model', note: 'rolls out beside the running version', line: rollout?.line },
    ]
  }
  const compute =
    head !== undefined &&
    (under(root, 'worker_node_types') ?? under(root, 'worker_nodes') ?? under(root, 'provider') ?? under(root, 'cloud'))
  if (head !== undefined && compute !== undefined && compute !== false)
    return [
      {
        kind: 'provision',
        subject: 'infrastructure',
        note: `Ray cluster ${name}`,
        line: head.line,
        detail: { for: 'training' },
      },
    ]
  const job = under(root, 'compute_config') ?? under(root, 'cluster_env')
  if (job === undefined || under(root, 'entrypoint') === undefined) return []
  return [
    {
      kind: 'provision',
      subject: 'infrastructure',
      note: `Anyscale job ${name}`,
      line: job.line,
      detail: { for: 'training' },
    },
  ]
}

function skyPilot(root: YamlNode | null): readonly Declared[] {
  const resources = under(root, 'resources')
  const asks = ['accelerators', 'cloud', 'instance_type', 'cpus', 'infra'].some(
    (key) => under(resources, key) !== undefined,
  )
  if (!asks || resources === undefined || textAt(root, 'run') === undefined) return []
  const service = under(root, 'service')
  const probed = under(service, 'readiness_probe') !== undefined
  if (service === undefined)
    return [
      {
        kind: 'provision',
        subject: 'infrastructure',
        note: 'SkyPilot task',
        line: resources.line,
        detail: { for: 'training' },
      },
    ]
  const replicas = textAt(service, 'replicas') ?? textAt(service, 'replica_policy', 'min_replicas')
  const detail = { for: 'serving', strategy: 'platform', health: probed ? 'declared' : undefined, replicas }
  return [{ kind: 'deploy', subject: 'model', note: 'SkyPilot service', line: service.line, detail }]
}

/** App Engine's `app.yaml`. */
function appEngine(root: YamlNode | null): readonly Declared[] {
  const runtime = under(root, 'runtime')
  const engine = ['env', 'entrypoint', 'instance_class', 'automatic_scaling', 'manual_scaling', 'handlers'].some(
    (key) => under(root, key) !== undefined,
  )
  if (runtime?.type !== 'scalar' || !engine || !/^(?:python\d*|custom|nodejs\d*|java\d*|go\d*)$/.test(runtime.text))
    return []
  const health = oneOrMore(under(root, 'readiness_check', 'path')).length > 0 ? 'declared' : undefined
  const detail = { for: 'serving', strategy: 'platform', health }
  return [{ kind: 'deploy', subject: 'application', note: 'App Engine service', line: runtime.line, detail }]
}
