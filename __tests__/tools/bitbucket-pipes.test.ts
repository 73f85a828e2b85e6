import { bitbucketPipes } from '../../src/tools/bitbucket-pipes.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(bitbucketPipes, {
  sees: [
    ['workflow: atlassian/aws-ecr-push-image', 'publish image'],
    ['workflow: atlassian/aws-ecs-deploy', 'deploy application'],
    ['workflow: atlassian/aws-lambda-deploy', 'deploy application'],
    ['workflow: atlassian/aws-elasticbeanstalk-deploy', 'deploy application'],
    ['workflow: atlassian/aws-cloudformation-deploy', 'provision infrastructure'],
    ['workflow: atlassian/google-app-engine-deploy', 'deploy application'],
    ['workflow: atlassian/google-cloud-functions-deploy', 'deploy application'],
    ['workflow: atlassian/heroku-deploy', 'deploy application'],
    ['workflow: atlassian/azure-web-apps-deploy', 'deploy application'],
    ['workflow: atlassian/azure-web-apps-containers-deploy', 'deploy application'],
    ['workflow: atlassian/azure-functions-deploy', 'deploy application'],
    ['workflow: atlassian/azure-aks-deploy', 'deploy application'],
    ['workflow: atlassian/kubectl-run KUBECTL_COMMAND=apply', 'deploy application'],
    ['workflow: atlassian/pypi-publish', 'publish package'],
    ['workflow: atlassian/slack-notify', 'notify'],
    ['workflow: atlassian/email-notify', 'notify'],
  ],
  ignores: [
    'workflow: atlassian/kubectl-run KUBECTL_COMMAND=get',
    'workflow: atlassian/git-secrets-scan',
    'workflow: acme/aws-ecs-deploy',
  ],
})
