import type { ActivityKind } from '../../../../src/model/activity.ts'
import type { Claim, Meanings, ResolvedCall } from '../../../../src/derive/meaning/meanings.ts'

const said: readonly (readonly [RegExp, ActivityKind, number?])[] = [
  [/^sklearn\.(?!metrics).*\.fit$/, 'train'],
  [/^(torch|lightning)\..*(\.fit|\.backward)$/, 'train'],
  [/^\?\.backward$/, 'train'],
  [/^sklearn\..*\.predict$/, 'predict'],
  [/^sklearn\.metrics\./, 'evaluate'],
  [/^joblib\.load$/, 'load-model', 0],
  [/^mlflow\.(log_metric|log_metrics|log_param|log_params|set_tracking_uri)$/, 'track', 0],
  [/^mlflow\.register_model$/, 'register'],
  [/^@(fastapi\.FastAPI|flask\.Flask)\.(post|get|route)$/, 'serve'],
  [/^uvicorn\.run$/, 'serve'],
  [/^requests\.get$/, 'data', 0],
]

function claimsOf(call: ResolvedCall): readonly Claim[] {
  return said.flatMap(([name, does, location]) => {
    if (!name.test(call.name)) return []
    if (call.name.startsWith('?') && !call.roots.has('torch')) return []
    const at = location === undefined ? undefined : call.positional[location]
    return [{ tool: call.name.replace(/^@/, '').split('.')[0] ?? '', meaning: { does }, location: at }]
  })
}

/** Tools enough to tell calls apart, independent of the registry. */
export const fakeMeanings: Meanings = {
  command: () => [],
  action: () => [],
  workflow: () => [],
  call: claimsOf,
  file: () => [],
  importRoot: (root) => (['mlflow', 'sklearn', 'torch', 'pandas'].includes(root) ? root : undefined),
  distribution: () => undefined,
  hasRole: () => false,
  locationsOf: (tool) => (tool === 'mlflow' ? ['MLFLOW_TRACKING_URI'] : []),
}
