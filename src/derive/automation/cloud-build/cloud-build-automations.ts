import type { Automation, Job, Trigger } from '../../../model/automation.ts'
import type { Unseen } from '../../../model/facet.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { bareScope } from '../bare-scope.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { mergeWorks, type FoundWork } from '../steps/merge-works.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { declaredTriggers } from './declared-triggers.ts'
import { cloudBuildWorks, isCloudBuild } from './read-build.ts'
import { isSample } from '../read/is-sample.ts'

/**
 * Cloud Build configurations that no workflow of the repository submits. What starts them is kept in Google Cloud, so their
 * triggers are unknown, unless Terraform files of the repository declare them; what they would do is not.
 */
export function cloudBuildAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const candidates = files.entries.filter(
    ({ path, kind }) => kind === 'file' && /\.(ya?ml|json)$/.test(path) && !isSample(path) && isCandidate(path, files),
  )
  const submitters = submittersOf(files)
  return candidates.slice(0, 50).flatMap(({ path }): readonly Automation[] => {
    const text = files.text(path)
    if (text?.state !== 'seen' || submitters.some((one) => submits(one, path))) return []
    const { root, errors } = readYaml(text.value)
    const [error] = errors
    if (error !== undefined)
      terrain.note({
        severity: 'warning',
        message: `The build cannot be read: ${error.message}.`,
        path,
        line: error.line,
      })
    if (!isCloudBuild(root)) return []
    const blank = { system: 'cloud-build', path, name: path } as const
    const declared = declaredTriggers(path, files, snapshot.repository.defaultBranch)
    if (declared === undefined) {
      const works = cloudBuildWorks(root, path, bareScope, shell).map((work) => ({ work, triggers: [] }))
      return [{ ...blank, triggers: [], jobs: [jobOf(path, [], works)], unseen: [startedElsewhere(path)] }]
    }
    const triggers = uniqueTriggers(declared.map(({ trigger }) => trigger))
    if (triggers.length === 0)
      return [{ ...blank, triggers, jobs: [], unseen: [], inactive: 'its triggers never see the default branch' }]
    const works = declared.flatMap(({ trigger, substitutions }) => {
      const scope = { ...bareScope, env: substitutions, triggers: [trigger] }
      return cloudBuildWorks(root, path, scope, shell).map((work) => ({ work, triggers: [trigger] }))
    })
    return [{ ...blank, triggers, jobs: [jobOf(path, triggers, works)], unseen: [] }]
  })
}

function jobOf(path: string, triggers: readonly Trigger[], works: readonly FoundWork[]): Job {
  return {
    id: 'build',
    needs: [],
    tolerant: false,
    triggers,
    at: { path, line: 1 },
    ...mergeWorks(works, (those) => those),
  }
}

function startedElsewhere(path: string): Unseen {
  return {
    what: `what starts ${path}`,
    reason: 'not-collected',
    detail: 'Cloud Build keeps its triggers in Google Cloud',
  }
}

const builderImages =
  /^\s{0,9}-?\s{0,9}"?name"?:\s{1,9}['"]?(?:gcr\.io\/(?:cloud-builders|google\.com\/cloudsdktool|k8s-skaffold)|\$\{?_[A-Z])/m

/** Folders in which other systems keep what they run. */
const ofAnotherSystem = /^\.(?:github|gitlab|circleci|buildkite|woodpecker|semaphore|tekton|azure|drone|pipelines?)\//

/** Named after Cloud Build, or anywhere else a list of steps in images that only Cloud Build runs. */
function isCandidate(path: string, files: Files): boolean {
  if (/cloud[-_]?build/i.test(path)) return true
  if (ofAnotherSystem.test(path)) return false
  const text = files.text(path)
  return text?.state === 'seen' && /^"?steps"?:/m.test(text.value) && builderImages.test(text.value)
}

/** Workflows that call `gcloud builds submit`. */
function submittersOf(files: Files): readonly string[] {
  return files.glob('.github/workflows/*.{yml,yaml}').flatMap((path) => {
    const text = files.text(path)
    return text?.state === 'seen' && /builds\s{1,9}submit/.test(text.value) ? [text.value] : []
  })
}

function submits(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  // Without a named file a submission takes the `cloudbuild.yaml` of the folder it sends.
  return text.includes(name) || (name === 'cloudbuild.yaml' && !text.includes('--config'))
}
