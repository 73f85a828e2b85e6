import * as z from 'zod'
import { unseenSchema } from './facet.ts'

/** How much a piece of evidence proves, weakest first: declared in a file, used by code, reached by automation, seen to have happened. */
export const strengths = ['declared', 'used', 'automated', 'exercised'] as const
export type Strength = (typeof strengths)[number]

export const evidenceSchema = z.strictObject({
  /** What was seen, in words; quoted repository text in it is untrusted. */
  note: z.string(),
  strength: z.enum(strengths),
  at: z.strictObject({ path: z.string(), line: z.number().int().positive().optional() }).optional(),
  /** How automation gets there, outermost caller first: `.github/workflows/retrain.yml:41`, `make train`, ... */
  via: z.array(z.string()).readonly().optional(),
  url: z.string().optional(),
  /** ISO 8601: when what was seen to have happened did. Judging alone asks for it; the note tells the day. */
  happened: z.string().optional(),
})
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

/** What a probe, or a condition over probes, says of the facts. */
export type Answer =
  | { readonly says: 'yes'; readonly evidence: readonly Evidence[] }
  | { readonly says: 'no'; readonly evidence: readonly Evidence[]; readonly partial?: string | undefined }
  | { readonly says: 'unknown'; readonly why: readonly z.infer<typeof unseenSchema>[] }
  | { readonly says: 'not-applicable'; readonly because: string }

export function yes(...evidence: readonly Evidence[]): Answer {
  return { says: 'yes', evidence }
}

/** A plain no, or a near miss: `partial` says in a sentence what is there and what is lacking. */
export function no(partial?: string, evidence: readonly Evidence[] = []): Answer {
  return partial === undefined ? { says: 'no', evidence } : { says: 'no', evidence, partial }
}

export function unknown(...why: readonly z.infer<typeof unseenSchema>[]): Answer {
  return { says: 'unknown', why }
}
