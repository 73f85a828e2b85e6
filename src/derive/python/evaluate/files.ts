import { marks, type Value } from '../value/value.ts'
import { external, textOf, unknownValue } from '../value/values.ts'
import type { Scope } from '../value/summary.ts'
import type { Engine, Given } from './engine.ts'
import { outputAt, tellsLaterSteps } from './step-outputs.ts'

/** An opened file remembers the name of its path: what one program writes there another may read. */
export function openedFile(path: Value | undefined): Value {
  const text = path && textOf(path)
  const file = external('open', true, marks.file)
  return text === undefined ? file : { ...file, path: tellsLaterSteps(text) ? text : baseName(text) }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The file a receiver stands for: an opened one, or a path with its own methods. */
function fileOf(receiver: Value): string | undefined {
  if (receiver.kind === 'external') return receiver.name === 'open' ? receiver.path : undefined
  const text = textOf(receiver)
  return text === undefined || tellsLaterSteps(text) ? text : baseName(text)
}

/** Reading and writing of files: a verdict that is written down is a verdict where it is read. Undefined for other methods. */
export function fileMethod(
  engine: Engine,
  receiver: Value,
  method: string,
  given: readonly Given[],
  line: number,
  scope: Scope,
): Value | undefined {
  const name = /^(read|readline|read_text|write|writelines|write_text)$/.test(method) ? fileOf(receiver) : undefined
  // Nothing but a path reads its text so, whichever path it is.
  if (name === undefined)
    return method === 'read_text' && receiver.kind === 'unknown' ? unknownValue(marks.file) : undefined
  if (method.startsWith('read')) return unknownValue(marks.file | (engine.verdictFiles.has(name) ? marks.verdict : 0))
  if (tellsLaterSteps(name)) outputAt(engine, given, line, scope)
  if (given.some((one) => (one.value.marks & marks.verdict) !== 0)) engine.verdictFiles.add(name)
  return unknownValue()
}
