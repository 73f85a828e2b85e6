import type { Tool } from '../model/tool.ts'

/** Competition and community data by command or API. */
export const kaggle: Tool = {
  id: 'kaggle',
  name: 'Kaggle',
  url: 'https://www.kaggle.com',
  roles: [],
  packages: ['kaggle', 'kagglehub', 'opendatasets'],
  imports: ['kaggle', 'kagglehub', 'opendatasets'],
  commands: [
    { command: 'kaggle competitions|datasets download', does: 'data' },
    { command: 'kaggle kernels output', does: 'data' },
    { command: 'kaggle datasets version|create', does: 'publish', subject: 'data' },
  ],
  calls: [
    { call: 'kaggle.**.dataset_download_*|competition_download_*', does: 'data' },
    { call: 'kagglehub.dataset_download|competition_download|load_dataset|dataset_load', does: 'data' },
    { call: 'kagglehub.model_download', does: 'load-model' },
    { call: 'opendatasets.download', does: 'data' },
  ],
}
