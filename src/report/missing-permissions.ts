import type { Verdict } from '../model/assessment.ts'

/** What the action needs anyway: a `permissions:` block takes away whatever it does not name. */
const always = ['actions: read', 'contents: read', 'pull-requests: write', 'statuses: write']
/** What a workflow can give its token. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const grantable = [
  'actions',
  'checks',
  'contents',
  'deployments',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
]

/** Lines of a `permissions:` block that would show what could not be seen; none where no permission of a workflow would. */
export function missingPermissions(verdicts: readonly Pick<Verdict, 'unseen'>[]): readonly string[] {
  // Where GitHub names several ways, `contents: read, actions: read or issues: write`, the first will do.
  const named = verdicts.flatMap(({ unseen }) => unseen.flatMap(({ permission = '' }) => waysOf(permission)))
  const lacking = grantable.map((name) => `${name}: read`).filter((line) => named.includes(line))
  if (lacking.length === 0) return []
  const added = lacking.filter((line) => !always.some((one) => one.split(':')[0] === line.split(':')[0]))
  return [...always, ...added].sort()
}

function waysOf(permission: string): readonly string[] {
  return (permission.split(' or ')[0] ?? '').split(', ')
}
