import { UsageFault } from '../model/fault.ts'
import { failOns } from '../model/policy.ts'
import type { FailOn } from '../model/policy.ts'
import { didYouMean } from './nearest.ts'

export const commentModes = ['auto', 'always', 'never'] as const
export const statusChecks = ['commit-status', 'check-run', 'none'] as const

/** The names of the inputs, as `action.yml` lists them. */
export const inputNames = [
  'github-token',
  'config',
  'model',
  'target',
  'minimum',
  'fail-on',
  'policy',
  'comment',
  'status-check',
  'status-name',
  'status-per-project',
  'sarif-file',
  'html-file',
  'json-file',
  'badge-file',
  'repository',
  'ref',
] as const
export type InputName = (typeof inputNames)[number]

/** What the workflow's author wrote under `with:`, checked as far as it can be without reading anything. */
export interface ActionInputs {
  readonly token: string
  readonly config?: string | undefined
  readonly model?: string | undefined
  readonly target?: number | undefined
  readonly minimum?: number | undefined
  readonly failOn?: readonly FailOn[] | undefined
  /** An organisation's policy: YAML, or where it lies. */
  readonly policy?: string | undefined
  readonly comment: (typeof commentModes)[number]
  readonly statusCheck: (typeof statusChecks)[number]
  readonly statusName: string
  readonly statusPerProject: boolean
  readonly sarifFile?: string | undefined
  readonly htmlFile?: string | undefined
  readonly jsonFile?: string | undefined
  readonly badgeFile?: string | undefined
  /** `owner/repo`; without it the repository the workflow runs in. */
  readonly repository?: string | undefined
  readonly ref?: string | undefined
}

/**
 * Reads the inputs; an empty one is one that was not given.
 * @throws UsageFault naming the input and the nearest valid value.
 */
export function actionInputs(input: (name: InputName) => string): ActionInputs {
  const given = (name: InputName): string | undefined => {
    const text = input(name).trim()
    return text === '' ? undefined : text
  }
  const token = given('github-token')
  if (token === undefined) throw new UsageFault('The input github-token is empty; without it nothing can be read.')
  return {
    token,
    config: given('config'),
    model: given('model'),
    target: level('target', given('target')),
    minimum: level('minimum', given('minimum')),
    failOn: failOnOf(given('fail-on')),
    policy: given('policy'),
    comment: oneOf('comment', given('comment') ?? 'auto', commentModes),
    statusCheck: oneOf('status-check', given('status-check') ?? 'commit-status', statusChecks),
    statusName: nameOf(given('status-name') ?? 'mlops-maturity'),
    statusPerProject: yesOrNo('status-per-project', given('status-per-project')),
    sarifFile: given('sarif-file'),
    htmlFile: given('html-file'),
    jsonFile: given('json-file'),
    badgeFile: given('badge-file'),
    repository: repositoryOf(given('repository')),
    ref: given('ref'),
  }
}

function level(name: InputName, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d$/.test(text)) return Number(text)
  throw new UsageFault(`The input ${name} must be a level (a whole number), not ${JSON.stringify(text)}.`)
}

function failOnOf(text: string | undefined): readonly FailOn[] | undefined {
  if (text === undefined) return undefined
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  return [...new Set(words.map((word) => oneOf('fail-on', word, failOns)))]
}

function oneOf<T extends string>(name: InputName, text: string, valid: readonly T[]): T {
  const value = valid.find((one) => one === text)
  if (value !== undefined) return value
  throw new UsageFault(
    `The input ${name} must be one of ${valid.join(', ')}, not ${JSON.stringify(text)}${didYouMean(text, valid) || '.'}`,
  )
}

function yesOrNo(name: InputName, text: string | undefined): boolean {
  if (text === undefined) return false
  return oneOf(name, text.toLowerCase(), ['true', 'false'] as const) === 'true'
}

function nameOf(text: string): string {
  if (/^[\w .,:()/-]{1,80}$/.test(text)) return text
  throw new UsageFault('The input status-name must be 1 to 80 letters, digits, spaces or characters of . , : ( ) / _ -')
}

function repositoryOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text)) return text
  throw new UsageFault(`The input repository must be written as owner/repo, not ${JSON.stringify(text)}.`)
}
