import * as z from 'zod'

/** The keys a schema allows at a place, for "did you mean": read off the schema itself so that they cannot drift apart. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let places: readonly z.core.$ZodType[] = [schema]
  for (const part of path) places = places.flatMap(alternatives).flatMap((place) => below(place, part))
  const objects = places.flatMap(alternatives).filter((place) => place instanceof z.ZodObject)
  return [...new Set(objects.flatMap((object) => Object.keys(object.shape)))]
}

function below(place: z.core.$ZodType, part: PropertyKey): readonly z.core.$ZodType[] {
  if (place instanceof z.ZodArray) return [place.element]
  if (place instanceof z.ZodRecord) return [place.valueType]
  if (!(place instanceof z.ZodObject)) return []
  const shape: Readonly<Record<string, z.core.$ZodType>> = place.shape
  const child = shape[String(part)]
  return child === undefined ? [] : [child]
}

/** What may stand in a place: each member of a union, what is inside an optional. */
function alternatives(place: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (place instanceof z.ZodUnion) return place.options.flatMap(alternatives)
  if (place instanceof z.ZodOptional) return alternatives(place.unwrap())
  return [place]
}
