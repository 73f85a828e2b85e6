import { terraform } from '../../src/tools/terraform.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(terraform, {
  sees: [
    ['$ terraform -chdir=infra apply -auto-approve', 'provision infrastructure'],
    ['$ terragrunt run-all apply', 'provision infrastructure'],
    ['$ pulumi up --yes', 'provision infrastructure'],
    ['$ cdk deploy --all', 'provision infrastructure'],
    ['$ aws cloudformation deploy --template-file t.yml', 'provision infrastructure'],
    ['$ az deployment group create -g g -f main.bicep', 'provision infrastructure'],
    ['$ az group create -n g -l westeurope', 'provision infrastructure'],
    ['$ gcloud deployment-manager deployments create d', 'provision infrastructure'],
    ['$ terraform fmt -check', 'lint'],
    ['$ tflint --recursive', 'lint'],
    ['uses: dflook/terraform-apply@v1', 'provision infrastructure'],
    ['uses: pulumi/actions@v6 command=up', 'provision infrastructure'],
    ['uses: aws-actions/aws-cloudformation-github-deploy@v1', 'provision infrastructure'],
    ['uses: Azure/arm-deploy@v2', 'provision infrastructure'],
    ['uses: azure/bicep-deploy@v2', 'provision infrastructure'],
  ],
  ignores: [
    '$ terraform plan -out tfplan',
    '$ terraform init',
    '$ terraform destroy -auto-approve',
    '$ pulumi preview',
    '$ cdk diff',
    'uses: pulumi/actions@v6 command=preview',
    'uses: hashicorp/setup-terraform@v3',
  ],
})
