import { configPaths } from '../model/config-paths.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'
import type { Snapshot } from '../model/snapshot.ts'

const gateFiles: readonly string[] = [...configPaths, 'CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS']

/** Adds to each project's assessment what changed since the base, both judged by the same policy and rubric. */
export function deltaOf(before: Report, after: Report, base: Snapshot, head: Snapshot): Report {
  const gateEdited = gateFiles.filter((path) => textOf(base, path) !== textOf(head, path))
  const commit = base.repository.commit ?? base.repository.ref
  const projects = after.projects.map((now) => {
    const then = before.projects.find((one) => one.project.path === now.project.path)
    return then === undefined ? now : { ...now, delta: { base: commit, ...changes(then, now), gateEdited } }
  })
  const worst = projects.find((one) => one.project.path === after.worst.project.path) ?? after.worst
  return { worst, projects }
}

/** In words, what got worse: the level, or a required criterion that no longer holds. */
export function regressionsOf(then: Assessment, now: Assessment): readonly string[] {
  const { level, lost } = changes(then, now)
  const required = new Set(now.criteria.filter((one) => one.required).map((one) => one.id))
  return [
    ...(level.to < level.from ? [`the level fell from ${level.from} to ${level.to}`] : []),
    ...lost.filter((id) => required.has(id)).map((id) => `${id} no longer holds`),
  ]
}

function changes(then: Assessment, now: Assessment) {
  const held = holding(then)
  const holds = holding(now)
  return {
    level: { from: then.level.effective, to: now.level.effective },
    gained: [...holds].filter((id) => !held.has(id)),
    lost: [...held].filter((id) => !holds.has(id)),
  }
}

function holding(assessment: Assessment): ReadonlySet<string> {
  const holds = assessment.criteria.filter(
    (one) => one.status === 'met' || one.status === 'attested' || one.status === 'waived',
  )
  return new Set(holds.map((one) => one.id))
}

function textOf(snapshot: Snapshot, path: string): string | undefined {
  const facet = snapshot.facts.texts[path]
  return facet?.state === 'seen' ? facet.value : facet?.why.reason
}
