import { newParser, type ArgumentParser, type Option } from '../value/command-line.ts'
import type { Literal, Value } from '../value/value.ts'
import { textOf, unknownValue } from '../value/values.ts'
import type { Given } from './engine.ts'

/** `sys.argv` as a command line of positionals. */
export const argvParser: ArgumentParser = {
  ...newParser(),
  options: [1, 2, 3, 4, 5].map((at) => ({ name: String(at), flags: [] })),
}

/** `sys.argv[n]`. */
export function argvOption(at: number): Value {
  if (!Number.isInteger(at) || at < 1 || at > 5) return unknownValue()
  return unknownValue(0, { kind: 'option', parser: argvParser, name: String(at) })
}

function keyword(given: readonly Given[], name: string): Value | undefined {
  return given.find((one) => one.name === name)?.value
}

function literalIn(value: Value | undefined): Literal | undefined {
  return value?.kind === 'literal' ? value.value : undefined
}

function addArgument(parser: ArgumentParser, given: readonly Given[]): void {
  const texts = given.flatMap((one) => (one.name === undefined ? (textOf(one.value) ?? []) : []))
  const flags = texts.filter((text) => text.startsWith('-'))
  const longest = flags.find((flag) => flag.startsWith('--')) ?? flags[0] ?? texts[0]
  const destination = keyword(given, 'dest')
  const name = (destination && textOf(destination)) ?? longest?.replace(/^-+/, '').replaceAll('-', '_')
  if (name === undefined || name === '') return
  const action = textOf(keyword(given, 'action') ?? unknownValue())
  const initial = literalIn(keyword(given, 'default'))
  const option: Option = (() => {
    if (action === 'store_true') return { name, flags, given: true, initial: initial ?? false }
    if (action === 'store_false') return { name, flags, given: false, initial: initial ?? true }
    const absent = keyword(given, 'default') ? initial : flags.length > 0 ? null : undefined
    return { name, flags, ...(absent !== undefined && { initial: absent }) }
  })()
  parser.options.push(option)
}

/** What methods of an argparse parser do; undefined for other receivers and methods. */
export function parserMethod(receiver: Value, method: string, given: readonly Given[]): Value | undefined {
  if (receiver.kind === 'subparsers') {
    if (method !== 'add_parser') return undefined
    const name = given[0] ? textOf(given[0].value) : undefined
    const parser = newParser()
    if (name !== undefined) receiver.parser.subcommands.push({ name, parser })
    return { kind: 'parser', parser, marks: 0 }
  }
  if (receiver.kind !== 'parser') return undefined
  const { parser } = receiver
  switch (method) {
    case 'add_argument':
      addArgument(parser, given)
      return unknownValue()
    case 'add_argument_group':
    case 'add_mutually_exclusive_group':
      return receiver
    case 'add_subparsers': {
      const destination = keyword(given, 'dest')
      parser.destination = (destination && textOf(destination)) ?? parser.destination
      return { kind: 'subparsers', parser, marks: 0 }
    }
    case 'set_defaults':
      for (const one of given) {
        const initial = literalIn(one.value)
        if (one.star === 2) parser.configured = true
        if (one.name !== undefined && initial === undefined) parser.defaults.set(one.name, one.value)
      }
      return unknownValue()
    case 'parse_args':
      return { kind: 'arguments', parser, marks: 0 }
    case 'parse_known_args':
      return {
        kind: 'collection',
        items: [{ kind: 'arguments', parser, marks: 0 }, unknownValue()],
        element: unknownValue(),
        marks: 0,
      }
    default:
      return unknownValue()
  }
}
