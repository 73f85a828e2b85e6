import type { Tool } from '../model/tool.ts'

/** Metrics and parameters in files that are committed with the code. */
export const dvclive: Tool = {
  id: 'dvclive',
  name: 'DVCLive',
  url: 'https://dvc.org/doc/dvclive',
  roles: ['experiment-tracker'],
  packages: ['dvclive'],
  imports: ['dvclive'],
  calls: [
    { call: 'dvclive.**.log_metric|log_param|log_params', does: 'track', store: 'committed' },
    { call: '?.live.log_metric|log_param|log_params', does: 'track', store: 'committed' },
    { call: 'dvclive.**.DVCLiveCallback|DVCLiveLogger|DvcLiveCallback', does: 'track', store: 'committed' },
    {
      call: 'dvclive.**.log_artifact',
      does: 'register',
      subject: 'model',
      store: 'committed',
      keywords: ['type=model'],
    },
    { call: '?.log_artifact', does: 'register', subject: 'model', store: 'committed', keywords: ['type=model'] },
  ],
}
