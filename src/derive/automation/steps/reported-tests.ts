import type { FoundWork } from './merge-works.ts'

/**
 * Tests whose failure their step swallows, where a later step reads their results and fails on a failed one: there the failure
 * reaches the job after all.
 */
export function reportedTests(
  found: readonly FoundWork[],
  scripts: ReadonlyMap<FoundWork, string>,
  read: string,
): readonly FoundWork[] {
  return found.map((one) => {
    const { work, triggers } = one
    if (work.type !== 'activity' || work.activity.kind !== 'test' || !work.activity.tolerant) return one
    if (!writesResults(scripts.get(one) ?? '', read)) return one
    return { work: { type: 'activity', activity: { ...work.activity, tolerant: false } }, triggers }
  })
}

const results = /--?junit[\w-]*|jest-junit|--(?:logger|reporters?|formatter|result-file)\b|\.(?:xml|trx)\b/

/** Whether a script says that results of its tests are written down, under the name of a file that is read where that has one. */
function writesResults(script: string, read: string): boolean {
  const names = read.split(/[\s,]+/).flatMap((path) => path.split('/').at(-1) || [])
  const fits = names.length === 0 || names.some((name) => /[*?[{$]/.test(name) || script.includes(name))
  return fits && results.test(script)
}

/** Actions that publish results of tests, with the input that lets a failed test fail them, what it is where nobody says it, and the input for the files they read. */
const reporters: ReadonlyMap<string, { readonly input: string; readonly usual: boolean; readonly files: string }> =
  new Map([
    ['dorny/test-reporter', { input: 'fail-on-error', usual: true, files: 'path' }],
    ['enricomi/publish-unit-test-result-action', { input: 'action_fail', usual: false, files: 'files' }],
    ['mikepenz/action-junit-report', { input: 'fail_on_failure', usual: false, files: 'report_paths' }],
    ['phoenix-actions/test-reporting', { input: 'fail-on-error', usual: true, files: 'path' }],
  ])

/** The files whose failed tests fail the step of an action, as they are written; undefined where they fail nothing. */
export function failsOnFailedTests(uses: string, input: (name: string) => string | undefined): string | undefined {
  const reporter = reporters.get(uses.split('@')[0]?.toLowerCase().split('/').slice(0, 2).join('/') ?? '')
  if (reporter === undefined) return undefined
  const given = input(reporter.input)
  const fails = given === undefined ? reporter.usual : given === 'true'
  return fails ? (input(reporter.files) ?? '') : undefined
}
