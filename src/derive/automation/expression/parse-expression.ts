import { tokensOf, type Token } from './tokens.ts'

/** A parsed expression. */
export type Expression =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'context'; readonly name: string }
  | { readonly type: 'index'; readonly of: Expression; readonly by: Expression | '*' }
  | { readonly type: 'call'; readonly name: string; readonly operands: readonly Expression[] }
  | { readonly type: 'not'; readonly of: Expression }
  | { readonly type: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }

const maxLength = 4_000
const maxDepth = 60
/** Loosest first. */
const levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']]

/** GitHub's expression grammar; undefined for what GitHub would refuse, or what is absurdly long or deep. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = text.length > maxLength ? undefined : tokensOf(text)
  if (tokens === undefined || tokens.length === 0) return undefined
  const source = tokens
  let at = 0

  function sign(): string | undefined {
    const token = source[at]
    return token?.type === 'sign' ? token.sign : undefined
  }

  function take(wanted: string): boolean {
    if (sign() !== wanted) return false
    at += 1
    return true
  }

  function binary(level: number, depth: number): Expression | undefined {
    const signs = levels[level]
    if (signs === undefined) return unary(depth)
    let left = binary(level + 1, depth)
    while (left !== undefined) {
      const here = sign()
      if (here === undefined || !signs.includes(here)) return left
      at += 1
      const right = binary(level + 1, depth)
      left = right === undefined ? undefined : { type: 'binary', sign: here, left, right }
    }
    return undefined
  }

  function unary(depth: number): Expression | undefined {
    if (depth > maxDepth) return undefined
    if (!take('!')) return postfix(depth)
    const of = unary(depth + 1)
    return of === undefined ? undefined : { type: 'not', of }
  }

  function postfix(depth: number): Expression | undefined {
    let here = primary(depth)
    while (here !== undefined) {
      if (take('.')) {
        const by = member()
        here = by === undefined ? undefined : { type: 'index', of: here, by }
      } else if (take('[')) {
        const by = take('*') ? '*' : binary(0, depth + 1)
        here = by === undefined || !take(']') ? undefined : { type: 'index', of: here, by }
      } else return here
    }
    return undefined
  }

  function member(): Expression | '*' | undefined {
    if (take('*')) return '*'
    const token = source[at]
    if (token?.type !== 'name') return undefined
    at += 1
    return { type: 'literal', value: token.name }
  }

  function primary(depth: number): Expression | undefined {
    const token: Token | undefined = source[at]
    if (token === undefined) return undefined
    at += 1
    if (token.type === 'literal') return token
    if (token.type === 'name') {
      if (!take('(')) return { type: 'context', name: token.name.toLowerCase() }
      const operands = list(depth + 1)
      return operands === undefined ? undefined : { type: 'call', name: token.name.toLowerCase(), operands }
    }
    if (token.sign !== '(') return undefined
    const inner = binary(0, depth + 1)
    return take(')') ? inner : undefined
  }

  function list(depth: number): readonly Expression[] | undefined {
    const operands: Expression[] = []
    if (take(')')) return operands
    for (;;) {
      const operand = binary(0, depth)
      if (operand === undefined) return undefined
      operands.push(operand)
      if (take(')')) return operands
      if (!take(',')) return undefined
    }
  }

  const expression = binary(0, 0)
  return at === source.length ? expression : undefined
}

/** The expression and all its parts. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'literal':
    case 'context':
      return [expression]
    case 'not':
      return [expression, ...partsOf(expression.of)]
    case 'index':
      return [expression, ...partsOf(expression.of), ...(expression.by === '*' ? [] : partsOf(expression.by))]
    case 'call':
      return [expression, ...expression.operands.flatMap(partsOf)]
    case 'binary':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)]
    default:
      return expression satisfies never
  }
}
