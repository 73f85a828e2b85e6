import { dirname, join } from 'node:path/posix'
import type { Criterion, MaturityModel } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'
import type { Policy } from '../model/policy.ts'
import type { ClosedProbe } from '../model/probe.ts'
import { chooseModel } from './choose-model.ts'
import type { ReadElsewhere } from './choose-model.ts'
import { didYouMean } from './nearest.ts'
import { ownCriterion } from './own-criterion.ts'

/** What a policy is judged by: its model, and all criteria it may ask for, the team's own among them. */
export interface ChosenRubric {
  readonly model: MaturityModel
  readonly criteria: readonly Criterion[]
  /** Files of the repository itself that belong to it. */
  readonly files: readonly string[]
}

/** What is built in. */
export interface BuiltIn {
  readonly models: readonly MaturityModel[]
  readonly criteria: readonly Criterion[]
  readonly probes: readonly ClosedProbe[]
}

/** How files are read that the team wrote. */
export interface Reading {
  /** A model file, where the policy names one: of the repository, or of this machine. */
  readonly model: (path: string) => Promise<string>
  /** A file of the repository. */
  readonly own: (path: string) => Promise<string>
  readonly elsewhere: ReadElsewhere
}

/**
 * The model that a policy chose with the criteria that it and the policy bring along, all checked.
 * @param place begins sentences about the choice: `file:line: `.
 * @throws UsageFault with file, line and key; UnreadableFault where a file is not to be had.
 */
export async function chooseRubric(
  policy: Policy,
  builtIn: BuiltIn,
  reading: Reading,
  place = '',
): Promise<ChosenRubric> {
  const { model: choice } = policy
  const model = await chooseModel(choice, builtIn.models, reading, place)
  const read = async (path: string): Promise<string> =>
    choice.from === 'repository' ? reading.elsewhere({ ...choice, path }) : reading.model(path)
  const beside =
    choice.from === 'built-in' ? [] : (model.criteria ?? []).map((path) => join(dirname(choice.path), path))
  const criteria = [...builtIn.criteria]
  for (const path of beside) criteria.push(ownCriterion(await read(path), path, criteria, builtIn.probes))
  const added = Object.entries(policy.criteria).flatMap(([id, { path, level, required }]) =>
    path === undefined ? [] : [{ id, path, level, required: required ?? false }],
  )
  for (const { id, path } of added) {
    const criterion = ownCriterion(await reading.own(path), path, criteria, builtIn.probes)
    if (criterion.id !== id) throw new UsageFault(`${path}: the id is ${criterion.id}, but the config calls it ${id}.`)
    criteria.push(criterion)
  }
  checkNames(
    model,
    criteria.map(({ id }) => id),
    choice.from === 'built-in' ? model.id : choice.path,
  )
  const files = choice.from === 'file' ? [choice.path, ...beside] : []
  return { model: extended(model, added), criteria, files: [...files, ...added.map(({ path }) => path)] }
}

function extended(
  model: MaturityModel,
  added: readonly {
    readonly id: string
    readonly path: string
    readonly level?: number | undefined
    readonly required: boolean
  }[],
): MaturityModel {
  if (added.length === 0) return model
  const levels = model.levels.map((step) => ({
    ...step,
    expected: [...step.expected, ...added.filter(({ level }) => level === step.level).map(({ id }) => id)],
  }))
  for (const { path, level } of added) {
    if (!levels.some((step) => step.level === level)) {
      throw new UsageFault(
        `${path} is placed at level ${level}, but the levels of this model are ${levels.map((one) => one.level).join(', ')}.`,
      )
    }
  }
  return { ...model, levels }
}

function checkNames(model: MaturityModel, known: readonly string[], place: string): void {
  const named = [
    ...model.levels.flatMap(({ level, required, expected }) =>
      [...required, ...expected].map((id) => ({ id, where: `level ${level} asks for` })),
    ),
    ...(model.nonWaivable ?? []).map((id) => ({ id, where: 'nonWaivable names' })),
    ...Object.keys(model.since ?? {}).map((id) => ({ id, where: 'since names' })),
  ]
  const stranger = named.find(({ id }) => !known.includes(id))
  if (stranger === undefined) return
  const { id, where } = stranger
  throw new UsageFault(`${place}: ${where} the unknown criterion ${JSON.stringify(id)}${didYouMean(id, known) || '.'}`)
}
