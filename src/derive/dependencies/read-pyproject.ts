import type { Requirement } from '../../model/facts.ts'
import { groupOfName } from './group-of-name.ts'
import { lineSearch } from './line-search.ts'
import { pathFrom } from './path-from.ts'
import { tableAt, tableOf, textOf, textsOf, valueAt } from './plain-table.ts'
import { condaRequirement } from './read-conda-environment.ts'
import { nothing, type Format, type Reading } from './reading.ts'
import { poetryRequirement } from './poetry-requirement.ts'
import { readToml } from './read-toml.ts'
import { requirementOf } from './requirement.ts'

type Group = Requirement['group']

/** `pyproject.toml`: PEP 621, dependency groups, Poetry, PDM, Hatch environments, uv and pixi tables. */
export const pyprojectFile: Format = {
  id: 'pyproject',
  claims: (path) => /(?:^|\/)pyproject\.toml$/.test(path),
  read: readPyproject,
}

function readPyproject(path: string, text: string): Reading {
  const toml = readToml(path, text)
  if (toml.table === undefined) return toml.failure
  const { table } = toml
  const lineOf = lineSearch(text)
  const listed = (lines: readonly string[], group: Group): readonly Requirement[] =>
    lines.flatMap((line) => requirementOf(line, group, { path, line: lineOf(line) }) ?? [])
  const poetry = (from: unknown, group: Group): readonly Requirement[] =>
    Object.entries(tableOf(from) ?? {}).flatMap(
      ([name, value]) => poetryRequirement(name, value, group, { path, line: lineOf(name) }) ?? [],
    )
  const lists = (from: unknown, otherwise: Group, always?: Group): readonly Requirement[] =>
    Object.entries(tableOf(from) ?? {}).flatMap(([name, value]) =>
      listed(textsOf(value), always ?? groupOfName(name, otherwise)),
    )
  const requirements = [
    ...listed(textsOf(valueAt(table, 'project', 'dependencies')), 'main'),
    ...lists(valueAt(table, 'project', 'optional-dependencies'), 'optional'),
    ...lists(valueAt(table, 'dependency-groups'), 'optional'),
    ...poetry(valueAt(table, 'tool', 'poetry', 'dependencies'), 'main'),
    ...poetry(valueAt(table, 'tool', 'poetry', 'dev-dependencies'), 'dev'),
    ...Object.entries(tableAt(table, 'tool', 'poetry', 'group') ?? {}).flatMap(([name, group]) =>
      poetry(valueAt(group, 'dependencies'), groupOfName(name, 'optional')),
    ),
    ...lists(valueAt(table, 'tool', 'pdm', 'dev-dependencies'), 'dev', 'dev'),
    ...listed(textsOf(valueAt(table, 'tool', 'uv', 'dev-dependencies')), 'dev'),
    ...Object.entries(tableAt(table, 'tool', 'hatch', 'envs') ?? {}).flatMap(([name, env]) => {
      const group = name === 'default' ? 'dev' : groupOfName(name, 'optional')
      return listed([...textsOf(valueAt(env, 'dependencies')), ...textsOf(valueAt(env, 'extra-dependencies'))], group)
    }),
    ...pixiRequirements(valueAt(table, 'tool', 'pixi'), path, lineOf),
  ]
  const includes = dynamicFiles(table).map((file) => pathFrom(path, file))
  if (requirements.length === 0 && includes.length === 0) return nothing
  const manifest = { path, ecosystem: 'pypi', format: 'pyproject', lock: false, requirements } as const
  return { manifest, notes: [], includes }
}

/** Conda and PyPI tables of pixi, in `pixi.toml` or under `tool.pixi`. */
export function pixiRequirements(
  pixi: unknown,
  path: string,
  lineOf: (needle: string) => number | undefined,
): readonly Requirement[] {
  const features = Object.entries(tableAt(pixi, 'feature') ?? {}).map(
    ([name, feature]) => [feature, groupOfName(name, 'optional')] as const,
  )
  return [[pixi, 'main'] as const, ...features].flatMap(([from, group]) => [
    ...Object.entries(tableAt(from, 'dependencies') ?? {}).flatMap(([name, value]) => {
      const version = textOf(value) ?? textOf(valueAt(value, 'version')) ?? ''
      return condaRequirement(`${name} ${version === '*' ? '' : version}`, group, { path, line: lineOf(name) }) ?? []
    }),
    ...Object.entries(tableAt(from, 'pypi-dependencies') ?? {}).flatMap(
      ([name, value]) => poetryRequirement(name, value, group, { path, line: lineOf(name) }, 'pep440') ?? [],
    ),
  ])
}

/** `dynamic` dependencies that setuptools or Hatch reads from requirements files. */
function dynamicFiles(table: unknown): readonly string[] {
  const dynamic = valueAt(table, 'tool', 'setuptools', 'dynamic', 'dependencies', 'file')
  const single = textOf(dynamic)
  const hatch = textsOf(valueAt(table, 'tool', 'hatch', 'metadata', 'hooks', 'requirements_txt', 'files'))
  return [...(single === undefined ? textsOf(dynamic) : [single]), ...hatch]
}
