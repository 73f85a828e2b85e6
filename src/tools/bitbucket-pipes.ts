import type { Tool } from '../model/tool.ts'

/** Pipes of Atlassian, which steps of Bitbucket Pipelines hand their variables to. */
export const bitbucketPipes: Tool = {
  id: 'bitbucket-pipes',
  name: 'Bitbucket pipes',
  url: 'https://bitbucket.org/product/features/pipelines/integrations',
  roles: ['build'],
  workflows: [
    { workflow: 'atlassian/aws-ecr-push-image', does: 'publish', subject: 'image' },
    { workflow: 'atlassian/aws-ecs-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/aws-lambda-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/aws-elasticbeanstalk-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/aws-cloudformation-deploy', does: 'provision', subject: 'infrastructure' },
    { workflow: 'atlassian/google-app-engine-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/google-cloud-functions-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/heroku-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/azure-web-apps-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/azure-web-apps-containers-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/azure-functions-deploy', does: 'deploy', subject: 'application' },
    { workflow: 'atlassian/azure-aks-deploy', does: 'deploy', subject: 'application' },
    {
      workflow: 'atlassian/kubectl-run',
      does: 'deploy',
      subject: 'application',
      with: { KUBECTL_COMMAND: ['apply*', 'set image*', 'rollout restart*'] },
    },
    { workflow: 'atlassian/pypi-publish', does: 'publish', subject: 'package' },
    { workflow: 'atlassian/slack-notify', does: 'notify' },
    { workflow: 'atlassian/email-notify', does: 'notify' },
  ],
}
