import type { Tool } from '../model/tool.ts'

/** Commands and jobs of CircleCI's own orbs; newer versions write their names with underscores. */
export const circleciOrbs: Tool = {
  id: 'circleci-orbs',
  name: 'CircleCI orbs',
  url: 'https://circleci.com/developer/orbs',
  roles: ['build'],
  workflows: [
    { workflow: 'circleci/python/install-packages', does: 'install' },
    { workflow: 'circleci/node/install-packages', does: 'install' },
    { workflow: 'circleci/docker/build', does: 'build', subject: 'image' },
    { workflow: 'circleci/docker/push', does: 'publish', subject: 'image' },
    { workflow: 'circleci/docker/publish', does: 'build', subject: 'image' },
    { workflow: 'circleci/docker/publish', does: 'publish', subject: 'image' },
    { workflow: 'circleci/aws-ecr/build-and-push-image', does: 'build', subject: 'image' },
    { workflow: 'circleci/aws-ecr/build-and-push-image', does: 'publish', subject: 'image' },
    { workflow: 'circleci/aws-ecr/build_and_push_image', does: 'build', subject: 'image' },
    { workflow: 'circleci/aws-ecr/build_and_push_image', does: 'publish', subject: 'image' },
    { workflow: 'circleci/aws-ecs/deploy-service-update', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/aws-ecs/deploy_service_update', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/aws-ecs/update-service', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/aws-ecs/update_service', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/gcp-cloud-run/deploy', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/heroku/deploy-via-git', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/heroku/deploy_via_git', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/kubernetes/create-or-update-resource', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/helm/upgrade-helm-chart', does: 'deploy', subject: 'application' },
    { workflow: 'circleci/aws-sagemaker/deploy_endpoint', does: 'deploy', subject: 'model' },
    { workflow: 'circleci/terraform/apply', does: 'provision', subject: 'infrastructure' },
    { workflow: 'circleci/slack/notify', does: 'notify' },
  ],
}
