import { commandOf, wordOf } from '../evaluate/spawns.ts'
import type { Entered, Started, Uses } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { literalAt, type Situation } from './decisions.ts'

/** Words of a command, or a piece of shell. */
export type Command = string | readonly string[]

/** Commands that a function is handed to start, by parameter. */
export type HandedCommands = ReadonlyMap<string, Command>

/** The command a process is started with: what the caller handed in, whole or word by word, else what the code says. */
export function commandAt(
  started: Started,
  handed: HandedCommands | undefined,
  situation: Situation,
): Command | undefined {
  const { command, handedBy, words } = started
  if (words !== undefined) return words.map((value) => wordAt(value, situation))
  const given = handedBy === undefined ? undefined : handed?.get(handedBy)
  return given ?? (command.length === 0 ? undefined : command)
}

function wordAt(value: Value, situation: Situation): string {
  const known = value.origin?.kind === 'parameter' ? literalAt(value, situation) : undefined
  return typeof known === 'string' || typeof known === 'number' ? String(known) : wordOf(value)
}

/** The commands that a call hands to a helper which starts what it is given (`run([sys.executable, 'train.py'])`). */
export function handedAt(
  { bindings }: Entered,
  handed: HandedCommands | undefined,
  { started }: Uses,
): HandedCommands | undefined {
  if (started.size === 0) return undefined
  const found = new Map<string, Command>()
  for (const name of started) {
    const value = bindings.get(name)
    const command = value === undefined ? undefined : (spelledOut(value) ?? passedOn(value, handed))
    if (command !== undefined) found.set(name, command)
  }
  return found.size > 0 ? found : undefined
}

function spelledOut(value: Value): Command | undefined {
  const open = value.origin !== undefined && value.origin.kind !== 'environment'
  return value.kind === 'unknown' || open ? undefined : commandOf(value)
}

function passedOn({ origin }: Value, handed: HandedCommands | undefined): Command | undefined {
  return origin?.kind === 'parameter' ? handed?.get(origin.name) : undefined
}
