import type { Job } from '../../../model/automation.ts'
import { items, textAt } from '../../yaml/look-up.ts'
import type { GitlabFile, GitlabJob } from './gitlab-file.ts'

/** Where a job's stage stands in the order of the pipeline; -1 where nobody lists it. */
export function stageOf(job: GitlabJob | undefined, { stages }: GitlabFile): number {
  const order = ['.pre', ...(stages.length === 0 ? ['build', 'test', 'deploy'] : stages), '.post']
  const stage = job?.keys.get('stage')?.node
  return order.indexOf(stage?.type === 'scalar' ? stage.text : 'test')
}

/** `needs:` where written, else every job of the stages before. */
export function withNeeds(jobs: readonly Job[], file: GitlabFile): readonly Job[] {
  const ids = new Set(jobs.map(({ id }) => id))
  const sources = new Map(file.jobs.map((job) => [job.id, job]))
  const stages = new Map(jobs.map(({ id }) => [id, stageOf(sources.get(id), file)]))
  return jobs.map((job) => {
    const written = sources.get(job.id)?.keys.get('needs')?.node
    const named = items(written).flatMap((item) => (item.type === 'scalar' ? [item.text] : (textAt(item, 'job') ?? [])))
    const own = stages.get(job.id) ?? -1
    const before = [...ids].filter((id) => (stages.get(id) ?? -1) < own)
    const needs = written === undefined ? before : named
    return { ...job, needs: needs.filter((id) => ids.has(id)) }
  })
}
