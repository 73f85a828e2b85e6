import type { Outcome } from '../expression/condition.ts'
import { evaluate, type Contexts } from '../expression/evaluate.ts'
import { known, nothing, truthOf, unknownValue, type Value } from '../expression/expression-value.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { azureFunction, variablesContext } from './azure-functions.ts'
import { withMacros, type Variables } from './macros.ts'

/** Whether a stage, job or step runs; `before` is what came of all it depends on. Without a condition it wants success. */
export function azureOutcome(written: string | undefined, variables: Variables, before: Outcome): Outcome {
  if (written === undefined || written.trim() === '') return before
  const expression = parseExpression(withQuotedMacros(written, variables))
  if (expression === undefined) return 'maybe'
  if (truthOf(evaluate(expression, contexts(variables, before, nothing, known(false)))) === true)
    return before === 'maybe' ? 'maybe' : 'runs'
  const truth = truthOf(evaluate(expression, contexts(variables, before, unknownValue, unknownValue)))
  if (truth === undefined) return 'maybe'
  return truth ? 'runs' : 'skipped'
}

/** Inside quotes a macro is text; an unknown one is a text nobody knows. */
function withQuotedMacros(written: string, variables: Variables): string {
  return withMacros(written.trim(), variables).replaceAll(/'\$\{\{[^}]{0,200}\}\}'/g, "variables['not known']")
}

function contexts(variables: Variables, before: Outcome, undeclared: Value, failed: Value): Contexts {
  const succeeded: Value = before === 'maybe' ? unknownValue : known(before === 'runs')
  return {
    context: (name) => (name === 'variables' ? variablesContext(variables, undeclared) : unknownValue),
    status(name, operands) {
      switch (name) {
        case 'succeeded':
          return succeeded
        case 'always':
        case 'succeededorfailed':
          return known(true)
        case 'failed':
        case 'canceled':
          return failed
        default:
          return azureFunction(name, operands)
      }
    },
  }
}
