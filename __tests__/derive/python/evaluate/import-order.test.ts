import { expect, test } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const program = (texts: Readonly<Record<string, string>>) => pythonProgram(filesOf(repositoryOf(texts)), meaningsOf([]))

test('a chain of thousands of modules is read one after the other', () => {
  const length = 3000
  const chain = Array.from({ length }, (_, n): readonly [string, string] => [
    `app/m${n}.py`,
    n + 1 < length
      ? `from app.m${n + 1} import f${n + 1}\n\ndef f${n}():\n    return f${n + 1}()\n`
      : `def f${n}():\n    return 1\n`,
  ])
  const { units } = program({ 'app/__init__.py': '', ...Object.fromEntries(chain) })
  expect(units.find((unit) => unit.path === 'app/m0.py')?.imports).toEqual(['app/m1.py'])
})

test('modules that import each other are both read', () => {
  const { units } = program({ 'a.py': 'import b\n', 'b.py': 'try:\n    import a\nexcept ImportError:\n    a = None\n' })
  expect(units.map((unit) => unit.imports)).toEqual([['b.py'], ['a.py']])
})
