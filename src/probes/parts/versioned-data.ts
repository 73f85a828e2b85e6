import type { Activity } from '../../model/activity.ts'
import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'
import { evidenceFrom } from './evidence-from.ts'
import { occurrencesOf } from './occurrences.ts'

const recorded = /(?:^|\.)(?:log_input|log_inputs|use_artifact|log_dataset)$|^(?:mlflow\.data\.|lakefs|dvc\.api\.)/

/** What shows that the data a model was trained on can be named later: versioned data, or runs that record theirs. */
export function versionedData(facts: Facts): readonly Evidence[] {
  const declared = facts.declarations.filter(isData)
  if (declared.length > 0) return evidenceFrom(declared, 'declared')
  const lock = facts.files.entries.find(({ path }) => /(?:^|\/)dvc\.lock$/.test(path))
  if (lock !== undefined) return [{ note: 'DVC locks data and outputs', strength: 'declared', at: { path: lock.path } }]
  const large = largeFiles(facts)
  if (large.length > 0) return large
  const done = [
    ...occurrencesOf(facts).map(({ activity }) => activity),
    ...facts.code.filter(({ test }) => !test).flatMap(({ activities }) => activities),
  ].filter((activity) => isData(activity) || recorded.test(activity.detail['call'] ?? ''))
  return evidenceFrom(done, 'used')
}

function isData({ kind, subject }: Activity): boolean {
  return kind === 'register' && subject === 'data'
}

/** Data under Git LFS: its pointers name the contents. */
function largeFiles({ files }: Facts): readonly Evidence[] {
  const text = files.text('.gitattributes')
  if (text?.state !== 'seen') return []
  const line = text.value
    .split('\n')
    .findIndex(
      (one) =>
        /filter=lfs/.test(one) && /^\s*\S*(?:data|\.csv|\.parquet|\.npz|\.feather|\.arrow|\.tfrecord)/i.test(one),
    )
  return line === -1
    ? []
    : [{ note: 'Git LFS holds the data', strength: 'declared', at: { path: '.gitattributes', line: line + 1 } }]
}
