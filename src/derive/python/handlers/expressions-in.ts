import type { Call, Expression, Statement } from '../syntax/tree.ts'

const most = 4000

/** Every call written in some statements, nested ones included. */
export function callsIn(body: readonly Statement[]): readonly Call[] {
  return nodesIn(body).filter((node) => node.kind === 'call')
}

/** Everything written in some expressions or statements, to a bound. */
export function nodesIn(value: unknown): readonly (Expression | Statement)[] {
  const found: (Expression | Statement)[] = []
  const open: unknown[] = [value]
  for (let at = 0; at < open.length && at < most; at += 1) {
    const node = open[at]
    if (typeof node !== 'object' || node === null) continue
    if (isNode(node)) found.push(node)
    const parts: readonly unknown[] = Object.values(node)
    open.push(...parts)
  }
  return found
}

function isNode(node: object): node is Expression | Statement {
  return 'kind' in node && typeof node.kind === 'string'
}

/** The name at the root of an expression: `Request` of `Request.model_validate` and of `Request().load`. */
export function rootOf(expression: Expression): string | undefined {
  let at = expression
  for (let depth = 0; depth < 6; depth += 1) {
    if (at.kind === 'name') return at.id
    if (at.kind === 'attribute' || at.kind === 'item') at = at.of
    else if (at.kind === 'call') at = at.callee
    else return undefined
  }
  return undefined
}
