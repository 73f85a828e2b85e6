import type { Tool } from '../model/tool.ts'

/** Model stores, services and their deployment with BentoML. */
export const bentoml: Tool = {
  id: 'bentoml',
  name: 'BentoML',
  url: 'https://www.bentoml.com',
  roles: ['serving', 'model-registry'],
  packages: ['bentoml'],
  imports: ['bentoml'],
  commands: [
    { command: 'bentoml serve|serve-http|serve-grpc', does: 'serve' },
    { command: 'bentoml build|containerize', does: 'build' },
    { command: 'bentoml push', does: 'register', subject: 'model', store: 'shared' },
    { command: 'bentoml models push', does: 'register', subject: 'model', store: 'shared' },
    { command: 'bentoml deploy', does: 'deploy', subject: 'model' },
    { command: 'bentoml deployment create|update|apply', does: 'deploy', subject: 'model' },
  ],
  actions: [
    { action: 'bentoml/build-bento-action', does: 'build' },
    { action: 'bentoml/containerize-push-action', does: 'publish', subject: 'image', with: { push: ['true'] } },
    { action: 'bentoml/deploy-bento-action', does: 'deploy', subject: 'model' },
  ],
  calls: [
    { call: 'bentoml.**.save_model', does: 'register', subject: 'model', store: 'by-location' },
    { call: 'bentoml.**.load_model', does: 'load-model' },
    { call: 'bentoml.models.get', does: 'load-model' },
    { call: 'bentoml.*.get', does: 'load-model', except: ['bentoml.deployment.get'] },
    { call: 'bentoml.**.to_runner.**.run|async_run', does: 'predict' },
    { call: '@bentoml.service|api', does: 'serve' },
    { call: '@bentoml.Service.**.api', does: 'serve' },
    { call: 'bentoml.io.JSON', does: 'document', keywords: ['pydantic_model'] },
    { call: 'bentoml.io.*.from_sample', does: 'document' },
    { call: 'bentoml.**.deployment.create|update', does: 'deploy', subject: 'model' },
  ],
}
