import type { Tool } from '../model/tool.ts'

/** Data and models versioned beside the code: pulling, importing, adding, pushing. Reproducing is followed to its stages. */
export const dvc: Tool = {
  id: 'dvc',
  name: 'DVC',
  url: 'https://dvc.org',
  roles: ['data-versioning'],
  packages: ['dvc', 'dvc-s3', 'dvc-gs', 'dvc-azure', 'dvc-gdrive', 'dvc-ssh'],
  imports: ['dvc'],
  commands: [
    { command: 'dvc pull|fetch', does: 'data' },
    { command: 'dvc import|import-url|import-db|get|get-url', does: 'data', unless: ['--show-url'] },
    { command: 'dvc update', does: 'data' },
    { command: 'dvc repro', does: 'data', flags: ['--pull'] },
    { command: 'dvc exp run', does: 'data', flags: ['--pull'] },
    {
      command: 'dvc add',
      does: 'register',
      subject: 'data',
      store: 'committed',
      except: ['dvc add *model*|*.pkl|*.joblib|*.pt|*.pth|*.h5|*.onnx'],
    },
    {
      command: 'dvc add *model*|*.pkl|*.joblib|*.pt|*.pth|*.h5|*.onnx',
      does: 'register',
      subject: 'model',
      store: 'committed',
    },
    { command: 'dvc push', does: 'register', subject: 'data', store: 'shared' },
    { command: 'dvc push', does: 'save-results', subject: 'results' },
    { command: 'dvc exp push', does: 'save-results', subject: 'results' },
    { command: 'dvc artifacts get', does: 'load-model' },
  ],
  calls: [
    { call: 'dvc.api.open|read|get_url', does: 'data' },
    { call: 'dvc.api.DVCFileSystem', does: 'data' },
    { call: 'dvc.repo.**.pull|fetch|get', does: 'data' },
  ],
  files: [
    {
      file: '**/!(*model*|*.pkl|*.joblib|*.pt|*.pth|*.h5|*.onnx).dvc',
      does: 'register',
      subject: 'data',
      store: 'committed',
    },
    {
      file: '**/@(*model*|*.pkl|*.joblib|*.pt|*.pth|*.h5|*.onnx).dvc',
      does: 'register',
      subject: 'model',
      store: 'committed',
    },
  ],
}
