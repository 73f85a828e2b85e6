/** One command line of a recipe, continuation lines included, before variables are expanded. */
export interface RecipeLine {
  readonly text: string
  readonly path: string
  readonly line: number
  /** It stands under a condition that could not be decided. */
  readonly conditional: boolean
}

export interface Rule {
  readonly target: string
  readonly prerequisites: readonly string[]
  readonly recipe: RecipeLine[]
  /** Variables that hold for this target alone. */
  readonly variables: ReadonlyMap<string, Variable>
}

export interface Variable {
  readonly value: string
  /** Expanded when it is used, not when it is read (`=`, not `:=`). */
  readonly deferred: boolean
  readonly exported: boolean
}

/** A Makefile with what it includes. */
export interface Makefile {
  readonly path: string
  readonly rules: ReadonlyMap<string, Rule>
  /** Rules with a `%` in their target, in the order written. */
  readonly patterns: readonly Rule[]
  readonly variables: ReadonlyMap<string, Variable>
  /** Those of the variables that commands see. */
  readonly exported: readonly (readonly [string, Variable])[]
  readonly defaultGoal: string | undefined
  readonly oneShell: boolean
}
