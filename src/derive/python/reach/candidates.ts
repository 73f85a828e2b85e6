import type { Engine } from '../evaluate/engine.ts'
import { importClosure } from '../evaluate/untraced.ts'
import type { PythonFunction, PythonModule } from '../value/value.ts'

/** Method names that say nothing about whose they are. */
const generic = new Set(
  (
    'get set add append update pop remove items keys values copy close open read write join split format strip save load start stop ' +
    'end info debug warning error log print show plot next send put post delete patch exists mkdir sort index count insert extend clear ' +
    'encode decode lower upper replace find head tail mean sum max min std item numpy tolist astype transform apply map filter reset ' +
    'group groups match search step eval to cuda cpu zero_grad parameters state_dict commit execute fetchone fetchall connect'
  ).split(' '),
)

/** Methods an untraced call may mean, and whether there is just one that can be meant. */
export interface Candidates {
  readonly found: readonly PythonFunction[]
  readonly certain: boolean
}

/** Methods of that name in classes the calling module can know; those of classes that are instantiated win. */
export function candidatesFor(engine: Engine, method: string, from: PythonModule): Candidates {
  if (generic.has(method) || method.startsWith('__')) return { found: [], certain: false }
  const found: { readonly of: PythonFunction; readonly instantiated: boolean }[] = []
  for (const module of importClosure(engine, from)) {
    for (const one of module.classes) {
      const of = one.methods.get(method)
      if (of) found.push({ of, instantiated: one.instantiated })
    }
  }
  const made = found.filter((one) => one.instantiated)
  const best = made.length > 0 ? made : found
  if (best.length > 3) return { found: [], certain: false }
  return { found: best.map((one) => one.of), certain: best.length === 1 && made.length === 1 }
}
