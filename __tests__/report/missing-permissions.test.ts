import { expect, test } from '@jest/globals'
import { missingPermissions } from '../../src/report/missing-permissions.ts'

const lacking = (...permissions: readonly string[]) =>
  missingPermissions(permissions.map((permission) => ({ unseen: [{ what: 'x', reason: 'forbidden', permission }] })))
const always = ['actions: read', 'contents: read', 'pull-requests: write', 'statuses: write']

test.each([
  [['actions: read'], always],
  [['deployments: read or checks: read'], ['actions: read', 'contents: read', 'deployments: read', ...always.slice(2)]],
  [['statuses: read'], always],
  [['administration: read'], []],
  [['metadata: read', 'x: read\n```\n'], []],
  [[], []],
])('%j: a whole block, of what a workflow can give', (permissions, lines) =>
  expect(lacking(...permissions)).toEqual(lines),
)
