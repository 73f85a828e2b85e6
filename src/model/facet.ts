import * as z from 'zod'

/** Why a fact could not be read. `not-collected`: this way of running does not ask for it; `delegated`: it lives in another repository. */
export const unseenReasons = ['forbidden', 'rate-limited', 'failed', 'too-large', 'not-collected', 'delegated'] as const
export type UnseenReason = (typeof unseenReasons)[number]

/** Something that exists or may exist, but was not seen: what, why, and what would make it visible. */
export const unseenSchema = z.strictObject({
  what: z.string(),
  reason: z.enum(unseenReasons),
  detail: z.string().optional(),
  permission: z.string().optional(),
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
