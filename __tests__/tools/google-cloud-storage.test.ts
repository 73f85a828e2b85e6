import { googleCloudStorage } from '../../src/tools/google-cloud-storage.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(googleCloudStorage, {
  sees: [
    ['$ gsutil cp gs://b/train.csv .', 'data'],
    ['$ gsutil -m rsync -r gs://b/data data', 'data'],
    ['$ gsutil cp gs://b/model.joblib .', 'load-model'],
    ['$ gsutil cp report.html gs://b/r/', 'save-results results'],
    ['$ gcloud storage cp gs://b/train.csv .', 'data'],
    ['$ gcloud storage cp gs://b/model.joblib .', 'load-model'],
    ['$ gcloud storage cp m.json gs://b/m.json', 'save-results results'],
    ['uses: google-github-actions/upload-cloud-storage@v2', 'save-results results'],
    ["google.cloud.storage.Client.bucket.blob.download_to_filename('x')", 'data'],
    ['?.blob.download_as_text() | import google.cloud.storage', 'data'],
    ["google.cloud.storage.Client.bucket.blob.upload_from_filename('x')", 'save-results results'],
    ["?.upload_from_filename('x') | import google.cloud.storage", 'save-results results'],
    ["gcsfs.GCSFileSystem.open('b/k')", 'data'],
    ["gcsfs.GCSFileSystem.put('f', 'b/k')", 'save-results results'],
  ],
  ignores: [
    '$ gsutil ls gs://b',
    '$ gcloud storage cp gs://b/current/metrics.json .',
    '$ gsutil cp gs://b/prod/.env .',
    '$ gcloud storage cp gs://b/setup.sh .',
    '$ gsutil mb gs://b',
    '$ gcloud storage buckets create gs://b',
    'google.cloud.storage.Client.bucket.blob.exists()',
  ],
})
