/** A scalar as its file has it; null is not one, it is the absence of a node. */
export interface YamlScalar {
  readonly type: 'scalar'
  /** The value by YAML 1.2 core rules: `on` and `yes` stay strings, `3.10` becomes 3.1. */
  readonly value: string | number | boolean
  /** The text before any typing: `3.10` stays `3.10`. */
  readonly text: string
  /** The line the scalar starts at: for a block, the line of its `|` or `>`. */
  readonly line: number
  /** The line of the first line of `text`: for a block, the line below its header. Exact for every line of a literal block. */
  readonly contentLine: number
}

/** One `key: value` of a mapping. */
export interface YamlPair {
  readonly key: string
  readonly line: number
  /** Null where nothing, `~` or `null` follows the colon. */
  readonly value: YamlNode | null
}

export interface YamlMapping {
  readonly type: 'mapping'
  readonly line: number
  /** In the order written; of equal keys the last wins; what a `<<` brings in stands behind and never overrides. */
  readonly pairs: ReadonlyMap<string, YamlPair>
  /** Keys written twice, at their later place; many systems refuse the file. */
  readonly duplicates: readonly { readonly key: string; readonly line: number }[]
  /** The line of a `<<` merge key, which some systems do not know. */
  readonly mergedAt?: number | undefined
}

export interface YamlSequence {
  readonly type: 'sequence'
  readonly line: number
  /** A tag of one's own before it: `!reference`. */
  readonly tag?: string | undefined
  readonly items: readonly (YamlNode | null)[]
}

/** A value of a YAML document with the lines it stands at, counted from 1; aliases are already replaced by what they stand for. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence

/** What keeps a document from being read, in one line of words. */
export interface YamlError {
  readonly message: string
  readonly line: number
}

/** One document: `root` is null when it is empty, all comments, or not readable (then `errors` says why). */
export interface YamlDocument {
  readonly root: YamlNode | null
  readonly errors: readonly YamlError[]
}
