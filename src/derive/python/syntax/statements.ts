import { argumentsIn, parametersUntil } from './argument-lists.ts'
import { compound } from './compound-statements.ts'
import { expression, expressions } from './expressions.ts'
import { accept, deepest, expect, fail, kindAt, lineAt, wordAt, type Reader } from './reader.ts'
import { tokenKinds } from './tokens.ts'
import type { Decorator, Expression, ImportedName, Statement } from './tree.ts'

const compounds = new Set(['if', 'for', 'while', 'with', 'try', 'match'])

/** The statements from here to the end of the block or file. */
export function statements(reader: Reader): readonly Statement[] {
  const found: Statement[] = []
  while (kindAt(reader) !== tokenKinds.end && kindAt(reader) !== tokenKinds.dedent) {
    const before = reader.at
    if (kindAt(reader) === tokenKinds.newline) reader.at++
    else if (kindAt(reader) === tokenKinds.indent) {
      // Unexpected indentation: read what is inside as if it stood here.
      fail(reader)
      reader.at++
      found.push(...statements(reader))
      if (kindAt(reader) === tokenKinds.dedent) reader.at++
    } else statement(reader, found)
    if (reader.at === before) reader.at++
  }
  return found
}

/** The body behind a colon: an indented block, or the rest of the line. */
function block(reader: Reader): readonly Statement[] {
  expect(reader, ':')
  const found: Statement[] = []
  if (kindAt(reader) !== tokenKinds.newline) {
    simple(reader, found)
    return found
  }
  reader.at++
  if (kindAt(reader) !== tokenKinds.indent) {
    fail(reader)
    return found
  }
  reader.at++
  if (reader.depth > deepest) {
    fail(reader)
    for (let open = 1; open > 0 && kindAt(reader) !== tokenKinds.end; reader.at++) {
      if (kindAt(reader) === tokenKinds.indent) open++
      else if (kindAt(reader) === tokenKinds.dedent) open--
    }
    return found
  }
  reader.depth++
  const body = statements(reader)
  reader.depth--
  if (kindAt(reader) === tokenKinds.dedent) reader.at++
  return body
}

function statement(reader: Reader, found: Statement[]): void {
  const word = wordAt(reader)
  if (word === 'async' && /^(?:def|for|with)$/.test(wordAt(reader, 1))) {
    reader.at++
    statement(reader, found)
  } else if (word === '@' || word === 'def' || word === 'class') definition(reader, found)
  else if (!compounds.has(word) || !compound(reader, found, block)) simple(reader, found)
}

function definition(reader: Reader, found: Statement[]): void {
  const decorators: Decorator[] = []
  while (wordAt(reader) === '@') {
    const line = lineAt(reader)
    reader.at++
    decorators.push({ value: expression(reader), line })
    while (kindAt(reader) === tokenKinds.newline) reader.at++
  }
  accept(reader, 'async')
  const line = lineAt(reader)
  const isClass = accept(reader, 'class')
  if (!isClass && !expect(reader, 'def')) return
  const name = wordAt(reader)
  reader.at++
  if (wordAt(reader) === '[') skipBrackets(reader)
  if (isClass) {
    const bases = accept(reader, '(') ? argumentsIn(reader, expression, () => []) : []
    found.push({ kind: 'class', name, bases, decorators, body: block(reader), line })
    return
  }
  expect(reader, '(')
  const parameters = parametersUntil(reader, ')', expression)
  const returns = accept(reader, '->') ? expression(reader) : undefined
  const body = block(reader)
  found.push({ kind: 'function', name, parameters, decorators, body, line, ...(returns && { returns }) })
}

/** Type parameters of Python 3.12. */
function skipBrackets(reader: Reader): void {
  let open = 0
  do {
    if (wordAt(reader) === '[') open++
    else if (wordAt(reader) === ']') open--
    reader.at++
  } while (open > 0 && kindAt(reader) !== tokenKinds.newline && kindAt(reader) !== tokenKinds.end)
}

