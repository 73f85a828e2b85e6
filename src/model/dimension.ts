/** The four columns of the maturity model, each of which has levels of its own. */
export const dimensions = ['people', 'creation', 'release', 'integration'] as const
export type Dimension = (typeof dimensions)[number]
