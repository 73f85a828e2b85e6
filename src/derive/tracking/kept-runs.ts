import type { Automation } from '../../model/automation.ts'
import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'

const store = /\b(?:mlruns|mlartifacts|mlflow\.db|mlflow|aim_?repo|\.aim)\b/i
const sends =
  /\b(?:aws\s+s3\s+(?:cp|sync|mv)|gsutil\b|gcloud\s+storage\s+(?:cp|rsync)|az\s+storage\b|azcopy\b|rclone\b|rsync\b|scp\b|dvc\s+add|git\s+add)\b/
const reach = 12

/** Where automation that trains sends the local store of a tracker to a place that stays: an upload, an artifact, a commit. */
export function keptRuns(automations: readonly Automation[], files: Files): Location | undefined {
  const training = automations.filter(
    ({ inactive, jobs }) =>
      inactive === undefined && jobs.some(({ activities }) => activities.some(({ kind }) => kind === 'train')),
  )
  const paths = new Set(
    training.flatMap(({ path, jobs }) => [
      path,
      ...jobs.flatMap((job) => job.activities.flatMap(({ via, at }) => [...via.map(fileOf), at.path])),
    ]),
  )
  for (const path of paths) {
    const text = /\.(?:ya?ml|sh|bash)$|(?:Make|[Jj]ust)file$/.test(path) ? files.text(path) : undefined
    const line = text?.state === 'seen' ? sentAt(text.value) : undefined
    if (line !== undefined) return { path, line }
  }
  return undefined
}

function sentAt(text: string): number | undefined {
  const lines = text.split('\n', 5000)
  const index = lines.findIndex((line, at) => {
    if (/^\s*#/.test(line)) return false
    if (sends.test(line)) return store.test(line)
    if (!/upload-artifact/.test(line)) return false
    return lines
      .slice(at + 1, at + reach)
      .some((next) => /mlruns|mlartifacts|mlflow\.db/.test(next) && !/^\s*(?:#|- (?:name|uses|run):)/.test(next))
  })
  return index === -1 ? undefined : index + 1
}

/** `deploy/run.sh:12` in a chain -> its file. */
function fileOf(step: string): string {
  return step.replace(/:\d+$/, '')
}
