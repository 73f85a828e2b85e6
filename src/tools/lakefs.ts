import type { Tool } from '../model/tool.ts'

/** Data lakes with branches and commits: lakeFS, Delta and Pachyderm. */
export const lakefs: Tool = {
  id: 'lakefs',
  name: 'lakeFS, Delta Lake and Pachyderm',
  url: 'https://lakefs.io',
  roles: ['data-versioning'],
  packages: ['lakefs', 'lakefs-client', 'lakefs-sdk', 'delta-spark', 'deltalake', 'python-pachyderm', 'pachyderm-sdk'],
  imports: ['lakefs', 'lakefs_client', 'lakefs_sdk', 'delta', 'deltalake', 'python_pachyderm', 'pachyderm_sdk'],
  commands: [
    { command: 'lakectl commit', does: 'register', subject: 'data', store: 'shared' },
    { command: 'lakectl fs download', does: 'data' },
    { command: 'pachctl put file', does: 'register', subject: 'data', store: 'shared' },
    { command: 'pachctl create|update pipeline', does: 'deploy', subject: 'pipeline' },
    { command: 'pachctl get file', does: 'data' },
  ],
  calls: [
    { call: 'lakefs|lakefs_client|lakefs_sdk.**.commit', does: 'register', subject: 'data', store: 'shared' },
    { call: 'deltalake.DeltaTable', does: 'data', location: 0, remote: 'shown' },
  ],
}
