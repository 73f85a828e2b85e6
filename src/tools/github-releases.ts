import type { Tool } from '../model/tool.ts'

/** Releases and their files; a model among the files is a model in a versioned store. */
export const githubReleases: Tool = {
  id: 'github-releases',
  name: 'GitHub releases',
  url: 'https://docs.github.com/repositories/releasing-projects-on-github',
  roles: [],
  packages: ['python-semantic-release', 'semantic-release'],
  commands: [
    { command: 'gh release create|upload', does: 'publish' },
    {
      command: 'gh release create|upload * *model*|*.pkl|*.joblib|*.pt|*.pth|*.onnx|*.h5|*.keras|*.safetensors|*.gguf',
      does: 'register',
      subject: 'model',
      store: 'shared',
    },
    { command: 'gh release download', does: 'data' },
    { command: 'semantic-release', does: 'publish', unless: ['--dry-run', '--noop', '--print'] },
    { command: 'goreleaser release', does: 'publish', unless: ['--snapshot'] },
  ],
  actions: [
    { action: 'softprops/action-gh-release', does: 'publish' },
    {
      action: 'softprops/action-gh-release',
      does: 'register',
      subject: 'model',
      store: 'shared',
      with: { files: ['*model*', '*.pkl*', '*.joblib*', '*.pt*', '*.onnx*', '*.h5*', '*.keras*', '*.safetensors*'] },
    },
    { action: 'ncipollo/release-action', does: 'publish' },
    {
      action: 'ncipollo/release-action',
      does: 'register',
      subject: 'model',
      store: 'shared',
      with: { artifacts: ['*model*', '*.pkl*', '*.joblib*', '*.pt*', '*.onnx*', '*.h5*'] },
    },
    { action: 'actions/create-release', does: 'publish' },
    { action: 'actions/upload-release-asset', does: 'publish' },
    {
      action: 'actions/upload-release-asset',
      does: 'register',
      subject: 'model',
      store: 'shared',
      with: { asset_path: ['*model*', '*.pkl', '*.joblib', '*.pt', '*.onnx', '*.h5'] },
    },
    { action: 'svenstaro/upload-release-action', does: 'publish' },
    { action: 'googleapis/release-please-action', does: 'publish' },
    { action: 'google-github-actions/release-please-action', does: 'publish' },
    { action: 'cycjimmy/semantic-release-action', does: 'publish' },
    { action: 'python-semantic-release/python-semantic-release', does: 'publish' },
    { action: 'python-semantic-release/upload-to-gh-release', does: 'publish' },
    { action: 'marvinpinto/action-automatic-releases', does: 'publish' },
  ],
}
