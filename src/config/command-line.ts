import { parseArgs } from 'node:util'
import { UsageFault } from '../model/fault.ts'
import { didYouMean } from './nearest.ts'

/** The verbs of the command line, with what each does, for `--help`. */
export const verbs = {
  assess: 'assess a work tree, a bare git directory or a snapshot (default: the current folder)',
  collect: 'write the snapshot as JSON: all that was seen and what could not be, no verdicts',
  explain: 'what a criterion asks, why, how it is looked for and how to close it',
  plan: 'the shortest ordered list of gaps to a level',
  init: 'assess, propose a target, write the config and the workflow that runs the action',
  scaffold: 'write the missing workflow or file of a criterion, for the tools the repository uses',
  list: 'criteria by level and dimension for a model',
  rollup: 'many assessments (JSON files) as one table',
} as const
export type Verb = keyof typeof verbs

export const formats = ['text', 'json', 'markdown', 'html', 'sarif', 'badge'] as const
/** How a report is written; a reporter exists for each. */
export type Format = (typeof formats)[number]

const options = {
  ref: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  model: { type: 'string' },
  target: { type: 'string' },
  minimum: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  base: { type: 'string' },
  strict: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  quiet: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

/** What the user typed, checked as far as it can be without reading anything. */
export interface CommandLine {
  readonly verb: Verb | 'help' | 'version'
  readonly operands: readonly string[]
  readonly ref?: string | undefined
  readonly base?: string | undefined
  readonly config?: string | undefined
  readonly noConfig: boolean
  readonly model?: string | undefined
  readonly target?: number | undefined
  readonly minimum?: number | undefined
  readonly to?: number | undefined
  readonly format: Format
  readonly output?: string | undefined
  readonly strict: boolean
  /** Print what would be written. */
  readonly dryRun: boolean
  readonly quiet: boolean
  /** Undefined: decide by the terminal and `NO_COLOR`. */
  readonly color?: boolean | undefined
}

/**
 * Reads the arguments after the program's name.
 * @throws UsageFault naming the argument and the nearest valid one.
 */
export function commandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parsed(argv)
  const [first, ...rest] = positionals
  const color = values['no-color'] === true ? false : values.color
  const common = {
    operands: rest,
    ref: values.ref,
    base: values.base,
    config: values.config,
    noConfig: values['no-config'] ?? false,
    model: values.model,
    target: level('target', values.target),
    minimum: level('minimum', values.minimum),
    to: level('to', values.to),
    format: formatOf(values.format),
    output: values.output,
    strict: values.strict ?? false,
    dryRun: values['dry-run'] ?? false,
    quiet: values.quiet ?? false,
    color,
  }
  if (values.version === true) return { verb: 'version', ...common }
  if (values.help === true || first === undefined || first === 'help') return { verb: 'help', ...common }
  if (!isVerb(first)) {
    throw new UsageFault(
      `There is no verb ${JSON.stringify(first)}${didYouMean(first, Object.keys(verbs)) || '; see --help.'}`,
    )
  }
  const most = mostOperands(first)
  const extra = rest[most]
  if (extra !== undefined) throw new UsageFault(`${first} takes no further argument ${JSON.stringify(extra)}.`)
  return { verb: first, ...common }
}

function mostOperands(verb: Verb): number {
  switch (verb) {
    case 'rollup':
      return Number.POSITIVE_INFINITY
    case 'list':
      return 0
    case 'scaffold':
      return 2
    case 'assess':
    case 'collect':
    case 'explain':
    case 'plan':
    case 'init':
      return 1
  }
}

function parsed(argv: readonly string[]) {
  const known = Object.keys(options).map((name) => `--${name}`)
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    const unknown = argv.find((word) => word.startsWith('--') && !known.includes(word.split('=')[0] ?? word))
    if (unknown !== undefined) {
      const name = unknown.split('=')[0] ?? unknown
      throw new UsageFault(`There is no option ${name}${didYouMean(name, known) || '; see --help.'}`)
    }
    throw new UsageFault(sentenceOf(String(error)))
  }
}

/** What Node says of arguments, in one sentence. */
function sentenceOf(error: string): string {
  const message = error.replace(/^\w*Error(?: \[\w+\])?: /, '')
  const [, lacking] = /^Option '[^']*?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message) ?? []
  if (lacking !== undefined) return `${lacking} needs a value; one that begins with a dash is written ${lacking}=VALUE.`
  const first = message.split(/\n|(?<=\.) /)[0] ?? message
  return first.endsWith('.') ? first : `${first}.`
}

function level(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d$/.test(text))
    throw new UsageFault(`--${name} must be a level (a whole number), not ${JSON.stringify(text)}.`)
  return Number(text)
}

function formatOf(text: string | undefined): Format {
  if (text === undefined) return 'text'
  const format = formats.find((one) => one === text)
  if (format === undefined) {
    throw new UsageFault(`--format must be one of ${formats.join(', ')}${didYouMean(text, formats) || '.'}`)
  }
  return format
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word)
}
