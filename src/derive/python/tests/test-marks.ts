import type { PythonFunction, Value } from '../value/value.ts'

const mark = /^pytest\.mark\.(\w+)/

/** The marks a test bears by its decorators, its class and its module (`pytestmark`). */
export function testMarks(test: PythonFunction): readonly string[] {
  const { owner, module } = test
  const names = [
    ...test.decorators,
    ...(owner?.decorators ?? []),
    ...namesIn(owner?.attributes.get('pytestmark')),
    ...namesIn(module.names.get('pytestmark')),
  ]
  return [...new Set(names.flatMap((name) => mark.exec(name)?.[1] ?? []))]
}

function namesIn(value: Value | undefined): readonly string[] {
  if (value?.kind === 'external') return [value.name]
  return value?.kind === 'collection' ? value.items.flatMap((item) => namesIn(item)) : []
}
