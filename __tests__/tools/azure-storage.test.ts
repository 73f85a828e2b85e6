import { azureStorage } from '../../src/tools/azure-storage.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(azureStorage, {
  sees: [
    ['$ az storage blob download --name x --file x', 'data'],
    ['$ az storage blob upload-batch -s out -d c', 'save-results results'],
    ['$ azcopy copy https://a.blob.core.windows.net/c data', 'data'],
    ['$ azcopy copy out https://a.blob.core.windows.net/c', 'save-results results'],
    ['azure.storage.blob.BlobServiceClient.get_blob_client.download_blob()', 'data'],
    ['?.download_blob() | import azure.storage.blob', 'data'],
    ['azure.storage.blob.BlobClient.upload_blob(_)', 'save-results results'],
    ['?.upload_blob(_) | import azure.storage.blob', 'save-results results'],
    ["adlfs.AzureBlobFileSystem.open('c/x')", 'data'],
  ],
  ignores: ['$ az storage account create -n x', '$ az storage blob list -c x'],
})
