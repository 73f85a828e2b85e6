import { expect, test } from '@jest/globals'
import { permissionBlock } from '../../src/report/permission-block.ts'

const always = ['actions: read', 'contents: read', 'pull-requests: write', 'statuses: write']

test.each([
  [{ actions: 'read' }, always],
  [{ deployments: 'read' }, ['actions: read', 'contents: read', 'deployments: read', ...always.slice(2)]],
  [{ statuses: 'read' }, always],
  [{ contents: 'write' }, ['actions: read', 'contents: write', ...always.slice(2)]],
  [{}, []],
] as const)('%j: a whole block, which takes away nothing that is needed anyway', (permissions, lines) =>
  expect(permissionBlock(permissions)).toEqual(lines),
)
