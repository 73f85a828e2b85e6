import type { Step } from './step.ts'

/** Steps that wait to be walked, in order. */
export interface StepQueue {
  /** Puts a step at the end, unless one like it waits already or was walked. */
  put(step: Step, walked: ReadonlySet<string>): void
  /** Takes the first step that nobody walked meanwhile, and notes it as walked. */
  take(walked: Set<string>): Step | undefined
}

export function stepQueue(): StepQueue {
  const steps: { readonly key: string; readonly step: Step }[] = []
  const known = new Set<string>()
  let next = 0
  return {
    put(step, walked) {
      const key = keyOf(step)
      if (walked.has(key) || known.has(key)) return
      known.add(key)
      steps.push({ key, step })
    },
    take(walked) {
      for (let taken = steps[next]; taken !== undefined; taken = steps[next]) {
        next += 1
        if (walked.has(taken.key)) continue
        walked.add(taken.key)
        return taken.step
      }
      return undefined
    },
  }
}

/** What tells a step from another: whom it enters, and with what. */
function keyOf({ of, main, bindings, handed, functions }: Step): string {
  let key = `${of.id}${main ? '!' : ''}`
  for (const [name, value] of bindings) key += `|${name}=${String(value)}`
  for (const [name, command] of handed ?? []) key += `|${name}=${String(command)}`
  for (const [name, called] of functions ?? []) key += `|${name}:${called.map(({ id }) => id).join()}`
  return key
}
