import type { Facet } from '../../model/facet.ts'

/** The two ways to talk to GitHub. */
export interface Api {
  /** Sends one REST request; whatever goes wrong is thrown. */
  send(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly data: unknown }>
  /** Sends a GraphQL query or mutation; parts that were refused are listed as faults. */
  query(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    question: { readonly what: string; readonly permission?: string | undefined },
  ): Promise<
    Facet<{
      readonly data: Readonly<Record<string, unknown>>
      readonly faults: readonly { readonly type: string; readonly message: string }[]
    }>
  >
}

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string
  readonly repo: string
}
