import { items, oneOrMore, pairOf, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { GitlabJob } from './gitlab-file.ts'
import type { GitlabOccasion } from './gitlab-occasions.ts'
import { fitsSlashed, ruleHolds } from './rule-expression.ts'

/** How a job takes part in a pipeline. */
export interface JobStart {
  readonly conditional: boolean
  /** A person presses the button. */
  readonly manual: boolean
  /** The pipeline waits for that person. */
  readonly blocking: boolean
  readonly tolerant: boolean
  /** Variables that the rule which let it in sets. */
  readonly variables: Readonly<Record<string, string>>
}

/** Whether and how a job runs in pipelines started this way; undefined where it does not. */
export function jobStart(
  job: GitlabJob,
  workflow: YamlNode | undefined,
  occasion: GitlabOccasion,
): JobStart | undefined {
  const whole = under(workflow, 'rules') === undefined ? plain : byRules(under(workflow, 'rules'), occasion, undefined)
  if (whole === undefined) return undefined
  const rules = job.keys.get('rules')?.node
  const when = textOf(job, 'when')
  const own = rules === undefined || rules === null ? byRefs(job, occasion, when) : byRules(rules, occasion, when)
  if (own === undefined) return undefined
  const allowed = job.keys.get('allow_failure')?.node
  const tolerant = own.tolerant || (allowed?.type === 'scalar' && allowed.value === true) || allowed?.type === 'mapping'
  // Without a rule a button is an offer that nothing waits for, unless the job says that it may not be left out.
  const waited =
    rules === undefined || rules === null ? allowed?.type === 'scalar' && allowed.value === false : !tolerant
  return {
    conditional: own.conditional || whole.conditional,
    manual: own.manual,
    blocking: own.manual && waited,
    tolerant,
    variables: { ...whole.variables, ...own.variables },
  }
}

const plain: JobStart = { conditional: false, manual: false, blocking: false, tolerant: false, variables: {} }

function textOf(job: GitlabJob, key: string): string | undefined {
  const node = job.keys.get(key)?.node
  return node?.type === 'scalar' ? node.text : undefined
}

/** The first rule that holds decides; one that cannot be told makes all behind it uncertain. */
function byRules(
  rules: YamlNode | undefined,
  occasion: GitlabOccasion,
  when: string | undefined,
): JobStart | undefined {
  let conditional = false
  for (const rule of items(rules)) {
    const condition = textAt(rule, 'if')
    const holds = condition === undefined ? true : ruleHolds(condition, occasion.variables)
    if (holds === false) continue
    // Files that a change touches are like a path filter: taken as touched.
    const tolerant = textAt(rule, 'allow_failure') === 'true'
    const start = started(textAt(rule, 'when') ?? when, tolerant, texts(under(rule, 'variables')))
    if (holds === true)
      return start === undefined ? undefined : { ...start, conditional: conditional || start.conditional }
    if (start !== undefined) return { ...start, conditional: true }
    conditional = true
  }
  return undefined
}

function started(
  when: string | undefined,
  tolerant: boolean,
  variables: Readonly<Record<string, string>>,
): JobStart | undefined {
  if (when === 'never') return undefined
  return { conditional: when === 'on_failure', manual: when === 'manual', blocking: false, tolerant, variables }
}

/** `only:` and `except:`; without them a job runs for branches and tags, not for merge requests. */
function byRefs(job: GitlabJob, occasion: GitlabOccasion, when: string | undefined): JobStart | undefined {
  const only = refsOf(job.keys.get('only')?.node)
  const except = refsOf(job.keys.get('except')?.node)
  const included = (only.length === 0 ? ['branches', 'tags'] : only).some((ref) => named(ref, occasion) === true)
  const excluded = except.some((ref) => named(ref, occasion) === true)
  if (!included || excluded) return undefined
  const asked = pairOf(job.keys.get('only')?.node, 'variables') !== undefined
  const start = started(when, false, {})
  return start === undefined ? undefined : { ...start, conditional: start.conditional || asked }
}

function refsOf(node: YamlNode | null | undefined): readonly string[] {
  const refs = node?.type === 'mapping' ? under(node, 'refs') : node
  return oneOrMore(refs).map(({ text }) => text)
}

function named(ref: string, occasion: GitlabOccasion): boolean | undefined {
  if (occasion.names.includes(ref) || ref === occasion.branch) return true
  if (!ref.startsWith('/')) return false
  if (occasion.branch !== undefined) return fitsSlashed(occasion.branch, ref)
  // A pattern for tags, as long as it does not speak of branches alone.
  return occasion.names.includes('tags')
}
