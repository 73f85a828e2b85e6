import { basename } from 'node:path'
import { criterionSchema, maturityModelSchema } from '../../src/model/criterion.ts'
import type { Condition, Criterion, MaturityModel } from '../../src/model/criterion.ts'
import { exportsOf } from './exports-of.ts'
import { filesIn, foldersIn, header } from './root.ts'
import { readYaml } from './read-yaml.ts'
import type { Outcome } from './outcome.ts'

/** What is wrong with a condition's `with`; undefined when nothing is. */
type Check = (rawParams: unknown) => string | undefined

/** The criteria and the models, validated and turned into code. */
export async function rubricFiles(): Promise<Outcome> {
  const problems: string[] = []
  const criteria = readCriteria(await probeChecks(problems), problems)
  const known = new Set(criteria.map((criterion) => criterion.id))
  const models = readModels(known, problems)
  for (const { id, dimension } of criteria) {
    const used = models.some(({ levels }) =>
      levels.some((level) => [...level.required, ...level.expected].includes(id)),
    )
    if (!used) problems.push(`criteria/${dimension}/${id}.yaml: no model asks for it; name it in a file under models/`)
  }
  const files = new Map([
    [
      'src/generated/criteria.ts',
      `${header}import type { Criterion } from '../model/criterion.ts'\n
/** Every criterion, from criteria/, by dimension and id. */
export const criteria: readonly Criterion[] = ${JSON.stringify(criteria)}\n`,
    ],
    [
      'src/generated/models.ts',
      `${header}import type { MaturityModel } from '../model/criterion.ts'\n
/** The built-in models, from models/, by id. */
export const models: readonly MaturityModel[] = ${JSON.stringify(models)}\n`,
    ],
  ])
  return { files, problems }
}

function readCriteria(checks: ReadonlyMap<string, Check>, problems: string[]): readonly Criterion[] {
  const paths = foldersIn('criteria').flatMap((folder) => filesIn(`criteria/${folder}`, '.yaml'))
  return paths.flatMap((path) => {
    const { value, problems: faults, at } = readYaml(path, criterionSchema)
    if (value === undefined) {
      problems.push(...faults)
      return []
    }
    const [, folder] = path.split('/')
    const wrong = conditionFaults(value.when, ['when'], checks).map(({ keys, message }) => `${at(keys)}: ${message}`)
    if (value.dimension !== folder) wrong.push(`${at(['dimension'])} is ${value.dimension}, its folder ${folder}`)
    if (value.id !== basename(path, '.yaml')) wrong.push(`${at(['id'])} is ${value.id}, which is not the file's name`)
    problems.push(...wrong)
    return wrong.length > 0 ? [] : [value]
  })
}

interface Fault {
  readonly keys: readonly (string | number)[]
  readonly message: string
}

function conditionFaults(
  condition: Condition,
  keys: readonly (string | number)[],
  checks: ReadonlyMap<string, Check>,
): readonly Fault[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => conditionFaults(part, [...keys, 'all', i], checks))
  if ('any' in condition) return condition.any.flatMap((part, i) => conditionFaults(part, [...keys, 'any', i], checks))
  if ('not' in condition) return conditionFaults(condition.not, [...keys, 'not'], checks)
  const check = checks.get(condition.probe)
  if (!check) return [{ keys: [...keys, 'probe'], message: `there is no probe ${condition.probe} in src/probes/` }]
  const message = check(condition.with)
  return message === undefined ? [] : [{ keys: [...keys, 'with'], message }]
}

function readModels(known: ReadonlySet<string>, problems: string[]): readonly MaturityModel[] {
  return filesIn('models', '.yaml').flatMap((path) => {
    const { value, problems: faults, at } = readYaml(path, maturityModelSchema)
    if (value === undefined) {
      problems.push(...faults)
      return []
    }
    if (value.id !== basename(path, '.yaml'))
      problems.push(`${at(['id'])} is ${value.id}, which is not the file's name`)
    const seen = new Set<string>()
    // Expected at one level and required at a higher one is how a model grows; twice at one level is a slip.
    const placed = new Set<string>()
    const keep = (ids: readonly string[], keys: readonly (string | number)[]) =>
      ids.filter((id, index) => {
        if (!known.has(id)) problems.push(`${at([...keys, index])}: there is no sound criterion ${id}`)
        if (placed.has(id)) problems.push(`${at([...keys, index])}: ${id} stands at this level twice`)
        placed.add(id)
        seen.add(id)
        return known.has(id)
      })
    const levels = value.levels.map((level, index) => {
      placed.clear()
      if (level.level !== index) problems.push(`${at(['levels', index, 'level'])}: levels count up from 0 without gaps`)
      const required = keep(level.required, ['levels', index, 'required'])
      return { ...level, required, expected: keep(level.expected, ['levels', index, 'expected']) }
    })
    for (const [index, id] of (value.nonWaivable ?? []).entries()) {
      if (!seen.has(id)) problems.push(`${at(['nonWaivable', index])}: ${id} is not part of this model`)
    }
    return [{ ...value, levels }]
  })
}

/** How each probe checks its parameters. The probes themselves are asked, not the registry, which may be out of date. */
async function probeChecks(problems: string[]): Promise<ReadonlyMap<string, Check>> {
  const { closeProbe } = await import('../../src/model/probe.ts')
  const checks = new Map<string, Check>()
  for (const path of filesIn('src/probes', '.ts')) {
    try {
      for (const candidate of Object.values(await exportsOf(path))) {
        if (!isProbe(candidate)) continue
        if (candidate.id !== basename(path, '.ts')) problems.push(`${path}: the probe's id is ${candidate.id}`)
        const closed = closeProbe(candidate)
        checks.set(candidate.id, (rawParams) => closed.check(rawParams))
      }
    } catch (error) {
      problems.push(`${path} cannot be imported: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return checks
}

function isProbe(value: unknown): value is Parameters<typeof import('../../src/model/probe.ts').closeProbe>[0] {
  return typeof value === 'object' && value !== null && 'id' in value && 'params' in value && 'ask' in value
}
