// What is loaded while git looks: the verbs, and all that is known before looking.
import { criteria } from '../generated/criteria.ts'
import { models } from '../generated/models.ts'
import { probes } from '../generated/probes.ts'
import { reporters } from '../generated/reporters.ts'
import { tools } from '../generated/tools.ts'

export { run } from './run.ts'

export const registries = { tools, probes, criteria, models, reporters }