/** One line: simple statements between semicolons. */
function simple(reader: Reader, found: Statement[]): void {
  for (;;) {
    small(reader, found)
    if (!accept(reader, ';')) break
    if (kindAt(reader) === tokenKinds.newline) break
  }
  if (kindAt(reader) !== tokenKinds.newline && kindAt(reader) !== tokenKinds.end) fail(reader)
  while (kindAt(reader) !== tokenKinds.newline && kindAt(reader) !== tokenKinds.end) reader.at++
  if (kindAt(reader) === tokenKinds.newline) reader.at++
}

function small(reader: Reader, found: Statement[]): void {
  const line = lineAt(reader)
  const word = wordAt(reader)
  const ends = kindAt(reader, 1) === tokenKinds.newline || wordAt(reader, 1) === ';'
  switch (word) {
    case 'import':
      reader.at++
      found.push({ kind: 'import', names: importedNames(reader), line })
      return
    case 'from':
      return from(reader, found)
    case 'return':
    case 'raise': {
      reader.at++
      const value = ends ? undefined : expressions(reader)
      if (accept(reader, 'from')) expression(reader)
      found.push({ kind: word, value, line })
      return
    }
    case 'assert': {
      reader.at++
      const test = expression(reader)
      if (accept(reader, ',')) expression(reader)
      found.push({ kind: 'assert', test, line })
      return
    }
    case 'break':
    case 'continue':
      reader.at++
      found.push({ kind: 'jump', line })
      return
    case 'pass':
      reader.at++
      return
    case 'global':
    case 'nonlocal':
    case 'del':
      reader.at++
      expressions(reader)
      return
    default:
      return assignment(reader, found, line)
  }
}

function importedNames(reader: Reader): readonly ImportedName[] {
  const names: ImportedName[] = []
  const closed = accept(reader, '(')
  while (kindAt(reader) === tokenKinds.name || wordAt(reader) === '*') {
    let name = wordAt(reader)
    reader.at++
    while (accept(reader, '.')) {
      name += `.${wordAt(reader)}`
      reader.at++
    }
    const as = accept(reader, 'as') ? wordAt(reader) : undefined
    if (as !== undefined) reader.at++
    names.push(as === undefined ? { name } : { name, as })
    if (!accept(reader, ',')) break
  }
  if (closed) expect(reader, ')')
  return names
}

function from(reader: Reader, found: Statement[]): void {
  const line = lineAt(reader)
  reader.at++
  let level = 0
  for (; wordAt(reader) === '.' || wordAt(reader) === '...'; reader.at++) level += wordAt(reader).length
  let module = ''
  while (kindAt(reader) === tokenKinds.name && wordAt(reader) !== 'import') {
    module += wordAt(reader)
    reader.at++
    if (accept(reader, '.')) module += '.'
  }
  expect(reader, 'import')
  found.push({ kind: 'from', module, level, names: importedNames(reader), line })
}

function assignment(reader: Reader, found: Statement[], line: number): void {
  const first = expressions(reader)
  if (accept(reader, ':')) {
    const annotation = expression(reader)
    const value = accept(reader, '=') ? expressions(reader) : undefined
    found.push({ kind: 'assign', targets: [first], value, annotation, line })
    return
  }
  const word = wordAt(reader)
  if (kindAt(reader) === tokenKinds.operator && word.length > 1 && word.endsWith('=') && !/^[<>=!:]=$/.test(word)) {
    reader.at++
    found.push({ kind: 'assign', targets: [first], value: expressions(reader), operator: word.slice(0, -1), line })
    return
  }
  if (word !== '=') {
    if (first.kind !== 'text' && first.kind !== 'nothing') found.push({ kind: 'expression', value: first, line })
    return
  }
  const targets: Expression[] = []
  let value = first
  while (accept(reader, '=')) {
    targets.push(value)
    value = expressions(reader)
  }
  found.push({ kind: 'assign', targets, value, line })
}
