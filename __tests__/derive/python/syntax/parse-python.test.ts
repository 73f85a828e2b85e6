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

  it.each([
    ['with a() as (b, c), d as e.f:\n  pass\n', [{ kind: 'sequence' }, { kind: 'attribute', id: 'f' }]],
    ['with (\n  a() as b.c,  # why (\n  d(\n    1) as e,\n):\n  pass\n', [{ kind: 'attribute', id: 'c' }, { id: 'e' }]],
  ])('reads the targets of %j', (source, targets) => {
    expect(one(source)).toMatchObject({ kind: 'with', items: targets.map((as) => ({ as })), body: [] })
  })

  it('reads a group of one behind async', () => {
    expect(one('async def f():\n  async with (a as b):\n    pass\n')).toMatchObject({
      body: [{ kind: 'with', items: [{ as: { id: 'b' } }] }],
    })
  })

  it('takes parentheses without targets around several context managers for a group', () => {
    expect(one('with (a(), b()):\n  c()\n')).toMatchObject({
      items: [{ value: { kind: 'call' } }, { value: { kind: 'call' } }],
      body: [{ kind: 'expression' }],
    })
  })

  it.each([
    ['x = 1.', 1],
    ['x = 255.  # all of it', 255],
    ['x = 1_0.5e1', 105],
    ['x = 2.e-1', 0.2],
    ['x = 0x1F', 31],
    ['x = -3.', -3],
  ])('reads the number of %j', (source, value) => {
    expect(one(source)).toMatchObject({ value: { kind: 'number', value } })
  })

  it('does not take the word behind a point that ends a number for its attribute', () => {
    expect(one('x = 1. if a else 2. or b')).toMatchObject({
      value: { kind: 'choice', chosen: { value: 1 }, test: { id: 'a' }, otherwise: { kind: 'both', operator: 'or' } },
    })
  })

  it('binds not and await more than the operators behind them', () => {
    expect(one('x = not a and b or await c < d')).toMatchObject({
      value: {
        kind: 'both',
        operator: 'or',
        operands: [
          { kind: 'both', operator: 'and', operands: [{ kind: 'not', of: { id: 'a' } }, { id: 'b' }] },
          { kind: 'compare', operators: ['<'] },
        ],
      },
    })
    expect(one('x = 2 * await a + b')).toMatchObject({ value: { operator: '+', left: { operator: '*' } } })
    expect(one('x = not (a and b)')).toMatchObject({ value: { kind: 'not', of: { kind: 'both' } } })
  })

  it('keeps chained comparisons and powers as they are meant', () => {
    expect(one('x = a < b is not c not in d')).toMatchObject({ value: { operators: ['<', 'is not', 'not in'] } })
    expect(one('x = -a ** -b ** c')).toMatchObject({
      value: { operator: '-', left: { operator: '**', right: { operator: '-', left: { operator: '**' } } } },
    })
  })

  it.each([
    'def f():\n  yield\n',
    'x = yield',
    'y[*z]',
    'x = lambda a, /, b: 1',
    '@a.b(c).d\ndef f(): pass\n',
    '[a for *a, b in c]',
  ])('finds no error in %j', (source) => {
    expect(parsePython(source).firstError).toBeUndefined()
  })

  it.each(['', '# why', '  # why'])('reads long files with a line of %j between statements', (between) => {
    const source = Array.from({ length: 1000 }, (_, index) => `a.b = ${index}\n${between}\n`).join('')
    const { body, firstError } = parsePython(source)
    expect(firstError).toBeUndefined()
    expect(body.map((statement) => statement.line)).toEqual(body.map((_, index) => 2 * index + 1))
    expect(body).toHaveLength(1000)
  })

  it('says that a string which never ends is no Python', () => {
    expect(parsePython('a()\nx = "abc\nb()\n')).toMatchObject({
      firstError: 2,
      body: [{ line: 1 }, { line: 2 }, { line: 3 }],
    })
  })

  it('leaves out what is left of a broken line', () => {
    expect(parsePython('%matplotlib inline\n!pip install x\na()\n').body).toMatchObject([{ line: 3 }])
  })

  it('gives calls inside f-strings the line they stand on', () => {
    expect(one('\nx = f"""\n{f(1)}"""')).toMatchObject({ value: { holes: [{ kind: 'call', line: 3 }] } })
  })

  it('reads guards of patterns that take values apart', () => {
    expect(
      one('match x:\n  case str() if a:\n    b()\n  case _ if c:\n    d()\n  case P(y=1) as z:\n    e()\n'),
    ).toMatchObject({
      branches: [{ test: { id: 'a' } }, { test: { id: 'c' } }, { test: { kind: 'nothing' } }],
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
      '*'.repeat(5000),
      'f"{'.repeat(1000),
      'with (a as\n'.repeat(1000),
    ]) {
      expect(parsePython(source).firstError).toBeDefined()
    }
    for (const link of ['.b()', '+a', ' and a', '<a', '**a', ' if a else a']) {
      expect(parsePython(`a${link.repeat(5000)}`).body).toHaveLength(1)
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
      'with (',
      ' as ',
      'for ',
      ' in ',
      '1.',
      'not ',
      '*',
      '{',
      'case ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(parsePython(pieces.join('')).body)).toBe(true)
      }),
    )
  })
})
