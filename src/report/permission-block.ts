import type { Visibility } from '../model/assessment.ts'

type Permissions = Visibility['permissions']

/** What the action needs anyway: a `permissions:` block takes away whatever it does not name. */
const always: Permissions = { actions: 'read', contents: 'read', 'pull-requests': 'write', statuses: 'write' }

/** Lines of a whole `permissions:` block that would show what could not be seen; none where no permission of a workflow would. */
export function permissionBlock(permissions: Permissions): readonly string[] {
  if (Object.keys(permissions).length === 0) return []
  const block = new Map(Object.entries(always))
  for (const [name, access] of Object.entries(permissions)) {
    if (access === 'write' || !block.has(name)) block.set(name, access)
  }
  return [...block].map(([name, access]) => `${name}: ${access}`).sort()
}
