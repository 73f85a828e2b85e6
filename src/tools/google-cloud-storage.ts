import type { Tool } from '../model/tool.ts'

/** Objects read from or written to buckets of Google Cloud Storage. */
export const googleCloudStorage: Tool = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  url: 'https://cloud.google.com/storage',
  roles: ['cloud'],
  packages: ['google-cloud-storage', 'gcsfs'],
  imports: ['google.cloud.storage', 'gcsfs'],
  commands: [
    {
      command: 'gsutil cp|rsync gs://*',
      does: 'data',
      except: [
        'gsutil cp|rsync gs://* gs://*',
        'gsutil cp|rsync gs://*model*|*metrics*|*results*|*report*',
        'gsutil cp|rsync *.env|*.env.*|*.pem|*.key|*.sh|*.conf|*.tfstate|*compose*.y*ml',
      ],
    },
    { command: 'gsutil cp|rsync gs://*model*', does: 'load-model', except: ['gsutil cp|rsync gs://* gs://*'] },
    {
      command: 'gsutil cp|rsync * gs://*',
      does: 'save-results',
      subject: 'results',
      except: ['gsutil cp|rsync gs://* gs://*'],
    },
    {
      command: 'gcloud storage cp|rsync gs://*',
      does: 'data',
      except: [
        'gcloud storage cp|rsync gs://* gs://*',
        'gcloud storage cp|rsync gs://*model*|*metrics*|*results*|*report*',
        'gcloud storage cp|rsync *.env|*.env.*|*.pem|*.key|*.sh|*.conf|*.tfstate|*compose*.y*ml',
      ],
    },
    {
      command: 'gcloud storage cp|rsync gs://*model*',
      does: 'load-model',
      except: ['gcloud storage cp|rsync gs://* gs://*'],
    },
    {
      command: 'gcloud storage cp|rsync * gs://*',
      does: 'save-results',
      subject: 'results',
      except: ['gcloud storage cp|rsync gs://* gs://*'],
    },
  ],
  actions: [{ action: 'google-github-actions/upload-cloud-storage', does: 'save-results', subject: 'results' }],
  calls: [
    {
      call: 'google.cloud.storage.**.download_to_filename|download_to_file|download_as_string|download_as_bytes|download_as_text',
      does: 'data',
    },
    { call: '?.download_to_filename|download_as_text|download_as_bytes', does: 'data' },
    {
      call: 'google.cloud.storage.**.upload_from_filename|upload_from_file|upload_from_string|upload_many_from_filenames',
      does: 'save-results',
      subject: 'results',
    },
    { call: '?.upload_from_filename|upload_from_string', does: 'save-results', subject: 'results' },
    { call: 'gcsfs.GCSFileSystem.**.open|get', does: 'data' },
    { call: 'gcsfs.GCSFileSystem.**.put', does: 'save-results', subject: 'results' },
  ],
}
