import { commandOf, wordOf } from '../evaluate/spawns.ts'
import type { Entered, Started, Uses } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { alternatives, textOf } from '../value/values.ts'
import { literalAt, type Situation } from './decisions.ts'

/** Words of a command, or a piece of shell. */
export type Command = string | readonly string[]

/** Commands that a function is handed to start, by parameter. */
export type HandedCommands = ReadonlyMap<string, Command>

const mostCommands = 24

/** The commands that a process is started with, one after the other: what the caller handed in, whole or word by word, else what the code says. */
export function commandsAt(
  started: Started,
  handed: HandedCommands | undefined,
  situation: Situation,
): readonly Command[] {
  const { command, handedBy, words } = started
  if (words !== undefined) return inTurn(words.map((value) => wordsAt(value, handed, situation)))
  const given = handedBy === undefined ? undefined : handed?.get(handedBy)
  if (given !== undefined) return [given]
  return command.length === 0 ? [] : [command]
}

/** One command for each thing that the first open place may be, as a loop over a list of scripts starts them. */
function inTurn(places: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  const open = places.findIndex((several) => several.length > 1)
  const turns = open === -1 ? 1 : Math.min(places[open]?.length ?? 1, mostCommands)
  return Array.from({ length: turns }, (_, turn) =>
    places.flatMap((several, at) => several[at === open ? turn : 0] ?? []),
  )
}

/** What may stand in the place of a word: several where it is one of several, of several words where a caller hands in the rest. */
function wordsAt(
  value: Value,
  handed: HandedCommands | undefined,
  situation: Situation,
): readonly (readonly string[])[] {
  const { origin } = value
  if (origin?.kind === 'parameter') {
    const given = handed?.get(origin.name)
    if (given !== undefined) return [typeof given === 'string' ? [given] : given]
    const known = literalAt(value, situation)
    return [[typeof known === 'string' || typeof known === 'number' ? String(known) : wordOf(value)]]
  }
  return severalOf(value)
}

/** The commands that a call hands to a helper which starts what it is given (`run([sys.executable, 'train.py'])`). */
export function handedAt(
  { bindings }: Entered,
  handed: HandedCommands | undefined,
  { started }: Uses,
): readonly (HandedCommands | undefined)[] {
  let found: readonly HandedCommands[] = [new Map()]
  for (const name of started) {
    const value = bindings.get(name)
    const commands = value === undefined ? [] : spelledOut(value, handed)
    if (commands.length > 0)
      found = found
        .flatMap((one) => commands.map((command) => new Map([...one, [name, command]])))
        .slice(0, mostCommands)
  }
  return found[0]?.size === 0 ? handedNothing : found
}

const handedNothing: readonly undefined[] = [undefined]

/** The commands that a value spells out, as they are handed in: several where one of its words is one of several. */
function spelledOut(value: Value, handed: HandedCommands | undefined): readonly Command[] {
  const open = value.origin !== undefined && value.origin.kind !== 'environment'
  const passed = passedOn(value, handed)
  if (value.kind === 'unknown' || open) return passed === undefined ? [] : [passed]
  if (value.kind === 'collection' && value.items.some(({ kind }) => kind === 'union'))
    return inTurn(value.items.map((item) => severalOf(item)))
  const turns = severalOf(value)
  if (turns.length > 1) return turns.map(([text = '']) => text)
  const command = commandOf(value)
  return command === undefined ? [] : [command]
}

/** What a loop over a list gives, one after the other; of what a condition chooses, nobody knows which. */
function severalOf(value: Value): readonly (readonly string[])[] {
  const texts =
    value.kind === 'union' && value.each === true ? alternatives(value).flatMap((one) => textOf(one) ?? []) : []
  return texts.length > 1 ? texts.map((text) => [text]) : [[wordOf(value)]]
}

function passedOn({ origin }: Value, handed: HandedCommands | undefined): Command | undefined {
  return origin?.kind === 'parameter' ? handed?.get(origin.name) : undefined
}
