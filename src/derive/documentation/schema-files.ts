import type { Files, ModelDocument } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'

const largest = 1_048_576
const scoringPath =
  /^\s*["']?\/[\w/{}.:-]*(?:predict|score|scoring|infer|classif|recommend|forecast|detect|estimat|invocations|embed)[\w/{}.:-]*["']?\s*:/im
const served = /(?:^|\/)(?:openapi|swagger|api)[\w.-]*\.(?:ya?ml|json)$/i
const service = /\brpc\s+\w*(?:predict|score|infer|classif|recommend|forecast|detect|estimat|embed)\w*\s*\(/i

/** A property that holds what a model says. */
const answer = /"(?:predictions?|predicted_\w{1,40}|\w{0,40}_?(?:prediction|probability))"\s*:\s*\{/i

/** Files that say what a model or its API takes and answers: OpenAPI, JSON schemas, protocol definitions, Triton configurations, the signature that MLflow keeps. */
export function schemaFiles(files: Files): readonly ModelDocument[] {
  return files.entries.flatMap(({ path, kind, size }): readonly ModelDocument[] => {
    if (kind !== 'file' || size > largest || isForeign(path) || isTested(path)) return []
    const reader = readers.find((one) => one.name.test(path))
    const read = reader === undefined ? undefined : files.text(path)
    if (reader === undefined || read?.state !== 'seen' || !reader.says(read.value)) return []
    if (isShown(path) && !reader.shown) return []
    return [{ kind: reader.kind, note: reader.note, at: { path } }]
  })
}

interface Reader {
  readonly name: RegExp
  readonly kind: ModelDocument['kind']
  readonly note: string
  /** Documentation folders are a place for it. */
  readonly shown: boolean
  says(text: string): boolean
}

const readers: readonly Reader[] = [
  {
    name: served,
    kind: 'schema',
    note: 'an OpenAPI document of the scoring API',
    shown: true,
    says: (text) => /^\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]/m.test(text) && scoringPath.test(text),
  },
  {
    name: /(?:^|\/)[\w.-]*schema[\w.-]*\.json$/i,
    kind: 'schema',
    note: 'a JSON schema of what the model answers',
    shown: false,
    says: (text) => /"\$schema"\s*:\s*"[^"]{0,200}json-schema\.org\//.test(text) && answer.test(text),
  },
  {
    name: /\.proto$/,
    kind: 'schema',
    note: 'a protocol definition of the scoring API',
    shown: false,
    says: (text) => service.test(text),
  },
  {
    name: /(?:^|\/)config\.pbtxt$/,
    kind: 'schema',
    note: "a Triton configuration with the model's inputs and outputs",
    shown: false,
    says: (text) => /^\s*input\s*[:[{]/m.test(text) && /^\s*output\s*[:[{]/m.test(text) && /\bdims\b/.test(text),
  },
  {
    name: /(?:^|\/)MLmodel$/,
    kind: 'signature',
    note: 'an MLflow signature kept with the model',
    shown: false,
    says: (text) => /^signature:\s*\n\s+(?:inputs|outputs|params):\s*\S/m.test(text),
  },
]
