import type { Engine } from '../evaluate/engine.ts'
import { handlersFor } from '../evaluate/requests.ts'
import { reachableFrom, routesFor } from '../reach/reachability.ts'
import { firstStep } from '../reach/step.ts'
import { marks, type PythonFunction, type PythonModule, type Value } from '../value/value.ts'
import { marksOf } from '../value/values.ts'

/** Routes that by their name ask a model. */
const scoringRoute =
  /predict|score|scoring|infer|classif|recommend|forecast|detect|estimate|generate|embed|invocations|translate|segment/i

const known = new WeakMap<PythonFunction, boolean>()

/**
 * Whether a request asks a model for an answer. Its name says so; but where some handlers of the application are seen to get at a
 * model, one that is not gets at none, whatever its name: `GET /recommendation-rules`.
 */
export function asksForPrediction(engine: Engine, module: PythonModule, request: string): boolean {
  const routes = routesFor(engine, module)
  const asked = handlersFor(request, routes)
  if (![request, ...asked.map(({ path }) => path)].some((one) => scoringRoute.test(one))) return false
  const some = (among: typeof asked) => among.some(({ handler }) => getsAtModel(engine, handler))
  return asked.length === 0 || some(asked) || !some(routes)
}

/** Whether what a function leads to, or gives back, is a model's. */
export function getsAtModel(engine: Engine, handler: PythonFunction): boolean {
  const before = known.get(handler)
  if (before !== undefined) return before
  const { activities } = reachableFrom(engine, [firstStep(handler)], {}, true)
  const found =
    activities.some(({ kind }) => kind === 'predict' || kind === 'load-model' || kind === 'train') ||
    isPredicted(handler.summary.returns)
  known.set(handler, found)
  return found
}

/** What is answered holds what a model said, also under one of its keys. */
function isPredicted(answer: Value | undefined): boolean {
  if (answer === undefined) return false
  const inside = answer.kind === 'mapping' ? marksOf([answer.element, ...answer.entries.values()]) : 0
  return ((answer.marks | inside) & (marks.prediction | marks.model)) !== 0
}
