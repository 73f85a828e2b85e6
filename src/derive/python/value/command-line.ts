import type { Literal, PythonFunction, Value } from './value.ts'

/** One option or positional of a command line. */
export interface Option {
  readonly name: string
  /** `--mode`, `-m`; empty for a positional. */
  readonly flags: readonly string[]
  /** A switch takes no value: its value when given. */
  readonly given?: Literal | undefined
  /** The value when absent; undefined where not known. */
  readonly initial?: Literal | undefined
}

/** A command line as argparse, click or typer describe it. */
export interface ArgumentParser {
  readonly options: Option[]
  readonly subcommands: { readonly name: string; readonly parser: ArgumentParser }[]
  /** Where the name of the subcommand goes. */
  destination: string | undefined
  /** `set_defaults(func=train)`. */
  readonly defaults: Map<string, Value>
  /** A configuration that the command line names may say otherwise: `set_defaults(**yaml.safe_load(file))`. */
  configured: boolean
}

/** Functions a program chooses among by its first argument; one alone needs no name. */
export interface CommandTable {
  readonly commands: { readonly name: string; readonly runs: PythonFunction | CommandTable }[]
  /** Runs whatever the command. */
  readonly always: PythonFunction[]
  /** Even a single command must be named. */
  readonly named: boolean
}

export function newParser(): ArgumentParser {
  return { options: [], subcommands: [], destination: undefined, defaults: new Map(), configured: false }
}

export function newCommandTable(named: boolean): CommandTable {
  return { commands: [], always: [], named }
}
