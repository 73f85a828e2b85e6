import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

const examples = join(import.meta.dirname, '..', '..', 'examples')

/** A step of an example workflow. */
export type ExampleStep = z.infer<typeof stepSchema>
const stepSchema = z.strictObject({ uses: z.string(), with: z.record(z.string(), z.coerce.string()).default({}) })

/** As strict as it gets, so that every example stays as plain as it is. */
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string().optional(),
      if: z.string().optional(),
      'runs-on': z.literal('ubuntu-latest'),
      'timeout-minutes': z.int().max(10),
      steps: z.array(stepSchema),
    }),
  ),
})

/** An example workflow, with the step that is this action. */
export interface ExampleWorkflow {
  readonly name: string
  readonly text: string
  readonly events: readonly string[]
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly steps: readonly ExampleStep[]
  readonly inputs: Readonly<Record<string, string>>
}

/** The text of every file in a folder of `examples/`, by its name without the ending. */
export function exampleTexts(folder: 'workflows' | 'config'): ReadonlyMap<string, string> {
  const names = readdirSync(join(examples, folder)).sort()
  return new Map(names.map((name) => [name.replace(/\.yml$/, ''), readFileSync(join(examples, folder, name), 'utf8')]))
}

/** Every example workflow. */
export function exampleWorkflows(): readonly ExampleWorkflow[] {
  return [...exampleTexts('workflows')].map(([name, text]) => {
    const { on, permissions, jobs } = workflowSchema.parse(parse(text))
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    const own = steps.filter(({ uses }) => uses === '<owner>/mlops-maturity@<commit>')
    const [step] = own
    if (step === undefined || own.length > 1) throw new Error(`${name} uses the action ${own.length} times`)
    return { name, text, events: Object.keys(on), permissions, steps, inputs: step.with }
  })
}
