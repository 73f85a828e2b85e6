import * as z from 'zod'

/** Why a fact could not be read. `not-collected`: this way of running does not ask for it; `delegated`: it lives in another repository. */
export const unseenReasons = ['forbidden', 'rate-limited', 'failed', 'too-large', 'not-collected', 'delegated'] as const
export type UnseenReason = (typeof unseenReasons)[number]

/** Something that exists or may exist, but was not seen: what, why, and what would make it visible. */
export const unseenSchema = z.strictObject({
  what: z.string(),
  reason: z.enum(unseenReasons),
  detail: z.string().optional(),
  /** `GET /repos/acme/churn/environments`, and the status it answered with. */
  endpoint: z.string().optional(),
  status: z.number().int().optional(),
  /** In the words of a workflow's `permissions:`, as `actions: read`. */
  permission: z.string().optional(),
  /** What would do instead, in a sentence: a setting, another way to run. */
  alternative: z.string().optional(),
})
export type Unseen = Readonly<z.infer<typeof unseenSchema>>

/** A fact of the world: seen with its value, or unseen with the reason. Never undefined, never an exception. */
export type Facet<T> =
  | { readonly state: 'seen'; readonly value: T }
  | { readonly state: 'unseen'; readonly why: Unseen }

export function seen<T>(value: T): Facet<T> {
  return { state: 'seen', value }
}

export function unseen(why: Unseen): { readonly state: 'unseen'; readonly why: Unseen } {
  return { state: 'unseen', why }
}

/** The schema of a fact whose value has this schema. */
export function facetSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('seen'), value }),
    z.strictObject({ state: z.literal('unseen'), why: unseenSchema }),
  ])
}
