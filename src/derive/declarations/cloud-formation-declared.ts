import { items, pairs, textAt, under } from '../yaml/look-up.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Declared } from './declared.ts'

const awsServing =
  /^AWS::(?:SageMaker::(?:Endpoint|EndpointConfig|Model)|ECS::(?:Service|TaskDefinition)|Lambda::Function|AppRunner::Service|Serverless::Function)$/
const awsTraining = /^AWS::(?:SageMaker::(?:NotebookInstance|Pipeline|Domain)|Batch::\w+|EMR::Cluster)$/

/** The resources of a CloudFormation template: what serves, what trains, how traffic moves to a new version and what is watched. */
export function cloudFormationDeclared(root: YamlNode | null): readonly Declared[] {
  return pairs(under(root, 'Resources')).flatMap(({ key, line, value }): readonly Declared[] => {
    const type = textAt(value, 'Type') ?? ''
    if (!/^(?:AWS|Custom)::/.test(type)) return []
    const serves = awsServing.test(type)
    const properties = under(value, 'Properties')
    const gradual = gradually(value)
    const checked =
      under(properties, 'HealthCheckConfiguration') !== undefined || (gradual !== undefined && rollsBack(value))
    const declared: Declared = {
      kind: serves ? 'deploy' : 'provision',
      subject: serves ? 'application' : 'infrastructure',
      note: `CloudFormation ${type} ${key}`,
      line,
      detail: {
        for: serves ? 'serving' : awsTraining.test(type) ? 'training' : undefined,
        resource: type,
        cluster: /^AWS::EKS::(?:Cluster|Nodegroup)$/.test(type) ? 'yes' : undefined,
        strategy: gradual === undefined ? (serves ? 'platform' : undefined) : 'gradual',
        replicas: textAt(properties, 'DesiredCount'),
        health: checked ? 'declared' : undefined,
      },
    }
    const variants = items(under(properties, 'ProductionVariants')).length
    const shadow = under(properties, 'ShadowProductionVariants') !== undefined
    const splits = type === 'AWS::SageMaker::EndpointConfig' && (variants >= 2 || shadow)
    return [
      declared,
      ...(splits ? [shift(`${key} splits its traffic`, line)] : []),
      ...(gradual === undefined ? [] : [shift(`${key} moves its traffic to a new version ${gradual}`, line)]),
      ...watching(type, key, line, properties),
    ]
  })
}

function shift(note: string, line: number): Declared {
  return { kind: 'shift-traffic', subject: 'model', note, line }
}

/** How a service of functions or models takes up a new version, where the template says that it is not at once. */
function gradually(resource: YamlNode | null): string | undefined {
  const properties = under(resource, 'Properties')
  const endpoint = under(properties, 'DeploymentConfig')
  const routed = textAt(endpoint, 'BlueGreenUpdatePolicy', 'TrafficRoutingConfiguration', 'Type')
  if (routed !== undefined) return `blue-green (${routed})`
  if (under(endpoint, 'RollingUpdatePolicy') !== undefined) return 'by rolling over'
  const preference = textAt(properties, 'DeploymentPreference', 'Type')
  if (preference !== undefined && preference !== 'AllAtOnce') return `by ${preference}`
  const weights = under(properties, 'RoutingConfig', 'AdditionalVersionWeights')
  return weights === undefined ? undefined : 'by weight'
}

function rollsBack(resource: YamlNode | null): boolean {
  const properties = under(resource, 'Properties')
  return (
    under(properties, 'DeploymentConfig', 'AutoRollbackConfiguration') !== undefined ||
    under(properties, 'DeploymentPreference', 'Alarms') !== undefined
  )
}

/** Alarms on the measures of an endpoint, and what SageMaker captures and checks of its answers. */
function watching(type: string, key: string, line: number, properties: YamlNode | undefined): readonly Declared[] {
  if (type === 'AWS::SageMaker::EndpointConfig' && under(properties, 'DataCaptureConfig') !== undefined)
    return [{ kind: 'monitor', note: `${key} captures what its endpoint is asked and answers`, line }]
  if (
    type === 'AWS::CloudWatch::Alarm' &&
    /^(?:AWS|aws)\/(?:SageMaker|sagemaker)/.test(textAt(properties, 'Namespace') ?? '')
  )
    return [{ kind: 'monitor', note: `alarm ${key} on a measure of the endpoint`, line }]
  if (type === 'AWS::SageMaker::MonitoringSchedule' || /^AWS::SageMaker::\w+JobDefinition$/.test(type)) {
    const note = `${key} compares what the endpoint captures with a baseline`
    return [
      { kind: 'monitor', note, line },
      { kind: 'detect-drift', note, line },
    ]
  }
  return []
}
