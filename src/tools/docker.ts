import type { Tool } from '../model/tool.ts'

/** Images built and pushed. Running a container where the automation runs deploys nothing; a swarm or service update does. */
export const docker: Tool = {
  id: 'docker',
  name: 'Docker',
  url: 'https://www.docker.com',
  roles: ['packaging', 'build'],
  packages: ['docker'],
  commands: [
    { command: 'docker|podman|buildah build|bud', does: 'build' },
    { command: 'docker image|buildx|builder build', does: 'build' },
    { command: 'docker buildx bake', does: 'build' },
    { command: 'docker compose build', does: 'build' },
    { command: 'docker-compose build', does: 'build' },
    { command: 'docker compose|container up', does: 'build', flags: ['--build'] },
    { command: 'docker-compose up', does: 'build', flags: ['--build'] },
    { command: 'docker|podman|buildah push', does: 'publish', subject: 'image' },
    { command: 'docker image|manifest push', does: 'publish', subject: 'image' },
    { command: 'docker compose push', does: 'publish', subject: 'image' },
    { command: 'docker-compose push', does: 'publish', subject: 'image' },
    {
      command: 'docker buildx build|bake',
      does: 'publish',
      subject: 'image',
      flags: ['--push', '--output *type=registry*', '-o *type=registry*'],
    },
    { command: 'docker build', does: 'publish', subject: 'image', flags: ['--push'] },
    { command: 'skopeo copy * docker://*', does: 'publish', subject: 'image' },
    { command: 'crane push|copy|cp', does: 'publish', subject: 'image' },
    // Kaniko.
    { command: 'executor', does: 'build', flags: ['--context', '--dockerfile'] },
    { command: 'executor', does: 'publish', subject: 'image', flags: ['--destination'], unless: ['--no-push'] },
    { command: 'docker stack deploy', does: 'deploy', subject: 'application' },
    { command: 'docker service update', does: 'deploy', subject: 'application', flags: ['--image'] },
  ],
  actions: [
    { action: 'docker/build-push-action', does: 'build' },
    { action: 'docker/build-push-action', does: 'publish', subject: 'image', with: { push: ['true', '${{*'] } },
    {
      action: 'docker/build-push-action',
      does: 'publish',
      subject: 'image',
      with: { outputs: ['*type=registry*', '*push=true*'] },
    },
    { action: 'docker/bake-action', does: 'build' },
    { action: 'docker/bake-action', does: 'publish', subject: 'image', with: { push: ['true', '${{*'] } },
    { action: 'mr-smithers-excellent/docker-build-push', does: 'publish', subject: 'image' },
    { action: 'elgohr/Publish-Docker-Github-Action', does: 'publish', subject: 'image' },
    { action: 'redhat-actions/buildah-build', does: 'build' },
    { action: 'redhat-actions/push-to-registry', does: 'publish', subject: 'image' },
    { action: 'int128/kaniko-action', does: 'publish', subject: 'image', with: { push: ['true', '${{*'] } },
  ],
}
