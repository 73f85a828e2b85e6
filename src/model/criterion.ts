import * as z from 'zod'
import { dimensions } from './dimension.ts'

/** A condition over probes, in Kleene's three-valued logic (not-applicable parts are left out). */
export type Condition =
  | { readonly probe: string; readonly with?: unknown }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ probe: z.string(), with: z.unknown().optional() }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

const exampleSchema = z.strictObject({
  title: z.string(),
  /** Where it differs from `status` of the list it stands in. */
  expect: z.enum(['met', 'unmet', 'unknown', 'not-applicable']),
  /** A tiny repository: path -> text. */
  files: z.record(z.string(), z.string()),
})
export type Example = Readonly<z.infer<typeof exampleSchema>>

/** One thing a level asks for: `criteria/<dimension>/<id>.yaml`. */
export const criterionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  dimension: z.enum(dimensions),
  /** What holds when it is met, in a few words. */
  title: z.string(),
  /** What is missing when it is not, as a sentence for the gap list. */
  gap: z.string(),
  why: z.string(),
  /** What meets it and what does not, for its reference page. */
  meets: z.array(z.string()).min(1),
  notEnough: z.array(z.string()).min(1),
  when: conditionSchema,
  remedy: z.strictObject({
    effort: z.enum(['low', 'medium', 'high']),
    steps: z.string(),
    scaffold: z.boolean().optional(),
  }),
  references: z.array(z.strictObject({ title: z.string(), url: z.string() })),
  /** Tiny repositories that meet it and that do not; printed in its page and run as its test. */
  examples: z.array(exampleSchema).min(2),
})
/** A criterion; `source` is the file of one that a team brought along. */
export type Criterion = Readonly<z.infer<typeof criterionSchema>> & { readonly source?: string | undefined }

/** A maturity model: which criteria make which level, in its own words: `models/<id>.yaml`. */
export const maturityModelSchema = z.strictObject({
  id: z.string(),
  /** The date of its rubric, `YYYY-MM`. */
  version: z.string().regex(/^\d{4}-\d{2}$/),
  title: z.string(),
  source: z.strictObject({ title: z.string(), url: z.string() }),
  levels: z
    .array(
      z.strictObject({
        level: z.number().int().min(0).max(9),
        name: z.string(),
        /** In one sentence, in the model's own terms. */
        summary: z.string(),
        /** When a team should aim for it. */
        propose: z.string(),
        required: z.array(z.string()),
        expected: z.array(z.string()),
      }),
    )
    .min(2),
  /** Criteria that no waiver may touch, that no config may take out and that nobody attests against evidence. */
  nonWaivable: z.array(z.string()).optional(),
  /** Files of further criteria, as seen from the folder the model lies in. */
  criteria: z.array(z.string()).optional(),
  /** Former dates of the rubric, which a config may be pinned to. */
  earlier: z.array(z.string().regex(/^\d{4}-\d{2}$/)).optional(),
  /** From which date on a criterion is asked for as it is now, where it was not always. */
  since: z.record(z.string(), z.string().regex(/^\d{4}-\d{2}$/)).optional(),
})
/** A model; `advisory` are the criteria that are newer than the date it is pinned to. */
export type MaturityModel = Readonly<z.infer<typeof maturityModelSchema>> & {
  readonly advisory?: readonly string[] | undefined
}
