import type { Facts } from '../../../model/facts.ts'
import { yamlText } from './workflow-text.ts'

/** Pull requests, and pushes to the default branch. */
export function onChange(facts: Facts): readonly string[] {
  return ['pull_request:', ...onPush(facts.snapshot.repository.defaultBranch)]
}

/** Pushes to the default branch, `main` where it is not known. */
export function onPush(defaultBranch: string | null): readonly string[] {
  const branch = defaultBranch ?? 'main'
  // GitHub rejects a workflow with an expression here, even one that is a branch's name.
  if (branch.includes('${{')) return ['push:']
  // In a filter these characters are patterns; a branch may really be called `c++`.
  const exact = branch.replace(/[\\*?+[\]]|^!/g, String.raw`\$&`)
  return ['push:', `  branches: [${yamlText(exact)}]`]
}

/** A schedule; minutes off the full hour, when everybody else's start. */
export function onSchedule(cron: string, when: string): readonly string[] {
  return ['schedule:', `  - cron: "${cron}" # ${when}, UTC`]
}
