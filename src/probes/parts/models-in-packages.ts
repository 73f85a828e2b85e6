import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'

/** Files that say what goes into a package of Python. */
const packaging = '**/{MANIFEST.in,setup.py,setup.cfg,pyproject.toml}'
const modelFiles =
  /\*?\.(?:pkl|pickle|joblib|onnx|h5|keras|pth?|safetensors|cbm|ubj)\b|\b(?:trained_models|model_artifacts)\b/

/** Packages that take in the model fitted earlier in the same job. An index never takes the same version twice. */
export function modelsInPackages(facts: Facts): readonly Activity[] {
  const occurrences = occurrencesOf(facts)
  const published = ofKind(occurrences, ['publish'], ['package'])
  if (published.length === 0 || !packagesTakeModels(facts)) return []
  const trains = ofKind(occurrences, ['train'])
  return published
    .filter(({ job, activity }) =>
      trains.some(
        (training) =>
          training.job === job && job.activities.indexOf(training.activity) < job.activities.indexOf(activity),
      ),
    )
    .map(({ activity }) => activity)
}

function packagesTakeModels({ files }: Facts): boolean {
  return files.glob(packaging).some((path) => {
    const text = files.text(path)
    return (
      text?.state === 'seen' &&
      text.value.split('\n').some((line) => modelFiles.test(line) && !/^\s*#|exclude/i.test(line))
    )
  })
}
