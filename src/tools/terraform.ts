import type { Tool } from '../model/tool.ts'

/** Infrastructure as code that is applied: Terraform, OpenTofu, Pulumi, CDK, CloudFormation, Bicep. A plan changes nothing. */
export const terraform: Tool = {
  id: 'terraform',
  name: 'Terraform and other infrastructure as code',
  url: 'https://www.terraform.io',
  roles: ['infrastructure'],
  packages: ['pulumi', 'aws-cdk-lib', 'aws-cdk'],
  imports: ['pulumi', 'aws_cdk', 'cdktf'],
  commands: [
    { command: 'terraform|tofu|terragrunt apply|apply-all', does: 'provision', subject: 'infrastructure' },
    { command: 'terragrunt run-all apply', does: 'provision', subject: 'infrastructure' },
    { command: 'pulumi up|update', does: 'provision', subject: 'infrastructure' },
    { command: 'cdk|cdktf deploy', does: 'provision', subject: 'infrastructure' },
    { command: 'aws cloudformation deploy|create-stack|update-stack', does: 'provision', subject: 'infrastructure' },
    { command: 'az deployment group|sub|mg|tenant create', does: 'provision', subject: 'infrastructure' },
    { command: 'az group create', does: 'provision', subject: 'infrastructure' },
    { command: 'gcloud deployment-manager deployments create|update', does: 'provision', subject: 'infrastructure' },
    { command: 'terraform|tofu validate|fmt', does: 'lint' },
    { command: 'tflint|tfsec|checkov|cfn-lint', does: 'lint' },
  ],
  actions: [
    { action: 'dflook/terraform-apply', does: 'provision', subject: 'infrastructure' },
    { action: 'pulumi/actions', does: 'provision', subject: 'infrastructure', with: { command: ['up', 'update'] } },
    { action: 'aws-actions/aws-cloudformation-github-deploy', does: 'provision', subject: 'infrastructure' },
    { action: 'Azure/arm-deploy', does: 'provision', subject: 'infrastructure' },
    { action: 'Azure/bicep-deploy', does: 'provision', subject: 'infrastructure' },
  ],
}
