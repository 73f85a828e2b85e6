import { argvParser } from '../evaluate/command-lines.ts'
import { isTrue } from '../evaluate/tests.ts'
import type { ArgumentParser, Option } from '../value/command-line.ts'
import type { Guard, Test } from '../value/summary.ts'
import type { Environment } from './script-path.ts'
import type { Chosen, Literal, Origin, PythonFunction, Value } from '../value/value.ts'

/** What is known where a function is entered. */
export interface Situation {
  readonly of: PythonFunction
  readonly bindings: ReadonlyMap<string, Literal>
  /** Words behind the script; undefined where nobody knows them. */
  readonly arguments: readonly string[] | undefined
  /** The module is the program. */
  readonly main: boolean
  /** Variables of the process, where they are known. */
  readonly environment?: Environment | undefined
}

function isDynamic(word: string): boolean {
  return word.includes('$') || word.includes('{{')
}

/** All options a parser knows, those of its subcommands included. */
function optionsOf(parser: ArgumentParser, depth = 0): readonly Option[] {
  if (depth > 3) return []
  return [...parser.options, ...parser.subcommands.flatMap((sub) => optionsOf(sub.parser, depth + 1))]
}

interface ParsedWords {
  readonly positionals: readonly string[]
  readonly values: ReadonlyMap<string, Literal>
}

function parseWords(parser: ArgumentParser, words: readonly string[]): ParsedWords {
  const options = optionsOf(parser)
  const positionals: string[] = []
  const values = new Map<string, Literal>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (!word.startsWith('-') || /^-\d/.test(word)) {
      positionals.push(word)
      continue
    }
    const cut = word.indexOf('=')
    const flag = cut < 0 ? word : word.slice(0, cut)
    const option = options.find((one) => one.flags.includes(flag))
    if (option?.given !== undefined) values.set(option.name, option.given)
    else if (cut >= 0) values.set(option?.name ?? flag.replace(/^-+/, '').replaceAll('-', '_'), word.slice(cut + 1))
    else {
      const next = words[i + 1]
      if (option && next !== undefined && !next.startsWith('-')) {
        values.set(option.name, next)
        i++
      }
    }
  }
  return { positionals, values }
}

/** The value of an option on a command line; undefined where it cannot be known. */
export function optionValue(
  parser: ArgumentParser,
  name: string,
  words: readonly string[] | undefined,
): Literal | undefined {
  if (!words) return undefined
  if (parser === argvParser) {
    const word = words[Number(name) - 1]
    return word === undefined || words.some(isDynamic) ? undefined : word
  }
  const { positionals, values } = parseWords(parser, words)
  const given = values.get(name)
  if (given !== undefined) return typeof given === 'string' && isDynamic(given) ? undefined : given
  if ((parser.destination ?? '') === name)
    return positionals.find((word) => parser.subcommands.some((sub) => sub.name === word))
  const open = parser.options.filter((option) => option.flags.length === 0)
  const at = open.findIndex((option) => option.name === name)
  if (at >= 0) {
    const word = positionals[at]
    if (word !== undefined) return isDynamic(word) ? undefined : word
  }
  // A word that expands to anything may hold the option, and a configuration that the words name may set it.
  if (words.some((word) => word.startsWith('$')) || (parser.configured && words.length > 0)) return undefined
  return optionsOf(parser).find((one) => one.name === name)?.initial
}

/** What a command line says of the parameters of the function it runs. */
export function optionBindings(
  parser: ArgumentParser | undefined,
  words: readonly string[] | undefined,
): ReadonlyMap<string, Literal> {
  const found = new Map<string, Literal>()
  for (const option of parser?.options ?? []) {
    const value = parser && optionValue(parser, option.name, words)
    if (value !== undefined) found.set(option.name, value)
  }
  return found
}

/** Branches inside branches that are decided to know a value. */
const deepestBranches = 4

function valueOf(origin: Origin, situation: Situation, depth = 0): Literal | undefined {
  switch (origin.kind) {
    case 'option':
      return optionValue(origin.parser, origin.name, situation.arguments)
    case 'parameter':
      return origin.of === situation.of ? situation.bindings.get(origin.name) : undefined
    case 'environment':
      return variable(situation.environment, origin.name)
    case 'outcome':
      return decide(origin.of, situation, depth)
    case 'either': {
      if (depth >= deepestBranches) return undefined
      const open = origin.of.filter(({ under }) => passes(under, situation, false, depth + 1) !== 'never')
      const [only] = open
      return only !== undefined && open.length === 1 ? literalAt(only.value, situation, depth + 1) : undefined
    }
  }
}

function variable(environment: Environment | undefined, name: string): string | undefined {
  const value = environment !== undefined && Object.hasOwn(environment, name) ? environment[name] : undefined
  return value === undefined || isDynamic(value) ? undefined : value
}

/** What is known of an argument at the place of a call. */
export function literalAt(value: Value, situation: Situation, depth = 0): Literal | undefined {
  if (value.origin) return valueOf(value.origin, situation, depth)
  return value.kind === 'literal' ? value.value : undefined
}

function sameLiteral(a: Literal, b: Literal): boolean {
  return (
    a === b || (a !== null && b !== null && typeof a !== 'boolean' && typeof b !== 'boolean' && String(a) === String(b))
  )
}

function lower(value: Literal): Literal {
  return typeof value === 'string' ? value.toLowerCase() : value
}

/** Whether a condition holds; undefined where it cannot be decided. */
export function decide(test: Test, situation: Situation, depth = 0): boolean | undefined {
  switch (test.kind) {
    case 'constant':
      return test.value
    case 'main':
      return situation.main
    case 'truthy': {
      const value = valueOf(test.origin, situation, depth)
      // Text is true, the number or word that it becomes on the way may not be: `bool(int(os.getenv("FIT")))`.
      const open = test.origin.kind === 'environment' && /^(?:0|false|no|off)$/i.test(String(value))
      return value === undefined || open ? undefined : isTrue(value)
    }
    case 'one-of': {
      const value = valueOf(test.origin, situation, depth)
      if (value === undefined) return undefined
      // Variables are mostly compared once their case is changed.
      const cased = test.origin.kind === 'environment' ? lower : (one: Literal) => one
      return test.values.some((one) => sameLiteral(cased(one), cased(value)))
    }
    case 'not': {
      const inner = decide(test.of, situation, depth)
      return inner === undefined ? undefined : !inner
    }
    case 'and':
    case 'or': {
      const settling = test.kind === 'or'
      const parts = test.of.map((part) => decide(part, situation, depth))
      if (parts.includes(settling)) return settling
      return parts.includes(undefined) ? undefined : !settling
    }
    case 'unknown':
      return undefined
  }
}

/** Whether an entry of a table is the one that its key picks; undefined where the key is not known. */
export function isChosen({ by, key }: Chosen, situation: Situation): boolean | undefined {
  return decide({ kind: 'one-of', origin: by, values: [key] }, situation)
}

/** Whether a place is reached: never, always, or on a condition nobody can decide. */
export type Passing = 'never' | 'always' | 'perhaps'

/** Judges the conditions around a place; for a gate, the verdict it waits for is no condition of its own. */
export function passes(guard: Guard | undefined, situation: Situation, gate = false, depth = 0): Passing {
  let result: Passing = 'always'
  for (let at = guard; at; at = at.outer) {
    const holds = decide(at.test, situation, depth)
    if (holds === undefined) {
      if (!at.soft && !(gate && at.verdict)) result = 'perhaps'
    } else if (holds !== at.positive) return 'never'
  }
  return result
}
