import type { PythonClass, PythonFunction, Value } from '../value/value.ts'

/** Bases that say nothing about what an instance can do. */
const neutral =
  /^(object|abc\.|typing\.|enum\.|Exception|BaseException|Generic|Protocol)|Exception$|Error$|NamedTuple$|TypedDict$|\.BaseModel$|BaseSettings$|DeclarativeBase$/

/** A class and its bases inside the repository, nearest first; bounded. */
export function lineage(of: PythonClass): readonly PythonClass[] {
  const found: PythonClass[] = [of]
  for (let i = 0; i < found.length && i < 12; i++) {
    for (const base of found[i]?.bases ?? []) {
      const bases = base.kind === 'union' ? base.of : [base]
      for (const one of bases) if (one.kind === 'class' && !found.includes(one.of)) found.push(one.of)
    }
  }
  return found
}

export function findMethod(of: PythonClass, name: string): PythonFunction | undefined {
  for (const one of lineage(of)) {
    const method = one.methods.get(name)
    if (method) return method
  }
  return undefined
}

export function findAttribute(of: PythonClass, name: string): Value | undefined {
  for (const one of lineage(of)) {
    const found = one.attributes.get(name)
    if (found) return found
  }
  return undefined
}

/** The framework class it extends: `torch.nn.Module`. */
export function externalBase(of: PythonClass): string | undefined {
  for (const one of lineage(of)) {
    for (const base of one.bases) if (base.kind === 'external' && !neutral.test(base.name)) return base.name
  }
  return undefined
}
