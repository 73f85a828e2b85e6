import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parsePython } from '../../../../src/derive/python/syntax/parse-python.ts'
import type { Statement } from '../../../../src/derive/python/syntax/tree.ts'

function one(source: string): Statement {
  const { body, firstError } = parsePython(source)
  expect(firstError).toBeUndefined()
  expect(body).toHaveLength(1)
  const [statement] = body
  if (!statement) throw new Error('nothing was read')
  return statement
}

describe('parsePython', () => {
  it.each([
    ['import a.b as c, d', [{ name: 'a.b', as: 'c' }, { name: 'd' }]],
    ['from .x import (\n  y as z,\n  w,\n)', [{ name: 'y', as: 'z' }, { name: 'w' }]],
    ['from m import *', [{ name: '*' }]],
  ])('reads the names of %j', (source, names) => {
    expect(one(source)).toMatchObject({ names })
  })

  it('counts the dots of a relative import', () => {
    expect(one('from ...pkg.mod import x')).toMatchObject({ kind: 'from', module: 'pkg.mod', level: 3 })
  })

  it('reads calls with their line, keywords and unpacked arguments', () => {
    expect(one('\n\nmodel.fit(X, *rest, y=1, **more)')).toMatchObject({
      value: {
        kind: 'call',
        line: 3,
        callee: { kind: 'attribute', id: 'fit', of: { id: 'model' } },
        arguments: [{ value: { id: 'X' } }, { star: 1 }, { name: 'y', value: { value: 1 } }, { star: 2 }],
      },
    })
  })

  it('reads functions with decorators, annotations and defaults', () => {
    const source =
      '@app.command()\nasync def run(a, /, b: int = 3, *args, c="x", **kw) -> Model:\n    """Doc."""\n    return a\n'
    expect(one(source)).toMatchObject({
      kind: 'function',
      name: 'run',
      line: 2,
      decorators: [{ line: 1, value: { kind: 'call' } }],
      parameters: [
        { name: 'a' },
        { name: 'b', initial: { value: 3 } },
        { name: 'args', star: 1 },
        { name: 'c' },
        { name: 'kw', star: 2 },
      ],
      returns: { id: 'Model' },
      body: [{ kind: 'return' }],
    })
  })

  it('reads f-strings with what their fields hold', () => {
    expect(one('x = f"hi {name!r:>10} {a.b} {{no}} {f(1)=}"')).toMatchObject({
      value: {
        kind: 'text',
        text: 'hi {} {} {no} {}',
        holes: [{ id: 'name' }, { kind: 'attribute', id: 'b' }, { kind: 'call' }],
      },
    })
  })

  it('reads grouped context managers', () => {
    expect(one('with (\n  open("x") as f,\n  run() as r,\n):\n  pass\n')).toMatchObject({
      kind: 'with',
      items: [{ as: { id: 'f' } }, { as: { id: 'r' } }],
    })
  })

  it('reads a match over values as the conditions it stands for', () => {
    expect(one('match mode:\n    case "train" | "fit":\n        a()\n    case _:\n        b()\n')).toMatchObject({
      kind: 'if',
      branches: [{ test: { kind: 'compare', operators: ['in'] } }, { test: undefined }],
    })
  })

  it('takes match for a name where it is one', () => {
    expect(one('match = re.match(a, b)')).toMatchObject({ kind: 'assign', targets: [{ id: 'match' }] })
  })

  it('keeps strings across lines and continued lines together', () => {
    const { body } = parsePython('a = """x\n"y"\n"""\nb = 1 + \\\n  2\nc = (3,\n  4)\nd()\n')
    expect(body.map((statement) => statement.line)).toEqual([1, 4, 6, 8])
  })

  it('reads on behind Python 2 and says where it began', () => {
    const { body, firstError } = parsePython('import os\nprint "hello"\nexcept_me = 1\nrun()\n')
    expect(firstError).toBe(2)
    expect(body.at(-1)).toMatchObject({ kind: 'expression', value: { kind: 'call' } })
  })

  it('reads hostile nesting without failing', () => {
    for (const source of [
      '('.repeat(20_000),
      'not '.repeat(20_000),
      '-'.repeat(20_000),
      'f('.repeat(5000),
      'if x:\n'.repeat(3000),
    ]) {
      expect(parsePython(source).firstError).toBeDefined()
    }
    const nested = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('')
    expect(parsePython(`${nested}${' '.repeat(500)}pass\nrun()\n`).body.at(-1)).toMatchObject({ kind: 'expression' })
  })

  it('never fails, whatever the text', () => {
    const piece = fc.constantFrom(
      'def f(',
      'class A:',
      '\n',
      '    ',
      'x = ',
      '"""',
      "f'{",
      '}',
      '[',
      ')',
      ':',
      'lambda',
      ' if ',
      'else',
      '@',
      '\\',
      'match x:',
      '\t',
      '#',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(parsePython(pieces.join('')).body)).toBe(true)
      }),
    )
  })
})
