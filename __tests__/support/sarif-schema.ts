import * as z from 'zod'

const message = z.strictObject({ text: z.string().min(1) })
const level = z.enum(['error', 'warning', 'note', 'none'])
/** A relative reference, RFC 3986: no scheme, nothing that needs escaping, no way upwards. */
const uri = z
  .string()
  .regex(/^(?:\.|(?:[\w.~!$&'()*+,;=@-]|%[0-9A-F]{2})+(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-F]{2})+)*)$/)
const location = z.strictObject({
  id: z.int().nonnegative().optional(),
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri, uriBaseId: z.literal('%SRCROOT%') }),
    region: z.strictObject({ startLine: z.int().positive() }),
  }),
  message: message.optional(),
})
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  shortDescription: message,
  fullDescription: message,
  help: message,
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()).max(10) }),
})

/** What SARIF 2.1.0 allows of the part of it that we write, and what GitHub asks beyond that: one run, a place with a line for each result. */
export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string(),
          semanticVersion: z.string(),
          rules: z.array(rule).max(25_000),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string() }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z
        .array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message,
            locations: z.tuple([location]),
            relatedLocations: z.array(location).min(1).optional(),
            partialFingerprints: z.record(z.string(), z.string()),
          }),
        )
        .max(5_000),
    }),
  ]),
})
