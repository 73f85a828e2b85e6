import * as z from 'zod'

const entrySchema = z.object({
  path: z.string(),
  mode: z.number(),
  type: z.string(),
  sha: z.string(),
  size: z.number().optional(),
})
const commitSchema = z.object({ tree: z.object({ entries: z.array(entrySchema) }) })

/** A file or folder at the root of a commit, as the list of a tree has it. */
export interface RootEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly size?: number | undefined
}

/** The entries of the commit behind an alias, whatever tag leads there; empty where they were not told. */
export function rootIn(code: unknown, alias: string): readonly RootEntry[] {
  const found = z.object({ [alias]: z.union([commitSchema, z.object({ target: commitSchema })]) }).safeParse(code)
  const object = found.success ? found.data[alias] : undefined
  if (object === undefined) return []
  const { tree } = 'target' in object ? object.target : object
  return tree.entries.map((entry) => ({ ...entry, mode: entry.mode.toString(8).padStart(6, '0') }))
}
