import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { plainValue } from '../../src/derive/yaml/plain-value.ts'
import { readYaml } from '../../src/derive/yaml/read-yaml.ts'

const edits = z.array(
  z.union([
    /** The file is gone. */
    z.strictObject({ path: z.string(), remove: z.literal(true) }),
    /** It reads otherwise from the first line to the last. */
    z.strictObject({ path: z.string(), text: z.string() }),
    /** What stands there exactly once is replaced. */
    z.strictObject({ path: z.string(), replace: z.string(), by: z.string() }),
    /** What stands there more than once is replaced everywhere. */
    z.strictObject({ path: z.string(), every: z.string(), by: z.string() }),
    /** From the one up to the other, or to the end, is replaced. */
    z.strictObject({ path: z.string(), from: z.string(), to: z.string().optional(), by: z.string() }),
  ]),
)
const twins = z.array(z.strictObject({ fails: z.string(), because: z.string(), edits }))

/** A repository that differs from a golden one by the near miss that a required criterion fails by. */
export type Twin = z.infer<typeof twins>[number]
export type Texts = Readonly<Record<string, string>>

/** One golden repository: its texts by path, and its twins. */
export interface GoldenRepository {
  readonly name: string
  readonly level: number
  /** Where its expectations lie: this path with `.expected.json` and the like. */
  readonly base: string
  readonly texts: Texts
  readonly twins: readonly Twin[]
}

/** The golden repositories of all levels, in the order of their names. */
export function goldenRepositories(root: string): readonly GoldenRepository[] {
  return [0, 1, 2, 3, 4].flatMap((level) => {
    const folder = join(root, `level-${level}`)
    const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
    return names.map(({ name }) => {
      const base = join(folder, name)
      return { name, level, base, texts: textsIn(base), twins: twinsOf(`${base}.twins.yaml`) }
    })
  })
}

/** The texts of a twin. An edit that does not fit is a fault of the twin. */
export function twinTexts(texts: Texts, { edits: asked }: Twin): Texts {
  const found = new Map(Object.entries(texts))
  for (const edit of asked) {
    const before = found.get(edit.path)
    if (before === undefined) throw new Error(`${edit.path} is not there`)
    if ('remove' in edit) found.delete(edit.path)
    else found.set(edit.path, edited(before, edit))
  }
  return Object.fromEntries(found)
}

type Change = Exclude<Twin['edits'][number], { readonly remove: true }>

function edited(before: string, edit: Change): string {
  if ('text' in edit) return edit.text
  if ('from' in edit) {
    const start = before.indexOf(edit.from)
    const end = edit.to === undefined ? before.length : before.indexOf(edit.to, start)
    if (start === -1 || end === -1) throw new Error(`${edit.path} does not hold ${JSON.stringify(edit.from)}`)
    return before.slice(0, start) + edit.by + before.slice(end)
  }
  const parts = before.split('every' in edit ? edit.every : edit.replace)
  if ('every' in edit ? parts.length < 3 : parts.length !== 2)
    throw new Error(`${edit.path} holds what is replaced ${parts.length - 1} times`)
  return parts.join(edit.by)
}

function textsIn(folder: string): Texts {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

function twinsOf(path: string): readonly Twin[] {
  return existsSync(path) ? twins.parse(plainValue(readYaml(readFileSync(path, 'utf8')).root)) : []
}
