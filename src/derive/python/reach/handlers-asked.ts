import type { Activity } from '../../../model/activity.ts'
import { placeOf } from '../../../model/location.ts'
import type { Engine } from '../evaluate/engine.ts'
import type { PythonModule } from '../value/value.ts'
import { firstStep, type Step } from './step.ts'
import { trailOf } from './trail.ts'

/** What handlers do for whoever asks. Training or a release on request is a person's doing, not that of what started the server. */
const answering: ReadonlySet<Activity['kind']> = new Set([
  'serve',
  'load-model',
  'predict',
  'data',
  'validate-data',
  'record',
  'monitor',
  'detect-drift',
  'notify',
  'document',
])

/** Whether a handler that does this still only answers. */
export function isAnswering(kind: Activity['kind']): boolean {
  return answering.has(kind)
}

/** Whom a server that was started will call: the handlers of every module reached so far. */
export function handlerSteps(
  { routes }: Engine,
  activities: Iterable<Activity>,
  modules: ReadonlySet<PythonModule>,
): readonly Step[] {
  const serving = [...activities].find((one) => one.kind === 'serve' && !(one.detail['call'] ?? '').startsWith('@'))
  if (!serving) return []
  const before = trailOf(serving.via)
  const { conditional, tolerant } = serving
  return routes
    .filter(({ module }) => modules.has(module))
    .map(({ handler }) => {
      const via = { hop: `${placeOf(serving.at)} ${handler.name}()`, before }
      return firstStep(handler, { via, conditional, tolerant, asked: true })
    })
}
