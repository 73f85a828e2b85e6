import { items, oneOrMore, pairs, scalar, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'

/** A container that a job starts: its image, and what it says instead of the image's entry point. */
export interface JobContainer {
  readonly image: string
  readonly command: readonly string[]
  readonly args: readonly string[]
  readonly folder: string | undefined
  readonly env: Readonly<Record<string, string>>
  readonly line: number
  /** Text that is fed to `program` instead of a command, as Argo scripts are. */
  readonly program: readonly string[]
  readonly script?: { readonly text: string; readonly line: number } | undefined
}

const trainingJob = /^(?:PyTorchJob|TFJob|MPIJob|XGBoostJob|MXJob|PaddleJob|JAXJob|TrainJob)$/

/** The containers of what runs to its end: jobs, training jobs, Ray jobs and workflows. Servers are none of them. */
export function jobContainers(root: YamlNode): readonly JobContainer[] {
  const kind = textAt(root, 'kind') ?? ''
  const spec = under(root, 'spec')
  if (textAt(root, 'apiVersion') === undefined || spec === undefined) return []
  if (kind === 'Job') return inPod(under(spec, 'template', 'spec'))
  if (kind === 'CronJob') return inPod(under(spec, 'jobTemplate', 'spec', 'template', 'spec'))
  if (kind === 'Pod') return inPod(spec)
  if (kind === 'RayJob') return rayJob(spec)
  if (kind === 'Workflow' || kind === 'WorkflowTemplate') return workflow(spec)
  if (kind === 'CronWorkflow') return workflow(under(spec, 'workflowSpec'))
  if (!trainingJob.test(kind)) return []
  const holders = pairs(spec).filter(({ key }) => key.endsWith('ReplicaSpecs'))
  const replicas = holders.flatMap(({ value }) => pairs(value))
  return replicas.flatMap(({ value }) => inPod(under(value, 'template', 'spec')))
}

function inPod(pod: YamlNode | undefined): readonly JobContainer[] {
  return [...items(under(pod, 'initContainers')), ...items(under(pod, 'containers'))].flatMap(containerOf)
}

function workflow(spec: YamlNode | undefined): readonly JobContainer[] {
  return items(under(spec, 'templates')).flatMap((template) => {
    const container = under(template, 'container') ?? under(template, 'script')
    return container === undefined
      ? items(under(template, 'containerSet', 'containers')).flatMap(containerOf)
      : containerOf(container)
  })
}

/** Its entry point is one line of shell that the cluster's image runs. */
function rayJob(spec: YamlNode): readonly JobContainer[] {
  const entry = scalar(under(spec, 'entrypoint'))
  const head = under(spec, 'rayClusterSpec', 'headGroupSpec', 'template', 'spec')
  const image = textAt(items(under(head, 'containers'))[0], 'image') ?? ''
  if (entry === undefined) return []
  const command = ['sh', '-c', entry.text]
  return [{ image, command, args: [], folder: undefined, env: {}, line: entry.line, program: [] }]
}

function containerOf(node: YamlNode): readonly JobContainer[] {
  const command = oneOrMore(under(node, 'command')).map(({ text }) => text)
  const args = oneOrMore(under(node, 'args')).map(({ text }) => plain(text))
  const source = scalar(under(node, 'source'))
  const variables = items(under(node, 'env')).flatMap((one) => {
    const name = textAt(one, 'name')
    const value = textAt(one, 'value')
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  const line = under(node, 'command')?.line ?? under(node, 'args')?.line ?? node.line
  return [
    {
      image: textAt(node, 'image') ?? '',
      command: source === undefined ? command.map(plain) : [],
      args,
      folder: textAt(node, 'workingDir'),
      env: Object.fromEntries(variables),
      line,
      program: command,
      script: source === undefined ? undefined : { text: source.text, line: source.contentLine },
    },
  ]
}

/** What the workflow fills in when it runs is a variable that nobody knows here. */
function plain(text: string): string {
  return text.replace(/\{\{[^}\n]{0,200}\}\}/g, '${parameter}')
}
