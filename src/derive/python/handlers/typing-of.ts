import { typeOf } from '../evaluate/annotations.ts'
import type { Engine } from '../evaluate/engine.ts'
import { scopeOf } from '../evaluate/scopes.ts'
import type { Decorator, Expression, FunctionDefinition, Parameter } from '../syntax/tree.ts'
import type { PythonModule } from '../value/value.ts'
import { callsIn, rootOf } from './expressions-in.ts'
import { isTyped, isTypedClass } from './typed-class.ts'

const checking =
  /^(?:model_validate|model_validate_json|parse_obj|parse_raw|load|loads|from_dict|from_json|validate|is_valid)$/
/** By these alone a class that lies elsewhere is known to be a schema. */
const pydantic = /^(?:model_validate|model_validate_json)$/
const plain = new Set(['int', 'float', 'str', 'bool', 'Literal', 'date', 'datetime', 'Decimal'])
const wrapping = new Set(['Optional', 'Annotated'])
/** Named values that a request can carry one by one; one alone may be anything. */
const fewest = 2

/** How a handler says what it takes or answers, in words; undefined where it takes anything. */
export function typingOf(
  engine: Engine,
  module: PythonModule,
  definition: FunctionDefinition,
  route: Decorator | undefined,
): string | undefined {
  const scope = scopeOf(module.top, module.names)
  const typed = (annotation: Expression | undefined) =>
    annotation !== undefined && isTyped(typeOf(engine, annotation, scope))
  const body = definition.parameters.find(({ annotation }) => typed(annotation))
  if (body !== undefined) return `takes a typed ${body.name}`
  if (definition.parameters.filter(isPlain).length >= fewest) return 'takes typed parameters'
  const model =
    route?.value.kind === 'call' ? route.value.arguments.find((one) => one.name === 'response_model') : undefined
  if (typed(model?.value) || typed(definition.returns)) return 'answers with a typed response'
  return checks(module, definition) ? 'checks its request against a schema' : undefined
}

function isClassName(name: string): boolean {
  return /(?:^|\.)[A-Z]\w*$/.test(name)
}

function isPlain({ annotation, star }: Parameter): boolean {
  return star === undefined && annotation !== undefined && isPlainType(annotation, 0)
}

function isPlainType(annotation: Expression, depth: number): boolean {
  if (depth > 3) return false
  if (annotation.kind === 'name' || annotation.kind === 'attribute') return plain.has(annotation.id)
  if (annotation.kind === 'binary') return isPlainType(annotation.left, depth + 1)
  if (annotation.kind !== 'item') return false
  const { of, index } = annotation
  const name = of.kind === 'name' || of.kind === 'attribute' ? of.id : ''
  if (name === 'Literal') return true
  const [first] = index.kind === 'sequence' ? index.items : [index]
  return wrapping.has(name) && first !== undefined && isPlainType(first, depth + 1)
}

/** `Customer(**request.json)`, `Customer.model_validate(body)`, `schema.load(body)`: the handler itself checks what it is given. */
function checks(module: PythonModule, definition: FunctionDefinition): boolean {
  return callsIn(definition.body).some(({ callee, arguments: given }) => {
    const root = rootOf(callee)
    const value = root === undefined ? undefined : module.names.get(root)
    if (value?.kind === 'external' && isClassName(value.name))
      return callee.kind === 'attribute' && pydantic.test(callee.id)
    const schema = value?.kind === 'class' || value?.kind === 'instance' ? value.of : undefined
    if (schema === undefined || !isTypedClass(schema)) return false
    if (callee.kind === 'attribute') return checking.test(callee.id)
    return given.some(({ star, name }) => star === 2 || name === 'data')
  })
}
