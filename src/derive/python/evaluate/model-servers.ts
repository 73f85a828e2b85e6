import type { Deed } from '../value/summary.ts'

/** How model servers are asked over HTTP, by the paths of their protocols. */
const protocols: readonly { readonly path: RegExp; readonly tool: string; readonly name: string }[] = [
  {
    path: /\/v1\/models\/[^/]+(?:\/(?:versions|labels)\/[^/]+)?:(?:predict|classify|regress)$/,
    tool: 'tensorflow-serving',
    name: 'TensorFlow Serving',
  },
  { path: /\/v2\/models\/[^/]+(?:\/versions\/[^/]+)?\/infer$/, tool: 'triton', name: 'an inference server' },
  { path: /\/invocations$/, tool: 'mlflow', name: 'a model server' },
]

/** What a request to the server of a model does: it asks for predictions. */
export function askedServer(request: string | undefined): readonly Deed[] {
  if (request?.startsWith('POST ') !== true) return []
  const asked = protocols.find(({ path }) => path.test(request))
  return asked === undefined ? [] : [{ kind: 'predict', tool: asked.tool, note: `asks ${asked.name}` }]
}
