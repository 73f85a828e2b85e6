import type { Declared } from './declared.ts'
import { hclAttribute, hclBlocks, hclNested, type HclBlock } from './hcl-blocks.ts'

/** Resources that run a container or a model and answer: applying them with a new version rolls it out. */
export const servingResources =
  /^(?:google_cloud_run_v2_service|google_cloud_run_service|google_vertex_ai_endpoint\w*|google_app_engine_(?:standard|flexible)_app_version|google_cloudfunctions2?_function|aws_ecs_service|aws_ecs_task_definition|aws_apprunner_service|aws_lambda_function|aws_sagemaker_(?:endpoint|endpoint_configuration|model)|azurerm_container_app|azurerm_container_group|azurerm_(?:linux_|windows_)?web_app|azurerm_app_service|azurerm_machine_learning_\w*(?:endpoint|deployment)|kubernetes_deployment(?:_v1)?|kubernetes_manifest|helm_release|databricks_model_serving|huggingface_\w*endpoint)$/

/** Of these, the endpoints of a service for machine learning: what they answer with is a model and nothing else. */
export const modelEndpoints = /^(?:aws_sagemaker_endpoint|databricks_model_serving|huggingface_\w*endpoint)$/

const trainingResources =
  /^(?:azurerm_machine_learning_(?:compute|synapse)\w*|aws_sagemaker_(?:notebook_instance|pipeline|domain)\w*|google_notebooks_\w+|google_workbench_\w+|google_vertex_ai_(?:tensorboard|feature\w*|metadata\w*)|databricks_(?:job|cluster|instance_pool)|aws_batch_\w+|kubernetes_(?:job|cron_job)\w*)$/

/** Kubernetes, which runs whatever it is sent. */
const clusters =
  /^(?:google_container_(?:cluster|node_pool)|aws_eks_(?:cluster|node_group)|azurerm_kubernetes_cluster)$/

/** What a Terraform file declares: its resources and the modules it uses; variables, outputs and providers declare nothing. */
export function terraformDeclared(text: string): readonly Declared[] {
  return hclBlocks(text).flatMap((block): readonly Declared[] => {
    const [type = '', name = ''] = block.labels
    if (block.type === 'module')
      return [
        {
          kind: 'provision',
          subject: 'infrastructure',
          note: `Terraform module ${type}`,
          line: block.line,
          detail: {},
        },
      ]
    if (block.type !== 'resource' || /^(?:null_resource|random_\w+|local_\w+|time_\w+|terraform_data)$/.test(type))
      return []
    return [resource(type, name, block), ...split(type, name, block), ...watch(type, name, block)]
  })
}

/** Alarms on what a served model answers with: its errors, its latency, its calls. */
const watched: readonly (readonly [type: string, metric: RegExp])[] = [
  [
    'aws_cloudwatch_metric_alarm',
    /"AWS\/SageMaker"[^]*"(?:Model\w+|Invocation\w*|Overhead\w+)"|"(?:Model\w+|Invocation\w*|Overhead\w+)"[^]*"AWS\/SageMaker"/,
  ],
  ['google_monitoring_alert_policy', /aiplatform\.googleapis\.com\/prediction/],
  ['azurerm_monitor_metric_alert', /Microsoft\.MachineLearningServices\/workspaces\/onlineEndpoints/i],
]

function watch(type: string, name: string, { body, line }: HclBlock): readonly Declared[] {
  const text = body.join('\n')
  return watched.some(([one, metric]) => one === type && metric.test(text))
    ? [{ kind: 'monitor', note: `${type}.${name} watches the served model`, line, detail: {} }]
    : []
}

function resource(type: string, name: string, block: HclBlock): Declared {
  const serves = servingResources.test(type)
  return {
    kind: serves ? 'deploy' : 'provision',
    subject: serves ? 'application' : 'infrastructure',
    note: `Terraform resource ${type}.${name}`,
    line: block.line,
    detail: {
      resource: `${type}.${name}`,
      for: serves ? 'serving' : trains(type, block) ? 'training' : undefined,
      image:
        hclAttribute(block, 'image') ?? hclAttribute(block, 'image_uri') ?? hclAttribute(block, 'docker_image_name'),
      cluster: clusters.test(type) ? 'yes' : undefined,
      ...(serves ? rolls(type, block) : {}),
    },
  }
}

/** Compute of a training service, or a state machine that has one start a job. */
function trains(type: string, { body }: HclBlock): boolean {
  return (
    trainingResources.test(type) ||
    (type === 'aws_sfn_state_machine' && body.some((line) => /:sagemaker:createTrainingJob\b/.test(line)))
  )
}

/** These platforms start the new version beside the old one; what is asked is whether they are told how to see that it is well. */
function rolls(type: string, block: HclBlock): Readonly<Record<string, string | undefined>> {
  const probed = ['startup_probe', 'liveness_probe', 'readiness_probe', 'health_check_configuration'].some(
    (name) => hclNested(block, name) > 0,
  )
  const path = hclAttribute(block, 'health_check_path')
  const breaker = type === 'aws_ecs_service' && hclNested(block, 'load_balancer') > 0
  return {
    health: probed || path !== undefined || breaker ? 'declared' : undefined,
    strategy: type.startsWith('kubernetes_') ? undefined : 'platform',
    replicas: hclAttribute(block, 'replicas') ?? hclAttribute(block, 'desired_count'),
  }
}

/** Two or more weighted versions behind one address. */
function split(type: string, name: string, block: HclBlock): readonly Declared[] {
  const weighted = block.body.filter((line) => /^\s*(?:percent|percentage|weight)\s*=\s*[1-9]\d?\s*$/.test(line))
  const routes = ['traffic', 'traffic_weight', 'routes', 'target_group'].reduce(
    (sum, one) => sum + hclNested(block, one),
    0,
  )
  const variants = hclNested(block, 'production_variants')
  const shadow = hclNested(block, 'shadow_production_variants')
  const splits = (routes >= 2 && weighted.length >= 2) || variants >= 2 || shadow > 0
  if (!splits) return []
  return [
    {
      kind: 'shift-traffic',
      subject: /^(?:aws_sagemaker_|google_vertex_ai_|azurerm_machine_learning_|databricks_)/.test(type)
        ? 'model'
        : 'application',
      note: `${type}.${name} splits its traffic`,
      line: block.line,
      detail: {},
    },
  ]
}
