import type { Tool } from '../model/tool.ts'

/** Reports of a run on the commit or pull request, and runners started for training. */
export const cml: Tool = {
  id: 'cml',
  name: 'CML',
  url: 'https://cml.dev',
  roles: ['experiment-tracker'],
  packages: ['@dvcorg/cml'],
  commands: [
    { command: 'cml comment create|update', does: 'track', store: 'shared' },
    { command: 'cml comment create|update', does: 'save-results', subject: 'results' },
    { command: 'cml send-comment', does: 'track', store: 'shared' },
    { command: 'cml send-comment', does: 'save-results', subject: 'results' },
    { command: 'cml-send-comment', does: 'track', store: 'shared' },
    { command: 'cml-send-comment', does: 'save-results', subject: 'results' },
    { command: 'cml publish|send-github-check', does: 'save-results', subject: 'results' },
    { command: 'cml asset publish', does: 'save-results', subject: 'results' },
    { command: 'cml-publish', does: 'save-results', subject: 'results' },
    { command: 'cml pr', does: 'save-results', subject: 'results' },
    { command: 'cml runner', does: 'provision', subject: 'infrastructure' },
    { command: 'cml-runner', does: 'provision', subject: 'infrastructure' },
  ],
}
