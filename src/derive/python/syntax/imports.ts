import { accept, advance, ended, is, textAt, type Reading } from './reading.ts'
import type { ImportedName, Statement } from './tree.ts'

/** Reads `import …` or `from … import …`, from its first word on. */
export function imported(reading: Reading, line: number): Statement {
  if (accept(reading, 'import')) return { kind: 'import', names: names(reading), line }
  advance(reading)
  let level = 0
  for (; is(reading, '.') || is(reading, 'Ellipsis'); advance(reading)) level += textAt(reading).length
  const module = dottedName(reading)
  accept(reading, 'import')
  return { kind: 'from', module, level, names: names(reading), line }
}

function dottedName(reading: Reading): string {
  let name = ''
  for (; is(reading, 'VariableName') || is(reading, '.'); advance(reading)) name += textAt(reading)
  return name
}

function names(reading: Reading): readonly ImportedName[] {
  const found: ImportedName[] = []
  for (; !ended(reading); advance(reading)) {
    if (is(reading, '*')) found.push({ name: '*' })
    if (!is(reading, 'VariableName')) continue
    const name = dottedName(reading)
    const as = accept(reading, 'as') && is(reading, 'VariableName') ? textAt(reading) : undefined
    found.push(as === undefined ? { name } : { name, as })
  }
  return found
}
