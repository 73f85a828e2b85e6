import type { Activity, ActivityKind } from '../../model/activity.ts'
import type { CodeUnit, EntryPoint, Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { answeringFunctions } from './answering-functions.ts'
import { handlerInterface } from './handler-interface.ts'
import type { ImportClosure } from './import-closure.ts'
import { isAnswering, isEvaluating } from './scoring-words.ts'
import { servingSpecs } from './serving-specs.ts'
import { wordsOfPath } from './words-of-path.ts'

/** Where fitted models answer: servers, handlers that a platform calls, batch scoring, and specifications that serve a model. */
export function scoringPlaces(
  own: readonly CodeUnit[],
  entries: readonly EntryPoint[],
  files: Files,
  closureOf: ImportClosure,
): readonly Location[] {
  const byPath = new Map(own.map((unit) => [unit.path, unit]))
  const reached = (path: string): readonly CodeUnit[] => [...closureOf(path)].flatMap((one) => byPath.get(one) ?? [])
  const places = own.flatMap((unit) => placesOf(unit, unentered(unit, reached(unit.path), entries), files))
  const commands = answeringFunctions(entries.filter(({ path }) => byPath.has(path)))
  return distinct([...places, ...commands, ...servingSpecs(files)])
}

function placesOf(unit: CodeUnit, reached: readonly CodeUnit[], files: Files): readonly Location[] {
  const serve = first(unit, 'serve')
  if (serve !== undefined && !isInteractive(unit)) {
    const asks = reached
      .filter((one) => !does(one, 'train') || one === unit)
      .filter((one) => does(one, 'load-model') || does(one, 'predict'))
      .filter((one) => one === unit || !isWatching(one))
    if (asks.length === 0) return []
    // Where the server reads its model itself, or something predicts, what is merely read back beside it may be an encoder or a scaler.
    const known = asks.some((one) => one === unit || does(one, 'predict'))
    const others = asks.filter((one) => one !== unit && (!known || does(one, 'predict')))
    return [answerOf(unit) ?? serve.at, ...others.flatMap((one) => answerOf(one) ?? [])]
  }
  const handler = handlerOf(unit, reached, files)
  if (handler !== undefined) return [handler]
  const rollout = unit.activities.find(({ kind, subject }) => kind === 'deploy' && subject === 'model')
  if (rollout !== undefined && !isInteractive(unit)) return [rollout.at]
  return scoresInBatch(unit, reached, files) ? [answerOf(unit) ?? unit.at] : []
}

/** Without files of which a server that was followed enters other functions than those that ask a model. */
function unentered(unit: CodeUnit, reached: readonly CodeUnit[], entries: readonly EntryPoint[]): readonly CodeUnit[] {
  const entry = entries.find(({ path }) => path === unit.path)
  if (entry === undefined || !does(unit, 'serve')) return reached
  const entered = new Set(entry.enters)
  const asking = new Set(entry.activities.filter(isAsking).map(({ at }) => at.path))
  return reached.filter(({ path }) => path === unit.path || !entered.has(path) || asking.has(path))
}

function isAsking({ kind }: Activity): boolean {
  return kind === 'load-model' || kind === 'predict'
}

/** A file that fulfils a serving interface and gets at a model. */
function handlerOf(unit: CodeUnit, reached: readonly CodeUnit[], files: Files): Location | undefined {
  if (unit.language !== 'python') return undefined
  const text = files.text(unit.path)
  const handler = text?.state === 'seen' ? handlerInterface(text.value) : undefined
  if (text?.state !== 'seen' || handler === undefined) return undefined
  const at = { path: unit.path, line: handler.line }
  if (handler.wraps) return at
  // Any function of any purpose may be called with an event.
  const file = wordsOfPath(unit.path.slice(unit.path.lastIndexOf('/') + 1))
  if (handler.convention.startsWith('AWS Lambda') && (isWatching(unit) || file.some(isEvaluating))) return undefined
  const asks =
    reached.some((one) => does(one, 'load-model') || does(one, 'predict')) ||
    /AZUREML_MODEL_DIR|get_model_path/.test(text.value)
  // A file may try itself out on a model fitted on the spot; the functions that SageMaker asks are no part of that.
  const fits = does(unit, 'train') && !/^def (?:predict|transform)_fn\(/m.test(text.value)
  return asks && !fits ? at : undefined
}

/** Predictions with a model read back, outside training and evaluation; where neither shows in the file itself, its name decides. */
function scoresInBatch(unit: CodeUnit, reached: readonly CodeUnit[], files: Files): boolean {
  if (isInteractive(unit) || does(unit, 'train')) return false
  const words = wordsOfPath(unit.path)
  const named = words.some(isAnswering)
  if (words.some(isEvaluating)) return false
  // What measures its predictions is an evaluation, unless it also hands them on.
  if (does(unit, 'evaluate') && !(named && (words.includes('batch') || handsOn(unit, files)))) return false
  const managed = unit.activities.some(
    ({ kind, detail }) => kind === 'predict' && /batch|transform/i.test(detail['call'] ?? ''),
  )
  if (managed) return true
  // Where models are put away, they are asked for the shape of their answers.
  if (does(unit, 'register') && !named && !handsOn(unit, files)) return false
  const loads = reached.some((one) => does(one, 'load-model'))
  if (does(unit, 'predict')) return loads
  return named && loads && reached.some((one) => does(one, 'predict'))
}

/** Writes a table somewhere. */
function handsOn({ path }: CodeUnit, files: Files): boolean {
  const text = files.text(path)
  return (
    text?.state === 'seen' &&
    /\.(?:to_(?:csv|parquet|sql|gbq|json|excel|feather)|saveAsTable|insert_rows)\(/.test(text.value)
  )
}

/** A monitor asks the model in order to watch it; the dashboard that shows what came of it answers nobody. */
function isWatching({ path }: CodeUnit): boolean {
  return /drift|monitor/i.test(path.slice(path.lastIndexOf('/') + 1))
}

/** Worked on by hand; a Databricks notebook kept as source is run by jobs. */
function isInteractive({ language, path }: CodeUnit): boolean {
  return language === 'notebook' && path.endsWith('.ipynb')
}

function does({ activities }: CodeUnit, kind: ActivityKind): boolean {
  return activities.some((activity) => activity.kind === kind)
}

function first({ activities }: CodeUnit, kind: ActivityKind): Activity | undefined {
  return activities.find((activity) => activity.kind === kind)
}

/** Where the file asks its model; reading it back stands for asking where the asking could not be traced. */
function answerOf(unit: CodeUnit): Location | undefined {
  return (first(unit, 'predict') ?? first(unit, 'load-model'))?.at
}

function distinct(places: readonly Location[]): readonly Location[] {
  const found = new Map(places.map((place) => [`${place.path}:${place.line ?? 0}`, place]))
  return [...found.values()]
}
