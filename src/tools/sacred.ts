import type { Tool } from '../model/tool.ts'

/** An experiment is shared when an observer writes it to a database or bucket; the file observer stays on the machine. */
export const sacred: Tool = {
  id: 'sacred',
  name: 'Sacred',
  url: 'https://sacred.readthedocs.io',
  roles: ['experiment-tracker'],
  packages: ['sacred'],
  imports: ['sacred'],
  calls: [
    {
      call: 'sacred.observers.**.MongoObserver|S3Observer|SqlObserver|GoogleCloudStorageObserver',
      does: 'track',
      store: 'shared',
    },
    {
      call: 'sacred.observers.**.MongoObserver|S3Observer|SqlObserver|GoogleCloudStorageObserver.create',
      does: 'track',
      store: 'shared',
    },
  ],
}
