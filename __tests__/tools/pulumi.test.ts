import { pulumi } from '../../src/tools/pulumi.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pulumi, {
  sees: [
    ['pulumi_docker.Image(_)', 'publish image'],
    ['pulumi_awsx.ecr.Image(_)', 'publish image'],
    ['pulumi_gcp.cloudrunv2.Service(_)', 'deploy application'],
    ['pulumi_gcp.cloudfunctionsv2.Function(_)', 'deploy application'],
    ['pulumi_aws.lambda_.Function(_)', 'deploy application'],
    ['pulumi_aws.ecs.Service(_)', 'deploy application'],
    ['pulumi_awsx.ecs.FargateService(_)', 'deploy application'],
    ['pulumi_azure_native.app.ContainerApp(_)', 'deploy application'],
    ['pulumi_aws.sagemaker.Endpoint(_)', 'deploy model'],
  ],
  ignores: [
    'pulumi_docker.RemoteImage(_)',
    'pulumi_gcp.storage.Bucket(_)',
    'pulumi_aws.lambda_.Permission(_)',
    'pulumi_aws.sagemaker.EndpointConfiguration(_)',
  ],
})
