import {
  convertWorkflowTemplate,
  isBasicExpression,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import type { ScalarToken } from '@actions/workflow-parser/templates/tokens/scalar-token'

/** A workflow file as GitHub's own parser reads it. */
export interface GithubReading {
  /** Why GitHub refuses it; empty where it does not. */
  readonly errors: readonly string[]
  /** The events in it. */
  readonly events: readonly string[]
  readonly jobs: readonly {
    readonly id: string
    readonly needs: readonly string[]
    /** What each step uses or runs; for a job that is a reusable workflow, that alone. */
    readonly steps: readonly string[]
  }[]
}

/** Reads it with GitHub's own parser, the one behind its editor's hints. */
export async function githubReads(name: string, content: string): Promise<GithubReading> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value)
  return {
    errors: [
      ...context.errors.getErrors().map(({ message }) => message),
      ...(template?.errors ?? []).map(({ Message }) => Message),
    ],
    events: Object.keys(template?.events ?? {}),
    jobs: (template?.jobs ?? []).map((job) => ({
      id: job.id.value,
      needs: (job.needs ?? []).map(({ value: id }) => id),
      steps:
        job.type === 'job'
          ? job.steps.flatMap((step) => ('uses' in step ? [step.uses.value] : 'run' in step ? [written(step.run)] : []))
          : [job.ref.value],
    })),
  }
}

/** Where expressions stand in a text GitHub makes one `format(…)` of it; its source is what was written. */
function written(token: ScalarToken): string {
  return (isBasicExpression(token) ? token.source : undefined) ?? token.toString()
}
