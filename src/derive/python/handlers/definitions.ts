import type { FunctionDefinition, Statement } from '../syntax/tree.ts'

const deepest = 4

/** Every function of a module as written: at the top, in classes, in functions that build applications. */
export function definitionsIn(body: readonly Statement[], depth = 0): readonly FunctionDefinition[] {
  if (depth > deepest) return []
  const next = depth + 1
  return body.flatMap((statement): readonly FunctionDefinition[] => {
    if (statement.kind === 'function') return [statement, ...definitionsIn(statement.body, next)]
    if (statement.kind === 'class' || statement.kind === 'with') return definitionsIn(statement.body, next)
    if (statement.kind === 'if') return statement.branches.flatMap((branch) => definitionsIn(branch.body, next))
    return statement.kind === 'try' ? definitionsIn([...statement.body, ...statement.otherwise], next) : []
  })
}
