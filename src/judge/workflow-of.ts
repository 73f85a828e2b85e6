import type { Evidence } from '../model/answer.ts'

/** The workflow file a piece of evidence is reached from; undefined where it is none of GitHub's. */
export function workflowOf({ at, via = [] }: Evidence): string | undefined {
  const [start = at?.path ?? ''] = via
  return /^(\.github\/workflows\/[^/:]+\.ya?ml)(?::\d+)?$/.exec(start)?.[1]
}
