import { circleciOrbs } from '../../src/tools/circleci-orbs.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(circleciOrbs, {
  sees: [
    ['workflow: circleci/python/install-packages', 'install'],
    ['workflow: circleci/node/install-packages', 'install'],
    ['workflow: circleci/docker/build', 'build image'],
    ['workflow: circleci/docker/push', 'publish image'],
    ['workflow: circleci/docker/publish', 'build image, publish image'],
    ['workflow: circleci/aws-ecr/build-and-push-image', 'build image, publish image'],
    ['workflow: circleci/aws-ecr/build_and_push_image', 'build image, publish image'],
    ['workflow: circleci/aws-ecs/deploy-service-update', 'deploy application'],
    ['workflow: circleci/aws-ecs/deploy_service_update', 'deploy application'],
    ['workflow: circleci/aws-ecs/update-service', 'deploy application'],
    ['workflow: circleci/aws-ecs/update_service', 'deploy application'],
    ['workflow: circleci/gcp-cloud-run/deploy', 'deploy application'],
    ['workflow: circleci/heroku/deploy-via-git', 'deploy application'],
    ['workflow: circleci/heroku/deploy_via_git', 'deploy application'],
    ['workflow: circleci/kubernetes/create-or-update-resource', 'deploy application'],
    ['workflow: circleci/helm/upgrade-helm-chart', 'deploy application'],
    ['workflow: circleci/aws-sagemaker/deploy_endpoint', 'deploy model'],
    ['workflow: circleci/terraform/apply', 'provision infrastructure'],
    ['workflow: circleci/slack/notify', 'notify'],
  ],
  ignores: [
    // Whether there are tests to run stands in nothing that the orb is handed.
    'workflow: circleci/python/test',
    'workflow: circleci/docker/install-docker',
    'workflow: acme/docker/publish',
    'workflow: circleci/terraform/plan',
  ],
})
