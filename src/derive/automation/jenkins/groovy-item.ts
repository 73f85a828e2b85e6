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

/** A function of a file: `def deploy(String stage, Integer replicas = 2) { … }`. */
export interface GroovyFunction {
  /** What stands between its brackets, one a parameter. */
  readonly parameters: readonly GroovyArgument[]
  readonly body: readonly GroovyItem[]
}

export interface GroovyFile {
  readonly items: readonly GroovyItem[]
  /** The functions the file defines. */
  readonly functions: ReadonlyMap<string, GroovyFunction>
}
