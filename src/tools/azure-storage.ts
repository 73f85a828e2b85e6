import type { Tool } from '../model/tool.ts'

/** Blobs read from or written to Azure Storage. */
export const azureStorage: Tool = {
  id: 'azure-storage',
  name: 'Azure Blob Storage',
  url: 'https://azure.microsoft.com/products/storage/blobs',
  roles: ['cloud'],
  packages: ['azure-storage-blob', 'adlfs', 'azure-storage-file-datalake'],
  imports: ['azure.storage.blob', 'azure.storage.filedatalake', 'adlfs'],
  commands: [
    { command: 'az storage blob download|download-batch', does: 'data' },
    { command: 'az storage blob upload|upload-batch', does: 'save-results', subject: 'results' },
    { command: 'azcopy copy|cp https://*', does: 'data' },
    {
      command: 'azcopy copy|cp * https://*',
      does: 'save-results',
      subject: 'results',
      except: ['azcopy copy|cp https://*'],
    },
  ],
  calls: [
    { call: 'azure.storage.**.download_blob|download_file|readall|readinto', does: 'data' },
    { call: '?.download_blob', does: 'data' },
    { call: 'azure.storage.**.upload_blob|upload_data', does: 'save-results', subject: 'results' },
    { call: '?.upload_blob', does: 'save-results', subject: 'results' },
    { call: 'adlfs.AzureBlobFileSystem.**.open|get', does: 'data' },
  ],
}
