import { configPaths } from '../../model/config-paths.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { changedAt } from './changed-paths.ts'
import { gateWorkflows } from './gate-workflows.ts'

const codeOwners = ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS']

/** What else steers the gate of a repository. */
export interface GateFiles {
  /** Config, model and criteria of the team's own, where they lie elsewhere than usual. */
  readonly files: readonly string[]
  /** The workflow that runs at the moment, where it is one of the repository. */
  readonly running?: string | undefined
}

/**
 * Which files that decide how a change is gated differ between two commits: config, model, criteria, code owners, and the workflows that
 * lead to the gate, where more of them differs than versions.
 */
export function gateEdits(base: Snapshot, head: Snapshot, { files, running }: GateFiles): readonly string[] {
  const named = [...new Set([...configPaths, ...files, ...codeOwners])].filter((path) => changedAt(path, base, head))
  const [before, after] = [gateWorkflows(base, running), gateWorkflows(head, running)]
  const workflows = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path) && !named.includes(path),
  )
  return [...named, ...workflows.sort()]
}
