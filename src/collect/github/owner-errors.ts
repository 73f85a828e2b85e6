import * as z from 'zod'
import type { OwnerError } from '../../model/hosted.ts'
import type { Part } from './look/part.ts'

const errorSchema = z.object({
  path: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  source: z.string(),
  kind: z.string(),
})
const schema = z
  .object({ codeowners: z.object({ errors: z.array(errorSchema) }).nullable() })
  .transform(({ codeowners }): readonly OwnerError[] => codeowners?.errors ?? [])

/** The lines of the default branch's CODEOWNERS that GitHub does not follow. */
export const ownerErrorsPart: Part<readonly OwnerError[]> = {
  alias: 'owners',
  selection: 'codeowners { errors { path line column source kind } }',
  question: { what: "GitHub's reading of CODEOWNERS", permission: 'contents: read' },
  schema,
}
