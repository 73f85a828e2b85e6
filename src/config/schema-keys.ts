import * as z from 'zod'

type JsonSchema = z.core.JSONSchema.JSONSchema | boolean | undefined

/** The keys a strict schema allows at a place, for "did you mean": read off its JSON schema so that they cannot drift apart. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let places: readonly JsonSchema[] = [z.toJSONSchema(schema, { unrepresentable: 'any' })]
  for (const part of path) places = places.flatMap((place) => below(place, part))
  return [...new Set(places.flatMap(alternatives).flatMap((place) => Object.keys(objectOf(place)?.properties ?? {})))]
}

function below(place: JsonSchema, part: PropertyKey): readonly JsonSchema[] {
  return alternatives(place).flatMap((alternative): readonly JsonSchema[] => {
    const object = objectOf(alternative)
    if (object === undefined) return []
    if (typeof part === 'number') return Array.isArray(object.items) ? object.items : [object.items]
    return [object.properties?.[String(part)] ?? object.additionalProperties]
  })
}

function alternatives(place: JsonSchema): readonly JsonSchema[] {
  const object = objectOf(place)
  return object?.anyOf === undefined ? [place] : object.anyOf.flatMap(alternatives)
}

function objectOf(place: JsonSchema): z.core.JSONSchema.JSONSchema | undefined {
  return typeof place === 'object' ? place : undefined
}
