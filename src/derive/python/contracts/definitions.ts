import type { FunctionDefinition, Statement } from '../syntax/tree.ts'

const deepest = 4

/** Every function of a module as written: at the top, in classes, in functions that build applications. */
export function definitionsIn(body: readonly Statement[], depth = 0): readonly FunctionDefinition[] {
  if (depth > deepest) return []
  return body.flatMap((statement): readonly FunctionDefinition[] => {
    const inner = (parts: readonly Statement[]) => definitionsIn(parts, depth + 1)
    if (statement.kind === 'function') return [statement, ...inner(statement.body)]
    if (statement.kind === 'class' || statement.kind === 'with') return inner(statement.body)
    if (statement.kind === 'if') return statement.branches.flatMap((branch) => inner(branch.body))
    return statement.kind === 'try' ? inner([...statement.body, ...statement.otherwise]) : []
  })
}
