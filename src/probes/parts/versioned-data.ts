import type { Activity } from '../../model/activity.ts'
import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'
import { evidenceFrom } from './evidence-from.ts'
import { largeFiles } from './large-files.ts'
import { occurrencesOf } from './occurrences.ts'
import { recordedData } from './recorded-data.ts'

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
  return [...evidenceFrom([...done, ...recordedData(facts)], 'used'), ...pipelineRecords(facts)]
}

/** Annotations by which a step of a Kubeflow pipeline says that it takes or makes a data set. */
const dataset = /\b(?:Input|Output)\[\s*(?:dsl\.)?Dataset\s*\]/

/**
 * Runs of a managed pipeline, which keeps with every run what went into it: SageMaker for its training steps, Vertex AI for
 * artifacts that are data sets. They lead from a registered model to its data.
 */
function pipelineRecords(facts: Facts): readonly Evidence[] {
  const all = occurrencesOf(facts).map(({ activity }) => activity)
  const submits = (tool: string) =>
    all.some((one) => one.kind === 'dispatch' && one.tool === tool && one.subject === 'pipeline')
  const registers = (tool: string) =>
    all.some(({ kind, tool: by, subject }) => kind === 'register' && by === tool && subject === 'model')
  const steps = all.filter(({ detail }) => /^sagemaker\.workflow\.[\w.]*TrainingStep$/.test(detail['call'] ?? ''))
  if (steps.length > 0 && submits('sagemaker') && registers('sagemaker'))
    return evidenceFrom(steps.slice(0, 1), 'automated')
  if (!submits('vertex-ai') || !registers('vertex-ai')) return []
  return facts.code
    .filter(
      ({ test, activities }) => !test && activities.some(({ tool }) => tool === 'vertex-ai' || tool === 'kubeflow'),
    )
    .flatMap(({ path, at }) => {
      const text = facts.files.text(path)
      return text?.state === 'seen' && dataset.test(text.value)
        ? [{ note: 'the pipeline keeps its data sets as artifacts of the run', strength: 'automated' as const, at }]
        : []
    })
    .slice(0, 1)
}

function isData({ kind, subject, detail }: Activity): boolean {
  return (kind === 'register' && subject === 'data') || (kind === 'data' && detail['asset'] !== undefined)
}
