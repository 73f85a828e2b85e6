/** What a text or an argument is: a text as written, or whatever else stood there, with the calls inside it. */
export interface GroovyValue {
  readonly text: string | undefined
  readonly live: boolean
  readonly line: number
  /** All of it, for conditions and for people. */
  readonly raw: string
  readonly calls: readonly GroovyItem[]
}

export interface GroovyArgument {
  readonly name: string | undefined
  readonly value: GroovyValue
}

/** A statement: `sh 'make'`, `stage('x') { … }`, `A = b`. What is assigned is the argument of a call named `=`. */
export interface GroovyItem {
  readonly name: string
  /** The name that is assigned to. */
  readonly to?: string | undefined
  readonly args: readonly GroovyArgument[]
  readonly body: readonly GroovyItem[] | undefined
  /** What stands between its braces, for conditions. */
  readonly inside: string
  readonly line: number
}

export interface GroovyFile {
  readonly items: readonly GroovyItem[]
  /** Bodies of the functions the file defines. */
  readonly functions: ReadonlyMap<string, readonly GroovyItem[]>
}
