import { UsageFault } from '../model/fault.ts'
import type { FailOn, ModelChoice, Policy } from '../model/policy.ts'
import type { Config } from './config-schema.ts'
import type { KeyPath } from './line-of-key.ts'
import { didYouMean } from './nearest.ts'

/** Fills in every default of a config; without a config nothing gates and Microsoft's model applies. */
export function policyOf(config: Config | undefined): Policy {
  return {
    model: modelChoice(config?.model ?? 'microsoft'),
    target: config?.target,
    minimum: config?.minimum,
    failOn: failOnOf(config?.['fail-on']),
    onIncomplete: config?.['on-incomplete'] ?? 'fail',
    gateOn: config?.['gate-on'] ?? 'effective',
    exercisedWithinDays: config?.['exercised-within-days'] ?? 90,
    strict: config?.strict ?? false,
    kind: config?.kind,
    projects: (config?.projects ?? []).map((project) => ({ ...project, name: project.name ?? nameOf(project.path) })),
    criteria: config?.criteria ?? {},
    waivers: config?.waivers ?? [],
    attestations: config?.attestations ?? [],
    tools: (config?.tools ?? []).map((tool) => ({
      name: tool.name,
      commands: tool.commands ?? {},
      actions: tool.actions ?? {},
      imports: tool.imports ?? {},
      workflows: tool.workflows ?? {},
    })),
    exclude: config?.exclude ?? [],
  }
}

/** `microsoft`, `microsoft@2026-11`, `{ path }` or `{ repository, sha, path }`. */
export function modelChoice(model: NonNullable<Config['model']>): ModelChoice {
  if (typeof model !== 'string') {
    return 'repository' in model ? { from: 'repository', ...model } : { from: 'file', path: model.path }
  }
  const [id = '', pin] = model.split('@')
  return { from: 'built-in', id, pin }
}

function failOnOf(value: Config['fail-on']): readonly FailOn[] {
  if (value === undefined) return ['below-minimum']
  return typeof value === 'string' ? [value] : value
}

function nameOf(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? path
}

/** What a config may name: the criteria there are and the levels of the model it chose. */
export interface Known {
  readonly criteria: readonly string[]
  readonly levels: readonly number[]
  readonly nonWaivable: readonly string[]
  /** What the policy itself wants not waived, where it is an organisation's. */
  readonly protects?: readonly string[] | undefined
}

/** Begins a sentence about a key: with the file and its line, or the option that set it. */
export type AtKey = (key: string, path: KeyPath) => string

/**
 * Checks the names and levels a policy mentions against what exists.
 * @param place the file the policy comes from, or what knows more.
 * @throws UsageFault naming the key and the nearest valid name.
 */
export function checkPolicy(policy: Policy, known: Known, place: string | AtKey): void {
  const at: AtKey = typeof place === 'string' ? (key) => `${place}: ${key}` : place
  const named: readonly (readonly [string, string, KeyPath])[] = [
    ...(known.protects ?? []).map((id) => ['non-waivable', id, ['non-waivable']] as const),
    ...Object.keys(policy.criteria).map((id) => ['criteria', id, ['criteria', id]] as const),
    ...policy.waivers.map(({ criterion }, n) => ['waivers', criterion, ['waivers', n, 'criterion']] as const),
    ...policy.attestations.map(
      ({ criterion }, n) => ['attestations', criterion, ['attestations', n, 'criterion']] as const,
    ),
  ]
  for (const [key, id, path] of named) {
    if (!known.criteria.includes(id)) {
      const meant = didYouMean(id, known.criteria) || '; `list` names those there are.'
      throw new UsageFault(`${at(key, path)} names the unknown criterion ${JSON.stringify(id)}${meant}`)
    }
    if (!known.nonWaivable.includes(id)) continue
    if (key === 'waivers') throw new UsageFault(`${at(key, path)}: ${id} cannot be waived under this model.`)
    if (key === 'criteria' && policy.criteria[id]?.required === false) {
      throw new UsageFault(`${at(key, path)}: ${id} cannot be taken out under this model.`)
    }
  }
  checkModes(policy, at)
  const levels: readonly (readonly [string, number | undefined, KeyPath])[] = [
    ['target', policy.target, ['target']],
    ['minimum', policy.minimum, ['minimum']],
    ...policy.projects.flatMap((project, n) => [
      [`projects.${project.name}.target`, project.target, ['projects', n, 'target']] as const,
      [`projects.${project.name}.minimum`, project.minimum, ['projects', n, 'minimum']] as const,
    ]),
  ]
  for (const [key, level, path] of levels) {
    if (level !== undefined && !known.levels.includes(level)) {
      throw new UsageFault(`${at(key, path)} is ${level}, but the levels of this model are ${known.levels.join(', ')}.`)
    }
  }
}

/** A gate that can never close is one that somebody meant otherwise. */
function checkModes({ failOn, target, projects }: Policy, at: AtKey): void {
  const rest = failOn.filter((one) => one !== 'never')
  if (failOn.includes('never') && rest.length > 0) {
    throw new UsageFault(`${at('fail-on', ['fail-on'])} says never beside ${rest.join(', ')}; write one or the other.`)
  }
  if (failOn.includes('below-target') && target === undefined && projects.every((one) => one.target === undefined)) {
    throw new UsageFault(`${at('fail-on', ['fail-on'])} says below-target, but there is no target.`)
  }
}
