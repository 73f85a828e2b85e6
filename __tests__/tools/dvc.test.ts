import { dvc } from '../../src/tools/dvc.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(dvc, {
  sees: [
    ['$ dvc repro --pull', 'data'],
    ['$ dvc exp run --pull', 'data'],
    ['$ dvc pull -r origin', 'data'],
    ['$ dvc import-url https://x.io/a.csv', 'data'],
    ['$ dvc update data.csv.dvc', 'data'],
    ['$ dvc add data/raw.csv', 'register data (committed)'],
    ['$ dvc add models/model.bin', 'register model (committed)'],
    ['$ dvc push -r origin', 'register data (shared), save-results results'],
    ['$ dvc exp push origin', 'save-results results'],
    ['$ dvc artifacts get https://github.com/acme/x churn', 'load-model'],
    ["dvc.api.read('data.csv', repo=_)", 'data'],
    ['dvc.api.DVCFileSystem(_)', 'data'],
    ['dvc.repo.Repo.pull()', 'data'],
    ['file: data/raw.csv.dvc', 'register data (committed)'],
    ['file: models/model.pkl.dvc', 'register model (committed)'],
  ],
  ignores: [
    '$ dvc exp run',
    '$ dvc status',
    '$ dvc repro',
    '$ dvc get --show-url . model.tar.gz',
    '$ dvc remote add -d storage s3://bucket',
    '$ dvc params diff main',
    '$ dvc pull --help',
    'dvc.api.params_show()',
    'uses: iterative/setup-dvc@v1',
    'file: data/raw.csv',
  ],
})
