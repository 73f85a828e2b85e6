import type { Activity } from '../../model/activity.ts'
import type { CodeUnit, EntryPoint, Files, Roles } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { dataFiles } from './data-files.ts'
import { deploymentFiles } from './deployment-files.ts'
import { hostedModelProjects } from './hosted-model-projects.ts'
import { importClosure } from './import-closure.ts'
import { isAboutModels } from './is-about-models.ts'
import { scoringPlaces } from './scoring-places.ts'
import { vendoredFolders } from './vendored-folders.ts'

/** Which files play which part. Tests play none; examples and what others wrote only where the repository is nothing else. */
export function rolesOf(
  units: readonly CodeUnit[],
  entries: readonly EntryPoint[],
  files: Files,
  specified: readonly Location[],
): Roles {
  const code = units.filter(({ path, test }) => !test && !isTested(path))
  const vendored = vendoredFolders(files)
  const outside = code.filter(({ path }) => !isShown(path) && !vendored.some((folder) => path.startsWith(`${folder}/`)))
  const own = outside.some(isAboutModels) ? outside : code
  const closureOf = importClosure(code)
  const training = own
    .filter(({ activities }) => activities.some(({ kind }) => kind === 'train'))
    .map(({ path }) => path)
  const scoring = [...scoringPlaces(own, entries, files, closureOf), ...specified]
  const servers = own
    .filter(({ activities }) => activities.some(({ kind }) => kind === 'serve'))
    .map(({ path }) => path)
  const answering = own
    .filter(({ path, activities }) => scoring.some((at) => at.path === path) && !activities.some(isRollout))
    .map(({ path }) => path)
  const others = hostedModelProjects(files, training)
  return {
    training,
    data: dataFiles(own, training, closureOf).filter((path) => !others.some((folder) => path.startsWith(folder))),
    scoring,
    application: [...new Set([...servers, ...answering])],
    deployment: deploymentFiles(files),
  }
}

function isRollout({ kind, subject }: Activity): boolean {
  return kind === 'deploy' && subject === 'model'
}
