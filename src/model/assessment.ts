import * as z from 'zod'
import { strengths } from './answer.ts'
import { unseenSchema } from './facet.ts'
import { noteSchema, rateLimitSchema } from './snapshot.ts'
import { kinds } from './facts.ts'
import { failOns } from './policy.ts'
import { dimensions } from './dimension.ts'
import { statuses } from './status.ts'
import { activityKinds } from './activity.ts'
import { systems } from './automation.ts'

/** A piece of evidence as the contract writes it: the place is flat. */
const shownEvidenceSchema = z.strictObject({
  note: z.string(),
  strength: z.enum(strengths),
  path: z.string().optional(),
  line: z.number().int().positive().optional(),
  via: z.array(z.string()).readonly().optional(),
  url: z.string().optional(),
})
export type ShownEvidence = Readonly<z.infer<typeof shownEvidenceSchema>>

const levelNumber = z.number().int().min(0)

const verdictSchema = z.strictObject({
  id: z.string(),
  level: levelNumber,
  dimension: z.enum(dimensions),
  required: z.boolean(),
  /** It came into the model after the date the config pins: shown, and never in the way. */
  advisory: z.boolean().optional(),
  title: z.string(),
  /** What is missing, in a sentence; for the gap list. */
  gap: z.string(),
  status: z.enum(statuses),
  /** The strongest evidence it rests on. */
  strength: z.enum(strengths).optional(),
  /** The near miss: what is there and what is lacking. */
  partial: z.string().optional(),
  /** Why it does not apply. */
  because: z.string().optional(),
  evidence: z.array(shownEvidenceSchema).readonly(),
  unseen: z.array(unseenSchema).readonly(),
  waiver: z.strictObject({ reason: z.string(), owner: z.string(), until: z.string() }).optional(),
  attestation: z
    .strictObject({ statement: z.string(), owner: z.string(), evidence: z.string(), until: z.string() })
    .optional(),
  remedy: z.strictObject({
    effort: z.enum(['low', 'medium', 'high']),
    steps: z.string(),
    docs: z.string(),
    scaffold: z.boolean(),
  }),
})
export type Verdict = Readonly<z.infer<typeof verdictSchema>>

/** Evidence only / with attestations and waivers / if every unknown were met. */
const levelsSchema = z.strictObject({
  verified: levelNumber.nullable(),
  effective: levelNumber.nullable(),
  possible: levelNumber.nullable(),
})
export type Levels = Readonly<z.infer<typeof levelsSchema>>

const countSchema = z.strictObject({ met: z.number(), of: z.number() })

const automationSummarySchema = z.strictObject({
  system: z.enum(systems),
  path: z.string(),
  name: z.string(),
  inactive: z.string().optional(),
  triggers: z.array(z.string()).readonly(),
  jobs: z
    .array(
      z.strictObject({
        id: z.string(),
        environment: z.string().optional(),
        activities: z
          .array(
            z.strictObject({
              kind: z.enum(activityKinds),
              tool: z.string().optional(),
              note: z.string(),
              path: z.string(),
              line: z.number().optional(),
              via: z.array(z.string()).readonly(),
              tolerant: z.boolean().optional(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
})

/** What could not be seen, each thing once with the criteria that wait for it, and what a workflow's `permissions:` must hold to see it. */
const visibilitySchema = z.strictObject({
  unseen: z.array(z.strictObject({ ...unseenSchema.shape, criteria: z.array(z.string()).readonly() })).readonly(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
})
export type Visibility = Readonly<z.infer<typeof visibilitySchema>>

const modelSchema = z.strictObject({ id: z.string(), version: z.string(), title: z.string() })
const projectSchema = z.strictObject({ name: z.string(), path: z.string() })
const gateSchema = z.strictObject({
  outcome: z.enum(['pass', 'fail', 'incomplete', 'not-applicable', 'none']),
  mode: z.array(z.enum(failOns)).readonly(),
  reasons: z.array(z.string()).readonly(),
})

/** One project's assessment: what `--format json` prints, `mlops-maturity/assessment/v1`. */
export const assessmentSchema = z.strictObject({
  schema: z.literal('mlops-maturity/assessment/v1'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  model: modelSchema,
  repository: z.strictObject({ name: z.string(), commit: z.string().nullable(), ref: z.string() }),
  project: projectSchema,
  /** Only where a change is judged and there are several projects: whether it touches this one. What it does not touch is not gated. */
  touched: z.boolean().optional(),
  applicable: z.boolean(),
  applicability: z.strictObject({
    kind: z.enum(kinds),
    because: z.string(),
    evidence: z.array(shownEvidenceSchema).readonly(),
  }),
  level: z.strictObject({
    verified: levelNumber,
    effective: levelNumber,
    possible: levelNumber,
    /** The highest level with a met required criterion. */
    evidenced: levelNumber,
    name: z.string(),
    /** Required criteria that stand between the effective level and the next. */
    heldBackBy: z.array(z.string()).readonly(),
  }),
  /** The model's ladder, for the reports. */
  ladder: z
    .array(z.strictObject({ level: levelNumber, name: z.string(), summary: z.string(), propose: z.string() }))
    .readonly(),
  completion: z.record(z.string(), z.strictObject({ ...countSchema.shape, required: countSchema })),
  dimensions: z.record(z.enum(dimensions), levelsSchema),
  target: levelNumber.nullable(),
  minimum: levelNumber.nullable(),
  gate: gateSchema,
  criteria: z.array(verdictSchema).readonly(),
  visibility: visibilitySchema.optional(),
  delta: z
    .strictObject({
      base: z.string(),
      level: z.strictObject({ from: levelNumber, to: levelNumber }),
      gained: z.array(z.string()).readonly(),
      lost: z.array(z.string()).readonly(),
      /** Where the change did it: `at` the head, or at the base what is no longer there. Not every change has a place. */
      causes: z
        .array(
          z.strictObject({
            criterion: z.string(),
            change: z.enum(['gained', 'lost']),
            at: z.enum(['head', 'base']),
            path: z.string(),
            line: z.number().int().positive().optional(),
          }),
        )
        .readonly()
        .optional(),
      /** Files changed that decide how the change is gated: config, model, code owners, the workflow that runs the gate. */
      gateEdited: z.array(z.string()).readonly(),
    })
    .optional(),
  /** What the config would mean that a pull request brings into a repository without one; it decides nothing yet. */
  proposed: z
    .discriminatedUnion('state', [
      z.strictObject({ path: z.string(), state: z.literal('faulty'), fault: z.string() }),
      z.strictObject({
        path: z.string(),
        state: z.literal('valid'),
        model: modelSchema,
        project: projectSchema,
        level: levelNumber,
        target: levelNumber.nullable(),
        minimum: levelNumber.nullable(),
        gate: gateSchema,
      }),
    ])
    .optional(),
  automation: z.array(automationSummarySchema).readonly(),
  notes: z.array(noteSchema).readonly(),
  usage: z.strictObject({
    requests: z.strictObject({ rest: z.number(), graphql: z.number() }),
    files: z.strictObject({ listed: z.number(), read: z.number() }),
    rateLimit: rateLimitSchema.optional(),
    ms: z.number(),
  }),
})
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>
