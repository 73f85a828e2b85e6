import type { Trigger } from '../../../model/automation.ts'
import type { Location } from '../../../model/location.ts'
import { fitsRegex } from '../read/fits-regex.ts'
import { isReleaseBranch } from '../steps/is-release-branch.ts'

/** A trigger of Google Cloud that the repository declares, with what it puts into the build. */
export interface DeclaredTrigger {
  readonly trigger: Trigger
  readonly substitutions: Readonly<Record<string, string>>
}

interface Said {
  readonly at: Location
  readonly substitutions: Readonly<Record<string, string>>
  readonly defaultBranch: string | null
}

/** What a pattern of branches starts: pushes to the default branch or pull requests to it, pushes to one that is released from, or nothing. */
export function branchTriggers(
  branch: string,
  pullRequest: boolean,
  { at, substitutions, defaultBranch }: Said,
): readonly DeclaredTrigger[] {
  const admitted = (defaultBranch === null ? ['main', 'master'] : [defaultBranch]).filter(
    (name) => fitsRegex(name, branch) === true,
  )
  const detail = `branches: ${branch}`
  const [first] = admitted
  if (first === undefined) {
    const name = branch.replace(/^\^|\$$/g, '')
    return isReleaseBranch(name) ? [{ trigger: { kind: 'release', event: 'push', detail, at }, substitutions }] : []
  }
  if (pullRequest) return [{ trigger: { kind: 'change', event: 'pull_request', detail, at }, substitutions }]
  return [
    { trigger: { kind: 'change', event: 'push', detail, at }, substitutions: { BRANCH_NAME: first, ...substitutions } },
  ]
}
