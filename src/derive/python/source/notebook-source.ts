import * as z from 'zod'
import { pythonOfCell } from './magics.ts'

const text = z.union([z.string(), z.array(z.string())])

const notebook = z.object({
  cells: z.array(z.object({ cell_type: z.string(), source: text.optional(), input: text.optional() })).optional(),
  worksheets: z
    .array(
      z.object({
        cells: z.array(z.object({ cell_type: z.string(), source: text.optional(), input: text.optional() })),
      }),
    )
    .optional(),
  metadata: z.object({ kernelspec: z.object({ language: z.string().optional() }).optional() }).optional(),
})

/** The Python of a Jupyter notebook, its code cells one after the other; undefined where it is no notebook or no Python. */
export function notebookSource(json: string): string | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return undefined
  }
  const read = notebook.safeParse(parsed)
  if (!read.success) return undefined
  const language = read.data.metadata?.kernelspec?.language
  if (language !== undefined && !/^python/i.test(language)) return undefined
  const cells = read.data.cells ?? read.data.worksheets?.flatMap((sheet) => sheet.cells) ?? []
  const lines: string[] = []
  for (const cell of cells) {
    if (cell.cell_type !== 'code') continue
    const source = cell.source ?? cell.input ?? ''
    lines.push(...pythonOfCell((typeof source === 'string' ? source : source.join('')).split('\n')))
  }
  return lines.join('\n')
}
