import type { EntryPoint, Files } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { perFiles } from '../per-files.ts'

const platforms: readonly (readonly [name: string, says: RegExp])[] = [
  ['Azure ML', /azureml|azure\.ai\.ml/i],
  ['Databricks', /\b(?:notebook_task|spark_python_task|python_wheel_task)\b/],
  ['SageMaker', /\bsagemaker\b/i],
  ['Vertex AI', /\baiplatform\b|vertex/i],
]

/** Which managed service runs a file as its job, where tracker calls reach the service's own store; undefined where none is seen to. */
export function managedJob(path: string, files: Files): string | undefined {
  const own = files.text(path)
  if (own?.state === 'seen' && own.value.startsWith('# Databricks notebook source')) return 'Databricks'
  const name = path.split('/').at(-1) ?? ''
  const stem = path.replace(/\.\w+$/, '')
  return submissionsOf(files).find(
    (one) =>
      one.path !== path &&
      (namesFile(one.text, name) || namesFile(one.text, stem) || namesFile(one.text, stem.replaceAll('/', '.'))),
  )?.platform
}

const ways: readonly (readonly [name: string, leads: RegExp])[] = [
  ['Azure ML', /^az ml job create\b/],
  ['Databricks', /^(?:databricks (?:bundle|jobs|runs)|dbx)\b/],
]

/** The managed service through which automation came to an activity, as the chain tells. */
export function managedBy(via: readonly string[]): string | undefined {
  return ways.find(([, leads]) => via.some((hop) => leads.test(hop)))?.[0]
}

/** Every place that the job specifications of the repository lead to, with the managed service that would run it. */
export function managedPlaces(entryPoints: readonly EntryPoint[]): ReadonlyMap<string, string> {
  const found = entryPoints.flatMap(({ activities }) =>
    activities.flatMap(({ at, via }) => {
      const service = managedBy(via)
      return service === undefined ? [] : [[placeOf(at), service] as const]
    }),
  )
  return new Map(found)
}

/** The files that submit jobs to a managed service, with the service. */
const submissionsOf = perFiles((files) =>
  files.glob('**/*.{yml,yaml,py}').flatMap((path) => {
    if (isForeign(path) || isShown(path) || isTested(path)) return []
    const text = files.text(path)
    if (text?.state !== 'seen') return []
    const platform = platforms.find(([, says]) => says.test(text.value))
    return platform !== undefined && submits(path, text.value)
      ? [{ path, text: text.value, platform: platform[0] }]
      : []
  }),
)

/** A job specification says what it runs; code submits with a command, an estimator or a job. */
function submits(path: string, text: string): boolean {
  if (!path.endsWith('.py'))
    return /^\s{0,40}(?:-\s)?(?:command|notebook_path|python_file|script|entry_point|pythonModule|executorImageUri)\s*:/m.test(
      text,
    )
  return /\b(?:command|ScriptRunConfig|PythonScriptStep|CommandStep|\w*Estimator|ModelTrainer|Custom\w*Job|PyTorch|SKLearn|TensorFlow|XGBoost|custom_train_job)\(/.test(
    text,
  )
}

function namesFile(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/[\w-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + name.length] ?? ' ')) return true
  }
  return false
}
