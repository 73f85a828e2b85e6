import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { parse } from 'yaml'
import { inputNames } from '../../src/config/action-inputs.ts'
import { root } from './root.ts'
import type { Outcome } from './outcome.ts'

const entry = z.object({ description: z.string(), default: z.string().optional() })
const manifestSchema = z.object({ inputs: z.record(z.string(), entry), outputs: z.record(z.string(), entry) })

/** The README with the tables of inputs and outputs that action.yml gives; the rest of it is written by hand. */
export function readmeTables(): Outcome {
  if (!existsSync(join(root, 'action.yml'))) return { files: new Map(), problems: [] }
  const manifest = manifestSchema.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')))
  const problems = differing(Object.keys(manifest.inputs), inputNames).map(
    (name) => `action.yml and src/config/action-inputs.ts disagree about the input ${name}`,
  )
  let text = readFileSync(join(root, 'README.md'), 'utf8')
  for (const kind of ['inputs', 'outputs'] as const) {
    const filled = between(text, kind, table(kind.slice(0, -1), manifest[kind]))
    if (filled === undefined) problems.push(`README.md lacks the lines <!-- ${kind} --> and <!-- /${kind} -->`)
    else text = filled
  }
  return { files: new Map([['README.md', text]]), problems }
}

function table(name: string, entries: Readonly<Record<string, z.infer<typeof entry>>>): string {
  const rows = Object.entries(entries).map(([key, { description, default: value }]) => {
    const without = value === undefined ? '' : ` Default: \`${value}\`.`
    return `| \`${key}\` | ${`${description}${without}`.replaceAll('|', '\\|')} |`
  })
  return [`| ${name} | |`, '| --- | --- |', ...rows].join('\n')
}

function between(text: string, kind: string, content: string): string | undefined {
  const [open, close] = [`<!-- ${kind} -->`, `<!-- /${kind} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start === -1 || end < start) return undefined
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`
}

function differing(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...some.filter((one) => !others.includes(one)), ...others.filter((one) => !some.includes(one))]
}
