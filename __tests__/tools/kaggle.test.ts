import { kaggle } from '../../src/tools/kaggle.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(kaggle, {
  sees: [
    ['$ kaggle competitions download -c titanic', 'data'],
    ['$ kaggle kernels output acme/x', 'data'],
    ['$ kaggle datasets version -p data -m x', 'publish data'],
    ["kaggle.api.kaggle_api_extended.KaggleApi.dataset_download_files('a/b')", 'data'],
    ["kagglehub.dataset_download('a/b')", 'data'],
    ["kagglehub.model_download('a/b')", 'load-model'],
    ["opendatasets.download('https://kaggle.com/a/b')", 'data'],
  ],
  ignores: ['$ kaggle competitions list', '$ kaggle competitions submit -f sub.csv', 'kaggle.api.authenticate()'],
})
