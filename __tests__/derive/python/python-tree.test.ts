import { expect, test } from '@jest/globals'
import { callArguments } from '../../../src/derive/dependencies/python-literal.ts'
import { pythonTree } from '../../../src/derive/python/python-tree.ts'
import { handlerInterface } from '../../../src/derive/roles/handler-interface.ts'

const nested = `def run(x):\n    return ${'a.b('.repeat(20_000)}${')'.repeat(20_000)}\nsetup(name="x")\n`

test('what is nested deeper than Python allows has no tree, and nobody who asks for one falls', () => {
  expect(pythonTree(nested)).toBeUndefined()
  expect(callArguments(nested, ['setup'])).toBeUndefined()
  expect(handlerInterface(nested)).toBeUndefined()
})

test.each([
  ['broken', 'setup('],
  ['a long sum', `x = ${'1 + '.repeat(20_000)}1\n`],
  ['many brackets, one after the other', 'f([{}])\n'.repeat(2_000)],
])('%s has a tree', (_, text) => expect(pythonTree(text)?.topNode.name).toBe('Script'))
