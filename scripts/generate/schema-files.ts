import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { criterionSchema, maturityModelSchema } from '../../src/model/criterion.ts'
import { snapshotSchema } from '../../src/model/snapshot.ts'
import { root } from './root.ts'
import type { Outcome } from './outcome.ts'

/** The JSON schemas of everything that goes in or out. */
export async function schemaFiles(): Promise<Outcome> {
  const files = new Map([
    page('assessment', 'An assessment, as --format json prints it', assessmentSchema, 'output'),
    page('snapshot', 'A snapshot, as collect writes it', snapshotSchema, 'output'),
    page('criterion', 'A criterion: criteria/<dimension>/<id>.yaml', criterionSchema, 'input'),
    page('model', 'A maturity model: models/<id>.yaml', maturityModelSchema, 'input'),
  ])
  if (!existsSync(join(root, 'src/config/config-schema.ts'))) return { files, problems: [] }
  const { configSchema } = await import('../../src/config/config-schema.ts')
  const { floorSchema } = await import('../../src/config/floor-schema.ts')
  const inputs = [
    page('config', 'The config: .github/mlops-maturity.yml', configSchema, 'input'),
    page('policy', "An organisation's policy: the input policy", floorSchema, 'input'),
  ]
  return { files: new Map([...files, ...inputs]), problems: [] }
}

function page(name: string, title: string, schema: z.ZodType, io: 'input' | 'output'): [string, string] {
  const { $schema, ...body } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return [`schema/${name}.schema.json`, JSON.stringify({ $schema, title, ...body }, null, 2)]
}
