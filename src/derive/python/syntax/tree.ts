/** The argument of a call: positional, `name=value`, or unpacked (`*` and `**` both count as `star`). */
export interface Argument {
  readonly name?: string | undefined
  readonly star?: 1 | 2 | undefined
  readonly value: Expression
}

/** One `for target in source if test ...` of a comprehension. */
export interface Clause {
  readonly target: Expression
  readonly source: Expression
  readonly tests: readonly Expression[]
}

/** One parameter; `star` 1 is `*args`, 2 is `**kwargs`. */
export interface Parameter {
  readonly name: string
  readonly annotation?: Expression | undefined
  readonly initial?: Expression | undefined
  readonly star?: 1 | 2 | undefined
}

export interface Call {
  readonly kind: 'call'
  readonly callee: Expression
  readonly arguments: readonly Argument[]
  readonly line: number
}

export interface Comparison {
  readonly kind: 'compare'
  readonly operators: readonly string[]
  readonly operands: readonly Expression[]
  readonly line: number
}

/** A Python expression, reduced to what says who is called with what. `await` and parentheses are gone. */
export type Expression =
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly id: string }
  | Call
  /** `text` has `{}` where an f-string has a replacement field. */
  | { readonly kind: 'text'; readonly text: string; readonly holes?: readonly Expression[] | undefined }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  /** A missing key is an unpacked `**mapping`. */
  | {
      readonly kind: 'dict'
      readonly keys: readonly (Expression | undefined)[]
      readonly values: readonly Expression[]
    }
  | { readonly kind: 'item'; readonly of: Expression; readonly index: Expression }
  | Comparison
  | { readonly kind: 'both'; readonly operator: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choice'; readonly test: Expression; readonly chosen: Expression; readonly otherwise: Expression }
  | {
      readonly kind: 'lambda'
      readonly parameters: readonly Parameter[]
      readonly body: Expression
      readonly line: number
    }
  | { readonly kind: 'comprehension'; readonly parts: readonly Expression[]; readonly clauses: readonly Clause[] }
  | { readonly kind: 'walrus'; readonly target: Expression; readonly value: Expression }
  | { readonly kind: 'star'; readonly of: Expression }
  | { readonly kind: 'yield'; readonly of: Expression | undefined }
  | { readonly kind: 'nothing' }

export interface ImportedName {
  readonly name: string
  readonly as?: string | undefined
}

export interface FunctionDefinition {
  readonly kind: 'function'
  readonly name: string
  readonly parameters: readonly Parameter[]
  readonly returns?: Expression | undefined
  readonly decorators: readonly Decorator[]
  readonly body: readonly Statement[]
  readonly line: number
}

export interface ClassDefinition {
  readonly kind: 'class'
  readonly name: string
  readonly bases: readonly Argument[]
  readonly decorators: readonly Decorator[]
  readonly body: readonly Statement[]
  readonly line: number
}

export interface Decorator {
  readonly value: Expression
  readonly line: number
}

export interface Branch {
  /** Undefined for `else`. */
  readonly test: Expression | undefined
  readonly body: readonly Statement[]
  readonly line: number
}

export interface Handler {
  readonly type: Expression | undefined
  readonly name: string | undefined
  readonly body: readonly Statement[]
}

export interface TryStatement {
  readonly kind: 'try'
  readonly body: readonly Statement[]
  readonly handlers: readonly Handler[]
  readonly otherwise: readonly Statement[]
  readonly last: readonly Statement[]
  readonly line: number
}

export interface WithItem {
  readonly value: Expression
  readonly as: Expression | undefined
}

/** A Python statement. `match` comes as `if` over comparisons; statements without effect on names or calls are dropped. */
export type Statement =
  | { readonly kind: 'import'; readonly names: readonly ImportedName[]; readonly line: number }
  /** `level` counts the leading dots. */
  | {
      readonly kind: 'from'
      readonly module: string
      readonly level: number
      readonly names: readonly ImportedName[]
      readonly line: number
    }
  | {
      readonly kind: 'assign'
      readonly targets: readonly Expression[]
      readonly value: Expression | undefined
      readonly annotation?: Expression | undefined
      /** `+` of `+=`. */
      readonly operator?: string | undefined
      readonly line: number
    }
  | { readonly kind: 'expression'; readonly value: Expression; readonly line: number }
  | FunctionDefinition
  | ClassDefinition
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly line: number }
  | {
      readonly kind: 'for'
      readonly target: Expression
      readonly source: Expression
      readonly body: readonly Statement[]
      readonly otherwise: readonly Statement[]
      readonly line: number
    }
  | {
      readonly kind: 'while'
      readonly test: Expression
      readonly body: readonly Statement[]
      readonly otherwise: readonly Statement[]
      readonly line: number
    }
  | {
      readonly kind: 'with'
      readonly items: readonly WithItem[]
      readonly body: readonly Statement[]
      readonly line: number
    }
  | TryStatement
  | { readonly kind: 'return'; readonly value: Expression | undefined; readonly line: number }
  | { readonly kind: 'raise'; readonly value: Expression | undefined; readonly line: number }
  | { readonly kind: 'assert'; readonly test: Expression; readonly line: number }
  | { readonly kind: 'jump'; readonly line: number }

/** A parsed module. Python 2 and broken code give what could be read and the line of the first error. */
export interface Syntax {
  readonly body: readonly Statement[]
  readonly firstError: number | undefined
  readonly lines: number
}
