import type { FoundWork } from './merge-works.ts'

/**
 * Tests whose failure their step swallows, where a later step reads their results and fails on a failed one: there the failure
 * reaches the job after all.
 */
export function reportedTests(found: readonly FoundWork[]): readonly FoundWork[] {
  return found.map(({ work, triggers }) => {
    if (work.type !== 'activity' || work.activity.kind !== 'test' || !work.activity.tolerant) return { work, triggers }
    return { work: { type: 'activity', activity: { ...work.activity, tolerant: false } }, triggers }
  })
}

/** Actions that publish results of tests, with the input that lets a failed test fail them, and what it is where nobody says it. */
const reporters: ReadonlyMap<string, { readonly input: string; readonly usual: boolean }> = new Map([
  ['dorny/test-reporter', { input: 'fail-on-error', usual: true }],
  ['enricomi/publish-unit-test-result-action', { input: 'action_fail', usual: false }],
  ['mikepenz/action-junit-report', { input: 'fail_on_failure', usual: false }],
  ['phoenix-actions/test-reporting', { input: 'fail-on-error', usual: true }],
])

/** Whether an action fails its step where a test of the results it publishes has failed. */
export function failsOnFailedTests(uses: string, input: (name: string) => string | undefined): boolean {
  const reporter = reporters.get(uses.split('@')[0]?.toLowerCase().split('/').slice(0, 2).join('/') ?? '')
  if (reporter === undefined) return false
  const given = input(reporter.input)
  return given === undefined ? reporter.usual : given === 'true'
}
