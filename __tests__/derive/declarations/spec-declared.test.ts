import { describe, expect, it } from '@jest/globals'
import { specDeclared } from '../../../src/derive/declarations/spec-declared.ts'
import { readYaml } from '../../../src/derive/yaml/read-yaml.ts'

const declared = (text: string) => specDeclared(readYaml(text).root)
const azure = (schema: string, more: string) =>
  `$schema: https://azuremlschemas.azureedge.net/latest/${schema}.schema.json\nname: blue\n${more}`

describe('what specifications of platforms watch', () => {
  const resource = (type: string, properties: string) =>
    `Resources: { R: { Type: "AWS::${type}", Properties: ${properties} } }`

  it.each([
    ['a monitor of a table', 'resources: { quality_monitors: { m: {} } }', ['monitor', 'detect-drift']],
    [
      'an endpoint that records',
      'resources: { model_serving_endpoints: { e: { config: { auto_capture_config: {} } } } }',
      ['monitor'],
    ],
    [
      'an endpoint that records through its gateway',
      'resources: { model_serving_endpoints: { e: { ai_gateway: { inference_table_config: { enabled: true } } } } }',
      ['monitor'],
    ],
    [
      'an endpoint that records nothing',
      'resources: { model_serving_endpoints: { e: { config: { auto_capture_config: { enabled: false } } } } }',
      [],
    ],
    ['captured data', resource('SageMaker::EndpointConfig', '{ DataCaptureConfig: {} }'), ['monitor']],
    ['an alarm of an endpoint', resource('CloudWatch::Alarm', '{ Namespace: AWS/SageMaker }'), ['monitor']],
    ['an alarm of something else', resource('CloudWatch::Alarm', '{ Namespace: AWS/EC2 }'), []],
    ['a monitoring schedule', resource('SageMaker::MonitoringSchedule', '{}'), ['monitor', 'detect-drift']],
  ])('%s', (_, text, kinds) => {
    const watching = declared(text).filter(({ kind }) => kind === 'monitor' || kind === 'detect-drift')
    expect(watching.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('sees a canary that alarms take back as checked', () => {
    const config = 'DeploymentConfig: { RollingUpdatePolicy: {}, AutoRollbackConfiguration: {} }'
    expect(declared(resource('SageMaker::Endpoint', `{ ${config} }`))[0]?.detail).toMatchObject({
      strategy: 'gradual',
      health: 'declared',
    })
  })
})

describe('what specifications of platforms declare', () => {
  it.each([
    [
      'an online deployment',
      azure('managedOnlineDeployment', 'model: azureml:churn:8\nreadiness_probe: {}'),
      { kind: 'deploy', detail: { model: 'azureml:churn:8', health: 'declared' } },
    ],
    [
      'a batch deployment',
      azure('batchDeployment', 'model: azureml:churn@latest'),
      { kind: 'deploy', detail: { batch: 'yes', model: 'azureml:churn@latest' } },
    ],
    [
      'a compute cluster',
      azure('amlCompute', 'size: Standard_DS3_v2'),
      { kind: 'provision', detail: { for: 'training' } },
    ],
    [
      'where a web service of the older Azure ML runs',
      'computeType: AKS\ncontainerResourceRequirements: { cpu: 1 }',
      { kind: 'provision', detail: { for: 'serving' } },
    ],
    [
      'the pools of a Vertex AI job',
      'workerPoolSpecs:\n  - machineSpec: { machineType: n1-standard-8 }\n    containerSpec: { imageUri: eu.gcr.io/acme/fit }',
      { kind: 'provision', detail: { for: 'training' } },
    ],
    [
      'its one pool, of a search',
      'trialJobSpec:\n  worker_pool_specs:\n    machine_spec: { machine_type: n1-standard-8 }',
      { kind: 'provision', detail: { for: 'training' } },
    ],
    [
      'a data asset in a datastore',
      azure('data', 'path: azureml://datastores/blob/paths/raw.csv'),
      { kind: 'data', detail: { location: 'azureml://datastores/blob/paths/raw.csv', name: 'blue' } },
    ],
    [
      'a registered data set that a job takes',
      azure('commandJob', 'inputs: { data: { type: uri_file, path: azureml:claims@latest } }'),
      { kind: 'data', detail: { asset: 'claims' } },
    ],
    ['a bundle', 'bundle: { name: churn }\nresources:\n  jobs: { train: {} }', { kind: 'provision', line: 3 }],
    ['jobs of dbx', 'environments:\n  prod: { workflows: [{ name: train }] }', { kind: 'provision', line: 2 }],
    ['a served entity', 'resources:\n  model_serving_endpoints: { churn: {} }', { kind: 'deploy', subject: 'model' }],
    ['a Ray service', 'name: churn\nray_serve_config: { import_path: a:b }', { kind: 'deploy', subject: 'model' }],
    [
      'a Ray cluster',
      'cloud: acme\nhead_node_type: { name: head }',
      { kind: 'provision', detail: { for: 'training' } },
    ],
    [
      'a SkyPilot task',
      'resources: { accelerators: A100 }\nrun: python train.py',
      { kind: 'provision', detail: { for: 'training' } },
    ],
    [
      'a SkyPilot service',
      'resources: { accelerators: A100 }\nservice: { readiness_probe: /, replicas: 2 }\nrun: serve',
      { kind: 'deploy', detail: { health: 'declared', replicas: '2' } },
    ],
    [
      'a CloudFormation stack',
      'Resources:\n  Api: { Type: "AWS::ECS::Service", Properties: { DesiredCount: 2 } }',
      { kind: 'deploy', line: 2, detail: { replicas: '2' } },
    ],
    ['App Engine', 'runtime: python312\nentrypoint: gunicorn app:app', { kind: 'deploy' }],
  ])('reads %s', (_, text, expected) => {
    expect(declared(text)).toContainEqual(
      expect.objectContaining({
        ...expected,
        ...('detail' in expected ? { detail: expect.objectContaining(expected.detail) } : {}),
      }),
    )
  })

  it.each([
    ['an endpoint with two shares', azure('managedOnlineEndpoint', 'traffic: { blue: 90, green: 10 }')],
    [
      'an endpoint with a mirror',
      azure('managedOnlineEndpoint', 'traffic: { blue: 100 }\nmirror_traffic: { green: 10 }'),
    ],
    [
      'an endpoint that takes up a new version by and by',
      'Resources: { E: { Type: "AWS::SageMaker::Endpoint", Properties: { DeploymentConfig: { BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: CANARY } } } } } }',
    ],
    [
      'an endpoint that rolls over',
      'Resources: { E: { Type: "AWS::SageMaker::Endpoint", Properties: { DeploymentConfig: { RollingUpdatePolicy: { MaximumBatchSize: {} } } } } }',
    ],
    [
      'a function that moves its traffic by and by',
      'Resources: { F: { Type: "AWS::Serverless::Function", Properties: { DeploymentPreference: { Type: Canary10Percent5Minutes } } } }',
    ],
    [
      'an alias with two weighted versions',
      'Resources: { F: { Type: "AWS::Lambda::Alias", Properties: { RoutingConfig: { AdditionalVersionWeights: [{}] } } } }',
    ],
    ['a service that rolls out beside the old', 'ray_serve_config: {}\nrollout_strategy: ROLLOUT'],
    [
      'two routes',
      'resources: { model_serving_endpoints: { a: { config: { traffic_config: { routes: [{ traffic_percentage: 90 }, { traffic_percentage: 10 }] } } } } }',
    ],
    [
      'two variants',
      'Resources: { E: { Type: "AWS::SageMaker::EndpointConfig", Properties: { ProductionVariants: [{}, {}] } } }',
    ],
  ])('sees split traffic in %s', (_, text) => {
    expect(declared(text).map(({ kind }) => kind)).toContain('shift-traffic')
  })

  it.each([
    ['one share', azure('managedOnlineEndpoint', 'traffic: { blue: 100, green: 0 }')],
    ['a replacement in place', 'ray_serve_config: {}\nrollout_strategy: IN_PLACE'],
    [
      'one variant',
      'Resources: { E: { Type: "AWS::SageMaker::EndpointConfig", Properties: { ProductionVariants: [{}] } } }',
    ],
  ])('sees no split in %s', (_, text) => {
    expect(declared(text).map(({ kind }) => kind)).not.toContain('shift-traffic')
  })

  it.each([
    'name: churn',
    azure('commandJob', 'command: python train.py'),
    'workerPoolSpecs: [{ containerSpec: { imageUri: eu.gcr.io/acme/fit } }]',
    'resources: [a, b]',
    'resources: { pipelines: [{ pipeline: train }] }',
    'environments: { prod: { url: x } }',
    'runtime: python312',
    'Resources: { A: { Type: folder } }',
  ])('takes %s for no infrastructure', (text) => {
    expect(declared(text)).toEqual([])
  })
})
