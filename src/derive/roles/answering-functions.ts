import type { Activity, ActivityKind } from '../../model/activity.ts'
import type { EntryPoint } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isAnswering, isEvaluating } from './scoring-words.ts'
import { wordsOfPath } from './words-of-path.ts'

/** `scripts/model.py:41 Model.predict()`. */
const entered = /^\S+:\d+ (\w[\w.]*)\(\)$/

/** Functions named after answering that read a model back and ask it, in programs that also train: `model.py predict` beside `model.py train`. */
export function answeringFunctions(entries: readonly EntryPoint[]): readonly Location[] {
  return entries
    .filter(({ language, activities }) => language === 'python' && activities.some(({ kind }) => kind === 'train'))
    .flatMap(({ activities }) => [...functionsOf(activities).values()].flatMap((done) => answerOf(done) ?? []))
}

/** What happens inside each function that is named after answering. */
function functionsOf(activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> {
  const found = new Map<string, Activity[]>()
  for (const activity of activities) {
    for (const step of activity.via) {
      const words = wordsOfPath((entered.exec(step)?.[1] ?? '').replaceAll('.', '/'))
      if (!words.some(isAnswering) || words.some(isEvaluating)) continue
      const known = found.get(step)
      if (known) known.push(activity)
      else found.set(step, [activity])
    }
  }
  return found
}

function answerOf(done: readonly Activity[]): Location | undefined {
  const does = (kind: ActivityKind): Activity | undefined => done.find((activity) => activity.kind === kind)
  if (does('load-model') === undefined || does('train') !== undefined || does('evaluate') !== undefined)
    return undefined
  return does('predict')?.at
}
