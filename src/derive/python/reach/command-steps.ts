import type { CommandTable } from '../value/command-line.ts'
import type { PythonFunction } from '../value/value.ts'
import { optionBindings } from './decisions.ts'
import type { Step } from './step.ts'

/** Functions a command line chooses among: the one that is named, all of them where the words are not known. */
export function commandSteps(
  table: CommandTable,
  from: Step,
  words: readonly string[] | undefined,
  place: string,
  depth = 0,
): readonly Step[] {
  const entering = (of: PythonFunction, rest: readonly string[] | undefined, conditional: boolean): Step => ({
    ...from,
    of,
    bindings: optionBindings(of.commandLine, rest),
    arguments: rest,
    main: false,
    via: { hop: `${place} ${of.name}()`, before: from.via },
    conditional: from.conditional || conditional,
  })
  const single = table.commands.length === 1 && !table.named
  const [only] = table.commands
  const at = words?.findIndex((word) => !word.startsWith('-')) ?? -1
  const word = words?.[at]
  const chosen = single ? only : table.commands.find((command) => sameCommand(command.name, word))
  const known = chosen !== undefined || (words !== undefined && !words.some((one) => one.includes('$')))
  const rest = single ? words : words?.slice(at + 1)
  const run = known ? (chosen ? [chosen] : []) : table.commands
  const steps = run.flatMap(({ runs }): readonly Step[] => {
    if (!('commands' in runs)) return [entering(runs, known ? rest : undefined, !known)]
    if (depth >= 4) return []
    const inside = { ...from, conditional: from.conditional || !known }
    return commandSteps(runs, inside, known ? rest : undefined, place, depth + 1)
  })
  return [...table.always.map((of) => entering(of, words, false)), ...steps]
}

function sameCommand(name: string, word: string | undefined): boolean {
  return word !== undefined && name.replaceAll('_', '-') === word.replaceAll('_', '-')
}
