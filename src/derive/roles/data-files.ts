import type { ActivityKind } from '../../model/activity.ts'
import type { CodeUnit } from '../../model/facts.ts'
import type { ImportClosure } from './import-closure.ts'
import { wordsOfPath } from './words-of-path.ts'

const preparing = new Set(
  'data dataset datasets dataloader loader preprocess preprocessing preprocessor prep prepare preparation features feature featurize featurization ingest ingestion etl transform transformation split clean cleaning'.split(
    ' ',
  ),
)

/** Files that obtain training data, or prepare it: by what they call, and by their name where training imports them or a stage starts them. */
export function dataFiles(
  own: readonly CodeUnit[],
  training: readonly string[],
  closureOf: ImportClosure,
): readonly string[] {
  const imported = new Set(training.flatMap((path) => [...closureOf(path)]))
  return own
    .filter((unit) => {
      const named = wordsOfPath(unit.path).some((word) => preparing.has(word))
      if (isOther(unit, named) || (isNamedOtherwise(unit) && !imported.has(unit.path))) return false
      if (unit.activities.some(({ kind }) => kind === 'data' || kind === 'validate-data')) return true
      if (training.includes(unit.path) || training.length === 0) return false
      return named && (imported.has(unit.path) || unit.entry)
    })
    .map(({ path }) => path)
}

/** Servers, clients of a model and monitors fetch things too, but no training data; what prepares data may read it back as models are read. */
function isOther({ activities, path }: CodeUnit, named: boolean): boolean {
  if (path.endsWith('__init__.py') && activities.length === 0) return true
  const does = (...kinds: readonly ActivityKind[]): boolean => activities.some(({ kind }) => kinds.includes(kind))
  return (
    does('serve', 'monitor', 'detect-drift') ||
    (does('deploy') && !does('train')) ||
    (does('predict') && !does('train')) ||
    (does('load-model') && !does('train') && !named)
  )
}

const looking = new Set('monitor monitoring drift capture'.split(' '))
const asking = new Set('inference infer predict predictor score scoring serve serving'.split(' '))

/** By its name it looks at production or asks a model, wherever its data comes from. */
function isNamedOtherwise({ path }: CodeUnit): boolean {
  const file = wordsOfPath(path.slice(path.lastIndexOf('/') + 1))
  return (
    wordsOfPath(path).some((word) => looking.has(word)) || file.some((word) => looking.has(word) || asking.has(word))
  )
}
