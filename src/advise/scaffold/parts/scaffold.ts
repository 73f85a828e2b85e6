import type { Facts } from '../../../model/facts.ts'
import type { Tool } from '../../../model/tool.ts'

/** A file to be written: its path from the root of the repository, and its text. */
export interface Document {
  readonly path: string
  readonly text: string
}

/** First versions of the missing files, or the sentence why none can be written. */
export type Scaffolding =
  | {
      readonly documents: readonly Document[]
      /** What the repository does not tell, a sentence each. */
      readonly fillIn: readonly string[]
    }
  | { readonly cannot: string }

/** Writes what a criterion lacks, from what the repository tells. Pure. */
export type Scaffold = (facts: Facts, tools: readonly Tool[]) => Scaffolding
