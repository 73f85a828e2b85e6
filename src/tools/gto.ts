import type { Tool } from '../model/tool.ts'

/** Git tags as a model registry: a version, and its assignment to a stage. */
export const gto: Tool = {
  id: 'gto',
  name: 'GTO',
  url: 'https://github.com/iterative/gto',
  roles: ['model-registry'],
  packages: ['gto'],
  imports: ['gto'],
  commands: [
    { command: 'gto register', does: 'register', subject: 'model', store: 'committed' },
    { command: 'gto assign', does: 'publish', subject: 'model', store: 'committed' },
  ],
  calls: [
    { call: 'gto.api.register', does: 'register', subject: 'model', store: 'committed' },
    { call: 'gto.api.assign', does: 'publish', subject: 'model', store: 'committed' },
  ],
}
