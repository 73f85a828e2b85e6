import type { Requirement } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { items, sequence, textAt, under } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { groupOfName } from './group-of-name.ts'
import { malformed, nothing, type Format, type Reading } from './reading.ts'
import { isExactSpec, normalisedName, requirementOf } from './requirement.ts'

/** Conda environment files, under any of the names people give them; content decides. */
export const condaEnvironment: Format = {
  id: 'environment',
  claims: (path) =>
    /(?:^|\/)[^/]*(?:conda|env)[^/]*\.ya?ml$/i.test(path) && !/lock/i.test(path.split('/').at(-1) ?? ''),
  read: readCondaEnvironment,
}

function readCondaEnvironment(path: string, text: string): Reading {
  const { root, errors } = readYaml(text)
  const [error] = errors
  // The names are broad: a file that is not visibly conda's is not ours to complain about.
  if (error !== undefined) return /^dependencies:/m.test(text) ? malformed(path, error.message, error.line) : nothing
  const requirements = condaRequirements(root, path)
  if (requirements.length === 0) return nothing
  return { manifest: { path, ecosystem: 'conda', format: 'environment', lock: false, requirements }, notes: [] }
}

/** The requirements of a conda environment, wherever its mapping stands (a file, an inline `conda_file:` of a job). */
export function condaRequirements(environment: YamlNode | null | undefined, path: string): readonly Requirement[] {
  const dependencies = sequence(under(environment, 'dependencies'))
  if (dependencies === undefined) return []
  const group = groupOfName(textAt(environment, 'name') ?? '', groupOfName(path.split('/').at(-1) ?? '', 'main'))
  return items(dependencies).flatMap((item) => {
    if (item.type === 'scalar') return condaRequirement(item.text, group, { path, line: item.line }) ?? []
    return items(under(item, 'pip')).flatMap((line) =>
      line.type === 'scalar' ? (requirementOf(line.text, group, { path, line: line.line }) ?? []) : [],
    )
  })
}

/** One conda match specification: `numpy=1.2.3`, `numpy=1.2.3=py39_0`, `conda-forge::numpy >=1`, `numpy 1.2.3`. */
export function condaRequirement(text: string, group: Requirement['group'], at: Location): Requirement | undefined {
  const bare = text
    .replace(/\s#.*$/, '')
    .replace(/^[\w.-]+(?:\/[\w.-]+)?::/, '')
    .replace(/\[[^\]]*\]$/, '')
    .trim()
  const match = /^([A-Za-z0-9_][A-Za-z0-9._-]*)\s*(.*)$/.exec(bare)
  const [, name = '', rest = ''] = match ?? []
  if (match === null || bare.length > 500) return undefined
  const spec = rest.replace(/^\((.*)\)$/, '$1').trim()
  return { name: normalisedName(name), spec, pinned: isExactSpec(spec) || isCondaVersion(spec), group, at }
}

/** conda's own `=1.2.3`, `=1.2.3=build` or ` 1.2.3`: at least two numbers and no wildcard. */
function isCondaVersion(spec: string): boolean {
  return /^=?\s*\d+\.\d[\w.+!]*(?:[=\s][\w.]+)?$/.test(spec)
}
