import type { Activity } from '../../../model/activity.ts'
import type { PythonFunction, Value } from '../value/value.ts'
import { alternatives } from '../value/values.ts'
import type { TestPatterns } from './test-patterns.ts'

/**
 * Says of what tests fit themselves whether code of the project has put it together: `pipeline = build_pipeline()` before
 * `pipeline.fit(rows, labels)` is the project's model, `LogisticRegression().fit(rows, labels)` is one of their own.
 */
export function sayWhoBuilt(
  activities: readonly Activity[],
  parts: readonly PythonFunction[],
  patterns: TestPatterns,
): readonly Activity[] {
  const entered = parts.flatMap(({ summary }) => summary.happenings.flatMap((one) => one.entered.map(({ of }) => of)))
  const built = new Set(entered.filter(({ module }) => !patterns.belongsToTests(module.path)).flatMap(handsOut))
  return activities.map((one) =>
    one.kind === 'train' && patterns.belongsToTests(one.at.path) && built.has(fitted(one))
      ? { ...one, detail: { ...one.detail, built: 'project' } }
      : one,
  )
}

/** What is called to fit, without the method: `sklearn.pipeline.Pipeline` of `sklearn.pipeline.Pipeline.fit`. */
function fitted({ detail: { call = '' } }: Activity): string {
  return call.slice(0, Math.max(0, call.lastIndexOf('.')))
}

/** What a function gives that it has made by something outside the repository. */
function handsOut({ summary }: PythonFunction): readonly string[] {
  const given = summary.returns === undefined ? [] : alternatives(summary.returns)
  return given.flatMap((one) => (one.kind === 'collection' ? one.items.flatMap(made) : made(one)))
}

function made(value: Value): readonly string[] {
  return value.kind === 'external' && value.made ? [value.name] : []
}
