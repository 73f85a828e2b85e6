import { expect, test } from '@jest/globals'
import { inModulesSaying } from '../../../../src/derive/python/evaluate/in-modules-saying.ts'

test('each module is asked once, however many functions it holds', () => {
  const functionsOf = (source: string, ...names: readonly string[]) => {
    const module = { source }
    return names.map((name) => ({ name, module }))
  }
  const asked: string[] = []
  const found = inModulesSaying([...functionsOf('serves', 'a', 'b'), ...functionsOf('trains', 'c', 'd')], (source) => {
    asked.push(source)
    return source === 'serves'
  })
  expect(found.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(asked).toEqual(['serves', 'trains'])
})
