import type { Location } from '../../model/location.ts'
import type { Meaning } from '../../model/tool.ts'

/** A tool's claim on something: which tool, and what the thing does. */
export interface Claim {
  readonly tool: string
  readonly meaning: Meaning
  /** The literal location (URI, bucket) where the claim names one and the code shows it. */
  readonly location?: string | undefined
}

/** A Python call as the resolver saw it. */
export interface ResolvedCall {
  /** Dotted name by import and constructor (`sklearn.svm.SVC.fit`), or `?.fit` where the receiver could not be traced. Decorators start with `@`. */
  readonly name: string
  /** Import roots of the module and of the repository modules it imports: what a `?` may stand for. */
  readonly roots: ReadonlySet<string>
  /** Number of positional and keyword arguments. */
  readonly arguments: number
  readonly positional: readonly (string | undefined)[]
  readonly keywords: Readonly<Record<string, string | undefined>>
  /** How many items the lists and mappings have that keywords are given, where they can be counted. */
  readonly sizes?: Readonly<Record<string, number>> | undefined
  readonly at: Location
}

/** What every tool of the registry says, indexed: the one way in which the derivation knows products. */
export interface Meanings {
  /** Words of a simple command, wrappers already removed: `['az', 'ml', 'job', 'create', '--file', 'job.yml']`. */
  command(words: readonly string[]): readonly Claim[]
  /** `uses:` of a step, with or without version, and its inputs after substitution. */
  action(uses: string, inputs: Readonly<Record<string, string>>): readonly Claim[]
  workflow(uses: string, inputs: Readonly<Record<string, string>>): readonly Claim[]
  call(call: ResolvedCall): readonly Claim[]
  /** Claims of a file by its path and, where given, its parsed YAML. */
  file(path: string, content?: unknown): readonly Claim[]
  /** The tool that owns an import root or a distribution. */
  importRoot(root: string): string | undefined
  distribution(name: string): string | undefined
  hasRole(tool: string, role: string): boolean
  /** Environment variables that say where a tool's server is. */
  locationsOf(tool: string): readonly string[]
}
