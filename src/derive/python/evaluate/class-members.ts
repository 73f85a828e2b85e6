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

/** Whether a method gave back the instance it was called on: its body knows it as the class that defines the method. */
export function returnsSelf(value: Value, self: Value | undefined): boolean {
  return (
    value.kind === 'instance' &&
    self?.kind === 'instance' &&
    value.of !== self.of &&
    lineage(self.of).includes(value.of)
  )
}

/** Whether a method only says what subclasses are to do. */
function isAbstract(of: PythonFunction): boolean {
  if (of.decorators.some((name) => name.endsWith('abstractmethod'))) return true
  return of.body.length === 0 || of.body.every((one) => one.kind === 'raise')
}

/** What calling a method on an instance may enter: the method, or what subclasses put in place of an abstract one. */
export function methodsFor(of: PythonClass, name: string): readonly PythonFunction[] {
  const own = findMethod(of, name)
  if (own && !isAbstract(own)) return [own]
  const found: PythonFunction[] = []
  const below = [...of.subclasses]
  for (let i = 0; i < below.length && i < 24; i++) {
    const method = below[i]?.methods.get(name)
    if (method && !isAbstract(method) && found.length < 6) found.push(method)
    below.push(...(below[i]?.subclasses ?? []))
  }
  return found.length > 0 || !own ? found : [own]
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
