import * as z from 'zod'
import { activityKinds } from '../model/activity.ts'
import { kinds } from '../model/facts.ts'
import { failOns } from '../model/policy.ts'
import { roles } from '../model/tool.ts'

/** The thirtieth of February parses as a day in March. */
function isDay(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD')
  .refine(isDay, 'no such date')
const level = z.int().min(0).max(9)
const text = z.string().trim().min(1)
const globs = z.array(text)

const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected a full commit SHA')

const modelSchema = z
  .union([
    text,
    z.strictObject({ path: text }),
    z.strictObject({
      repository: text.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'expected owner/repo'),
      sha,
      path: text,
    }),
  ])
  .describe('microsoft, azure-ml or google, pinned by date (microsoft@2026-11), or a model of your own')

const criterionSchema = z
  .strictObject({
    required: z.boolean().optional(),
    path: text.optional().describe("file of a criterion of the team's own"),
    level: level.optional().describe("the level that asks for it, of a criterion of the team's own"),
  })
  .refine(({ path, level: placed }) => (path === undefined) === (placed === undefined), 'path and level go together')

const projectSchema = z.strictObject({
  name: text.optional().describe('shown in reports; default: the folder name'),
  path: text.describe('folder of the project; globs allowed: models/*'),
  target: level.optional(),
  minimum: level.optional(),
})

const toolSchema = z.strictObject({
  name: text,
  commands: z
    .record(text, z.enum(activityKinds))
    .optional()
    .describe('command words -> activity: "acme train *": train'),
  actions: z.record(text, z.enum(activityKinds)).optional(),
  imports: z.record(text, z.enum(roles)).optional(),
  workflows: z.record(text, z.enum(activityKinds)).optional(),
})

/** What the config and an organisation's policy have in common. */
export const configParts = { text, level, globs, model: modelSchema, criterion: criterionSchema } as const

/** The config file `.github/mlops-maturity.yml`; an unknown key is an error, because a misspelt gate is no gate. */
export const configSchema = z
  .strictObject({
    version: z.literal(1),
    model: modelSchema.optional(),
    target: level.optional().describe('the level the team aims for'),
    minimum: level.optional().describe('the level below which a merge is blocked; default: no minimum'),
    'fail-on': z.union([z.enum(failOns), z.array(z.enum(failOns))]).optional(),
    'on-incomplete': z
      .enum(['fail', 'pass'])
      .optional()
      .describe('what happens when only unknowns stand between the level and the minimum'),
    'gate-on': z.enum(['effective', 'verified']).optional(),
    'exercised-within-days': z.int().min(1).optional(),
    strict: z.boolean().optional().describe('expected criteria count as required'),
    kind: z.enum(kinds).optional().describe('overrides the applicability verdict'),
    projects: z.array(projectSchema).optional(),
    criteria: z.record(text, criterionSchema).optional(),
    waivers: z.array(z.strictObject({ criterion: text, reason: text, owner: text, until: day })).optional(),
    attestations: z
      .array(z.strictObject({ criterion: text, statement: text, owner: text, evidence: text, until: day }))
      .optional(),
    tools: z.array(toolSchema).optional(),
    exclude: globs.optional().describe('paths that do not count: ["examples/**"]'),
  })
  .describe('Configuration of mlops-maturity')

export type Config = Readonly<z.infer<typeof configSchema>>
