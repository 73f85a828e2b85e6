import { mapping, pairs, textAt, under } from '../../../yaml/look-up.ts'
import { readYaml } from '../../../yaml/read-yaml.ts'
import type { YamlMapping } from '../../../yaml/yaml-node.ts'
import { declaredEvents, type DeclaredEvent, type Refusal } from '../triggers/declared-event.ts'
import { jobRefusal } from './job-refusal.ts'
import { needsOf, orderJobs } from './order-jobs.ts'

/** One job as its file has it. */
export interface JobSource {
  readonly id: string
  readonly node: YamlMapping
  readonly line: number
  readonly needs: readonly string[]
}

/** A workflow file that GitHub would accept. */
export interface WorkflowSource {
  readonly path: string
  /** Its `name:`, or its path where it has none: what `workflow_run` goes by. */
  readonly name: string
  readonly root: YamlMapping
  readonly text: string
  readonly events: readonly DeclaredEvent[]
  /** Jobs in an order in which every job stands behind those it needs. */
  readonly jobs: readonly JobSource[]
}

/** What came of reading a workflow file: the workflow, or why GitHub refuses or ignores it. */
export type WorkflowReading =
  | { readonly accepted: true; readonly workflow: WorkflowSource }
  | { readonly accepted: false; readonly name: string; readonly refusal: Refusal; readonly broken: boolean }

/** Reads one workflow file as strictly as GitHub where it decides whether anything runs, and leniently elsewhere. */
export function readWorkflow(path: string, text: string): WorkflowReading {
  if (placeholder.test(text))
    return refused(path, { message: 'it is a template with placeholders to fill in', line: 1 })
  const { root, errors } = readYaml(text)
  const [error] = errors
  if (error !== undefined)
    return refused(path, { message: `it is no valid YAML: ${error.message}`, line: error.line }, true)
  if (root === null) return refused(path, { message: 'it is empty', line: 1 })
  const workflow = mapping(root)
  if (workflow === undefined) return refused(path, { message: 'it is no mapping', line: root.line }, true)
  const name = textAt(workflow, 'name') ?? path
  const events = declaredEvents(workflow)
  if ('message' in events) return refused(name, events)
  const jobs = jobsOf(workflow)
  if ('message' in jobs) return refused(name, jobs)
  return { accepted: true, workflow: { path, name, root: workflow, text, events, jobs } }
}

/** The braces of template generators; GitHub's own have a dollar sign before them. */
const placeholder = /(^|[^$]){{-? {0,2}cookiecutter[._]/

function refused(name: string, refusal: Refusal, broken = false): WorkflowReading {
  return { accepted: false, name, refusal, broken }
}

function jobsOf(workflow: YamlMapping): readonly JobSource[] | Refusal {
  const [double] = workflow.duplicates
  if (double !== undefined) return { message: `the key ${double.key} stands twice`, line: double.line }
  const declared = pairs(under(workflow, 'jobs'))
  if (declared.length === 0) return { message: 'it has no jobs', line: workflow.line }
  const jobs: JobSource[] = []
  for (const { key, line, value } of declared) {
    const node = mapping(value)
    if (node === undefined) return { message: `the job ${key} is no mapping`, line }
    const refusal = jobRefusal(key, node, line)
    if (refusal !== undefined) return refusal
    jobs.push({ id: key, node, line, needs: needsOf(node) })
  }
  return orderJobs(jobs)
}
