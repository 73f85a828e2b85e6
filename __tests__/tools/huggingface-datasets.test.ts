import { huggingfaceDatasets } from '../../src/tools/huggingface-datasets.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(huggingfaceDatasets, {
  sees: [
    ["datasets.load_dataset('imdb')", 'data @ imdb'],
    ["datasets.load_dataset.map.push_to_hub('acme/x')", 'publish data'],
  ],
  ignores: [
    "datasets.load_dataset('csv', data_files='train.csv')",
    "datasets.load_from_disk('data')",
    'datasets.Dataset.from_pandas(_)',
  ],
})
