import type { Tool } from '../model/tool.ts'

/** Data sets from the Hub; reading local files with the same function obtains nothing from outside. */
export const huggingfaceDatasets: Tool = {
  id: 'huggingface-datasets',
  name: 'Hugging Face Datasets',
  url: 'https://huggingface.co/docs/datasets',
  roles: [],
  packages: ['datasets'],
  imports: ['datasets'],
  calls: [
    { call: 'datasets.load_dataset', does: 'data', location: [0, 'path'], without: ['data_files', 'data_dir'] },
    { call: 'datasets.**.push_to_hub', does: 'publish', subject: 'data' },
  ],
}
