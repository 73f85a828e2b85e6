/** What a criterion can come to. */
export const statuses = ['met', 'unmet', 'unknown', 'waived', 'attested', 'not-applicable'] as const
export type Status = (typeof statuses)[number]
