import { externalBase, lineage } from '../evaluate/class-members.ts'
import type { PythonClass, PythonFunction, PythonModule } from '../value/value.ts'

/** The tests of a file as its runner would collect them. */
export interface TestFunctions {
  /** `pytest by name`: pytest collects the file only where a command names it. */
  readonly framework: 'pytest' | 'unittest' | 'pytest, unittest' | 'pytest by name' | 'unittest, pytest by name'
  readonly tests: readonly PythonFunction[]
}

function isTestCase(of: PythonClass): boolean {
  const base = externalBase(of) ?? ''
  return /(^|\.)(\w*TestCase|TransactionTestCase|LiveServerTestCase)$/.test(base)
}

function testMethods(of: PythonClass): readonly PythonFunction[] {
  const found = new Map<string, PythonFunction>()
  for (const one of lineage(of)) {
    for (const [name, method] of one.methods) if (name.startsWith('test') && !found.has(name)) found.set(name, method)
  }
  return [...found.values()]
}

/** Tests in a file that bears no test's name for pytest: functions that only a runner would call, and test cases. */
export function namedTestFunctions(module: PythonModule, called: ReadonlySet<PythonFunction>): TestFunctions {
  const tests = [...module.names.values()].flatMap((value) => {
    if (value.kind !== 'function' || value.of.module !== module || !value.of.name.startsWith('test_')) return []
    const free = value.of.parameters.every((parameter) => parameter.initial !== undefined)
    return free && !called.has(value.of) ? [value.of] : []
  })
  const { cases } = collected(module)
  if (cases.length === 0) return { framework: 'pytest by name', tests }
  return { framework: 'unittest, pytest by name', tests: [...new Set([...tests, ...cases])] }
}

export function testFunctions(module: PythonModule): TestFunctions {
  const { plain, cases } = collected(module)
  const framework = cases.length === 0 ? 'pytest' : plain.length === 0 ? 'unittest' : 'pytest, unittest'
  return { framework, tests: [...new Set([...plain, ...cases])] }
}

/** Functions and methods of plain classes, and methods of test cases. */
function collected(module: PythonModule) {
  const plain: PythonFunction[] = []
  const cases: PythonFunction[] = []
  for (const value of module.names.values()) {
    if (value.kind === 'function' && value.of.module === module && value.of.name.startsWith('test'))
      plain.push(value.of)
    if (value.kind !== 'class' || value.of.module !== module) continue
    if (isTestCase(value.of)) cases.push(...testMethods(value.of))
    else if (value.of.name.startsWith('Test') && !value.of.methods.has('__init__')) plain.push(...testMethods(value.of))
  }
  return { plain, cases }
}
