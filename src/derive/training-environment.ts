import type { Activity } from '../model/activity.ts'
import type { Automation } from '../model/automation.ts'
import type { Files, Manifest, Roles, TrainingEnvironment } from '../model/facts.ts'
import type { Unseen } from '../model/facet.ts'
import type { Location } from '../model/location.ts'
import { environmentExactness } from './dependencies/environment-exactness.ts'
import { imagesOf } from './dependencies/images-of.ts'
import { folderOf } from './dependencies/path-from.ts'
import { pythonImages } from './dependencies/python-images.ts'
import { runReferencesOf } from './dependencies/run-references.ts'

/** What the environment of training is decided from. */
export interface EnvironmentInput {
  readonly files: Files
  readonly manifests: readonly Manifest[]
  readonly roles: Roles
  readonly automations: readonly Automation[]
  /** Dependency files that exist and could not be read. */
  readonly unseen?: readonly Unseen[] | undefined
}

/** How exactly the environment is declared in which the repository's training files run, on the way automation takes to them. */
export function trainingEnvironmentOf(input: EnvironmentInput): TrainingEnvironment {
  const { files, manifests, roles, automations, unseen = [] } = input
  const runs = [...runReferencesOf(files), ...pythonImages(files)]
  const exactness = environmentExactness(roles.training, waysOf(automations), {
    files,
    manifests,
    images: imagesOf(files),
    runs,
  })
  const at = 'at' in exactness ? exactness.at : undefined
  const locked = exactness.says === 'exact' && manifests.some(({ path, lock }) => lock && path === at?.path)
  const hidden = locked ? undefined : unseen.find(({ what }) => mayGovern(what, roles.training))
  if (hidden !== undefined)
    return { exact: 'unknown', because: `${hidden.what} was not read`, at: { path: hidden.what } }
  return { exact: exactness.says === 'exact' ? 'yes' : 'no', because: exactness.because, at }
}

/** A dependency file of the folder of a training file or of one above it; those of the page around the model say nothing. */
function mayGovern(path: string, training: readonly string[]): boolean {
  if (/(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json)$/.test(path)) return false
  const folder = folderOf(path)
  return training.some((file) => folder === '' || file.startsWith(`${folder}/`))
}

/** The places of the repository that automation passes on its way to training. */
function waysOf(automations: readonly Automation[]): readonly Location[] {
  const trains = automations.flatMap((automation) =>
    automation.jobs.flatMap((job) => job.activities.filter((activity) => activity.kind === 'train')),
  )
  return trains.flatMap((activity) => [...activity.via.flatMap(placeIn), activity.at, ...specificationIn(activity)])
}

/** The file by which a submitted job says where it runs: `gcloud ai custom-jobs create --config=job.yaml`. */
function specificationIn({ detail }: Activity): readonly Location[] {
  const path = /\s--config[= ]["']?(?:\.\/)?([\w./-]+\.ya?ml)\b/.exec(detail['command'] ?? '')?.[1]
  return path === undefined ? [] : [{ path }]
}

/** A hop of a chain that is a place, `path:line`; the others name a target or a stage. */
function placeIn(hop: string): readonly Location[] {
  const match = /^([^\s:]+):(\d+)$/.exec(hop)
  return match?.[1] === undefined ? [] : [{ path: match[1], line: Number(match[2]) }]
}
