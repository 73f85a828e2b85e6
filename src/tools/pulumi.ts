import type { Tool } from '../model/tool.ts'

/** Resources that a program of Pulumi in Python makes: images it builds, and services that run them. */
export const pulumi: Tool = {
  id: 'pulumi',
  name: 'Pulumi',
  url: 'https://www.pulumi.com',
  roles: ['infrastructure'],
  packages: ['pulumi-gcp', 'pulumi-aws', 'pulumi-awsx', 'pulumi-azure-native', 'pulumi-docker', 'pulumi-docker-build'],
  imports: ['pulumi_gcp', 'pulumi_aws', 'pulumi_awsx', 'pulumi_azure_native', 'pulumi_docker', 'pulumi_docker_build'],
  calls: [
    { call: 'pulumi_docker|pulumi_docker_build.Image', does: 'publish', subject: 'image' },
    { call: 'pulumi_awsx.ecr.Image', does: 'publish', subject: 'image' },
    { call: 'pulumi_gcp.cloudrun|cloudrunv2.Service', does: 'deploy', subject: 'application' },
    { call: 'pulumi_gcp.cloudfunctions|cloudfunctionsv2.Function', does: 'deploy', subject: 'application' },
    { call: 'pulumi_aws.lambda_.Function', does: 'deploy', subject: 'application' },
    { call: 'pulumi_aws.apprunner|ecs.Service', does: 'deploy', subject: 'application' },
    { call: 'pulumi_awsx.ecs.FargateService', does: 'deploy', subject: 'application' },
    { call: 'pulumi_azure_native.app.ContainerApp', does: 'deploy', subject: 'application' },
    { call: 'pulumi_aws.sagemaker.Endpoint', does: 'deploy', subject: 'model' },
  ],
}
