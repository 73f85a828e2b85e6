import type { Files, Manifest, TrainingEnvironment } from '../../model/facts.ts'
import type { Unseen } from '../../model/facet.ts'
import type { Location } from '../../model/location.ts'
import { environmentExactness } from './environment-exactness.ts'
import { imagesOf } from './images-of.ts'
import { pythonImages } from './python-images.ts'
import { runReferencesOf } from './run-references.ts'

/**
 * How exactly the environment of the training files is declared. `ways` are the places on the way from automation to the
 * training: the jobs around them decide with their images. Unknown only where a dependency file could not be read.
 */
export function trainingEnvironmentOf(
  training: readonly string[],
  ways: readonly Location[],
  facts: { readonly files: Files; readonly manifests: readonly Manifest[]; readonly unseen: readonly Unseen[] },
): TrainingEnvironment {
  if (training.length === 0) return { exact: 'no', because: 'nothing in the repository trains' }
  const { files, manifests, unseen } = facts
  const runs = [...runReferencesOf(files), ...pythonImages(files)]
  const exactness = environmentExactness(training, ways, { files, manifests, images: imagesOf(files), runs })
  if (exactness.says === 'exact') return { exact: 'yes', because: exactness.because, at: exactness.at }
  if (exactness.says === 'inexact') return { exact: 'no', because: exactness.because, at: exactness.at }
  const [hidden] = unseen
  if (hidden !== undefined) return { exact: 'unknown', because: `${hidden.what} could not be read` }
  return { exact: 'no', because: exactness.because }
}
