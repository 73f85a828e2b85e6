import { oneOrMore, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import type { Refusal } from '../triggers/declared-event.ts'

/** The jobs a job names under `needs:`. */
export function needsOf(job: YamlNode): readonly string[] {
  return oneOrMore(under(job, 'needs')).map(({ text }) => text)
}

interface Needy {
  readonly id: string
  readonly line: number
  readonly needs: readonly string[]
}

/** Jobs behind all they need, or why there is no such order. Job ids are compared without case, as GitHub does. */
export function orderJobs<T extends Needy>(jobs: readonly T[]): readonly T[] | Refusal {
  const byId = new Map(jobs.map((job) => [job.id.toLowerCase(), job]))
  const known = jobs.map((job) => ({
    ...job,
    needs: job.needs.map((need) => byId.get(need.toLowerCase())?.id ?? need),
  }))
  const ids = new Set(jobs.map((job) => job.id))
  for (const { id, line, needs } of known) {
    const missing = needs.find((need) => !ids.has(need))
    if (missing !== undefined) return { message: `the job ${id} needs ${missing}, which does not exist`, line }
  }
  const ordered: T[] = []
  const done = new Set<string>()
  let open: readonly T[] = known
  while (open.length > 0) {
    const ready = open.filter((job) => job.needs.every((need) => done.has(need)))
    const [first] = open
    if (ready.length === 0)
      return { message: `the job ${first?.id ?? ''} needs itself in the end`, line: first?.line ?? 1 }
    ordered.push(...ready)
    for (const job of ready) done.add(job.id)
    open = open.filter((job) => !done.has(job.id))
  }
  return ordered
}
