import * as z from 'zod'
import { kinds } from '../model/facts.ts'
import { failOns } from '../model/policy.ts'
import { configParts } from './config-schema.ts'

const { text, level, globs, model, criterion } = configParts
const holdingUp = failOns.filter((one) => one !== 'never')

/** An organisation's policy, the input `policy`: what every repository is held to, in the words of its config. */
export const floorSchema = z
  .strictObject({
    version: z.literal(1),
    model: model.optional(),
    target: level.optional(),
    minimum: level.optional(),
    'fail-on': z.union([z.enum(holdingUp), z.array(z.enum(holdingUp))]).optional(),
    'on-incomplete': z.enum(['fail', 'pass']).optional(),
    'gate-on': z.enum(['effective', 'verified']).optional(),
    strict: z.boolean().optional(),
    kind: z.enum(kinds).optional(),
    criteria: z.record(text, criterion).optional(),
    'non-waivable': z.array(text).optional().describe('criteria that no waiver of a repository touches'),
    exclude: globs.optional(),
  })
  .describe("An organisation's policy: repositories may ask for more, never for less")
