import { lineage } from '../evaluate/class-members.ts'
import type { PythonClass, Value } from '../value/value.ts'

const schemas =
  /(?:^|\.)(?:BaseModel|RootModel|GenericModel|SQLModel|Schema|SQLAlchemyAutoSchema|Struct|TypedDict|NamedTuple|Serializer|ModelSerializer|BaseRequest)$/
const records = /(?:^|\.)(?:dataclass|dataclass_json|define|frozen|attrs|attr\.s)$/

/** Whether instances of a class have named, typed fields by which a program can check data: pydantic, dataclasses, marshmallow and their like. */
export function isTypedClass(of: PythonClass): boolean {
  const line = lineage(of)
  if (!line.some((one) => one.attributes.size > 0)) return false
  return line.some(
    (one) =>
      one.decorators.some((name) => records.test(name)) ||
      one.bases.some((base) => base.kind === 'external' && schemas.test(base.name)),
  )
}

/** Whether a value is, or can be, an instance of such a class, or a collection of them. */
export function isTyped(value: Value): boolean {
  if (value.kind === 'instance') return isTypedClass(value.of)
  if (value.kind === 'external') return /^pydantic\.(?:main\.)?create_model$/.test(value.name)
  if (value.kind === 'union') return value.of.some(isTyped)
  return (value.kind === 'collection' || value.kind === 'mapping') && isTyped(value.element)
}
