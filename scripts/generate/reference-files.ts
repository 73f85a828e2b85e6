import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exportsOf } from './exports-of.ts'
import { root } from './root.ts'
import type { Outcome } from './outcome.ts'

const source = 'src/advise/reference-pages.ts'

/** The reference pages, by the code that writes them; their paths are relative to docs/reference/. */
export async function referenceFiles(): Promise<Outcome> {
  if (!existsSync(join(root, source))) return { files: new Map(), problems: [] }
  const [{ criteria }, { models }, { tools }, { probes }, { followers }] = await Promise.all([
    exportsOf('src/generated/criteria.ts'),
    exportsOf('src/generated/models.ts'),
    exportsOf('src/generated/tools.ts'),
    exportsOf('src/generated/probes.ts'),
    exportsOf('src/generated/followers.ts'),
  ])
  const { referencePages } = await exportsOf(source)
  if (typeof referencePages !== 'function') {
    return { files: new Map(), problems: [`${source} must export the function referencePages`] }
  }
  const pages: unknown = Reflect.apply(referencePages, undefined, [{ criteria, models, tools, probes, followers }])
  if (!(pages instanceof Map)) return { files: new Map(), problems: [`${source}: referencePages must give a Map`] }
  return {
    files: new Map([...pages].map(([path, text]) => [`docs/reference/${String(path)}`, String(text)])),
    problems: [],
  }
}
