import type { Tool } from '../model/tool.ts'

/** Model servers on Kubernetes: KServe, Seldon and MLServer. A declared InferenceService serves a model without a handler. */
export const kserve: Tool = {
  id: 'kserve',
  name: 'KServe and Seldon',
  url: 'https://kserve.github.io',
  roles: ['serving'],
  packages: ['kserve', 'seldon-core', 'mlserver', 'seldon-deploy-sdk'],
  imports: ['kserve', 'seldon_core', 'mlserver'],
  commands: [
    { command: 'mlserver start', does: 'serve', subject: 'model' },
    { command: 'mlserver build', does: 'build' },
    { command: 'seldon-core-microservice', does: 'serve', subject: 'model' },
    { command: 'seldon model load', does: 'deploy', subject: 'model' },
    { command: 'kubectl patch inferenceservice|isvc|sdep', does: 'deploy', subject: 'model' },
  ],
  calls: [
    { call: 'kserve.**.ModelServer.start', does: 'serve' },
    { call: 'kserve.**.KServeClient.create|patch|replace', does: 'deploy', subject: 'model' },
  ],
  files: [
    {
      file: '**/*.{yml,yaml}',
      keys: { apiVersion: 'serving.k*', kind: 'InferenceService' },
      does: 'serve',
      subject: 'model',
    },
    { file: '**/*.{yml,yaml}', keys: { kind: 'SeldonDeployment' }, does: 'serve', subject: 'model' },
    { file: '**/model-settings.json', does: 'serve', subject: 'model' },
  ],
}
