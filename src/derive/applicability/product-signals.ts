import type { Activity, ActivityKind } from '../../model/activity.ts'
import { isAutomatic, type Automation } from '../../model/automation.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { isShown, isTested } from './path-purpose.ts'
import type { Signal } from './signal.ts'

/** What says that a repository makes, runs or ships a model of its own. */
export function productSignals(
  files: Files,
  units: readonly CodeUnit[],
  automations: readonly Automation[],
): readonly Signal[] {
  const own = units.filter(({ path, test }) => !test && !isShown(path) && !isTested(path))
  const active = automations.filter(({ inactive }) => inactive === undefined)
  return [...codeSignals(own), ...automationSignals(active), ...fileSignals(files)]
}

function codeSignals(own: readonly CodeUnit[]): readonly Signal[] {
  const doing = (kind: ActivityKind): CodeUnit | undefined =>
    own.find(({ activities }) => activities.some((activity) => activity.kind === kind))
  const serves = doing('serve')
  const asks = doing('load-model') ?? doing('predict')
  const registers = doing('register')
  const tracks = doing('track')
  const data = doing('data')
  const trains = own.find(({ entry, activities }) => entry && activities.some(({ kind }) => kind === 'train'))
  return [
    ...(serves === undefined || asks === undefined ? [] : [signal(2, 'it serves a model', serves)]),
    ...(registers === undefined ? [] : [signal(1, 'it registers its models', registers)]),
    ...(tracks === undefined ? [] : [signal(1, 'it tracks its experiments', tracks)]),
    ...(data === undefined ? [] : [signal(1, 'it obtains its data', data)]),
    ...(trains === undefined ? [] : [signal(1, 'it can be started to train', trains)]),
  ]
}

function signal(weight: 1 | 2 | 3, note: string, unit: CodeUnit): Signal {
  return { weight, note, at: unit.at }
}

function automationSignals(active: readonly Automation[]): readonly Signal[] {
  const all = active.flatMap(({ jobs }) => jobs.flatMap(({ activities }) => activities))
  const deploys = all.find(
    ({ kind, subject, triggers }) =>
      kind === 'deploy' && (subject === 'model' || subject === 'application') && triggers.length > 0,
  )
  const trains = all.find((activity) => activity.kind === 'train' && runsByItself(activity))
  return [
    ...(deploys === undefined ? [] : [{ weight: 3, note: 'automation deploys it', at: deploys.at } as const]),
    ...(trains === undefined ? [] : [{ weight: 2, note: 'automation trains it', at: trains.at } as const]),
  ]
}

/** Training that starts by schedule, event or hand is meant; one that only changes start may be a check of the code. */
function runsByItself({ triggers }: Activity): boolean {
  return triggers.some((trigger) => isAutomatic(trigger) || trigger.kind === 'manual')
}

function fileSignals(files: Files): readonly Signal[] {
  const found = (pattern: string): string | undefined =>
    files.glob(pattern).find((path) => !isShown(path) && !isTested(path) && !isForeign(path))
  const known: readonly (readonly [1 | 2, string, string])[] = [
    [2, '**/{dvc.yaml,MLproject,*.dvc}', 'its data and stages are declared'],
    [2, '**/*.{tf,bicep}', 'its infrastructure is declared'],
    [1, '**/*.{csv,parquet,xlsx,feather}', 'its data stand beside the code'],
    [1, '**/*.{pkl,joblib,onnx,h5,keras,pt,pth,rds}', 'a fitted model stands beside the code'],
    [1, '**/{docker-compose,compose}*.{yml,yaml}', 'its services are declared'],
  ]
  return known.flatMap(([weight, pattern, note]) => {
    const path = found(pattern)
    return path === undefined ? [] : [{ weight, note, at: { path } }]
  })
}
