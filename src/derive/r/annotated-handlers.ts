import type { RCall } from './r-calls.ts'

const route = /^#[*']\s{0,8}@(get|post|put|patch|delete|use|serializer)\b\s*\//
/** plumber shows the type in the OpenAPI document that it serves: `#* @param age:dbl`. */
const typed =
  /^#[*']\s{0,8}@param\s{1,8}[\w.]{1,200}:\[?(?:bool|boolean|logical|chr|str|character|string|dbl|double|float|number|numeric|int|integer|date)\b/

/** Handlers that plumber finds by their comments, `#* @post /predict`, and the first of them that says of which type it takes something. */
export function annotatedHandlers(source: string): readonly RCall[] {
  const lines = source.split('\n')
  const marks = lines.flatMap((text, index) => {
    const method = route.exec(text)?.[1]
    return method === undefined ? [] : [mark(method, index)]
  })
  const first = lines.findIndex((text) => typed.test(text))
  return first === -1 || marks.length === 0 ? marks : [...marks, mark('param', first)]
}

function mark(name: string, index: number): RCall {
  return {
    package: 'plumber',
    name: `@${name}`,
    line: index + 1,
    arguments: 1,
    positional: [],
    keywords: {},
    handed: [],
    within: undefined,
  }
}
