import type { Assessment, Verdict } from '../model/assessment.ts'
import { disabledByHand, type Automation } from '../model/automation.ts'
import { dimensions } from '../model/dimension.ts'
import type { Criterion, MaturityModel } from '../model/criterion.ts'
import type { Facts } from '../model/facts.ts'
import type { Policy } from '../model/policy.ts'
import { completionOf } from './completion-of.ts'
import { evaluate } from './evaluate.ts'
import type { Ask } from './evaluate.ts'
import { exceptionNotes } from './exception-notes.ts'
import { staleNotes } from './exercise.ts'
import { gateOf } from './gate-of.ts'
import { dimensionLevels, levelsOf } from './levels-of.ts'
import { placementsOf } from './placements-of.ts'
import type { Regressions } from './regressions-of.ts'
import { shownEvidence } from './shown-evidence.ts'
import { unreadOf } from './unread.ts'
import { visibilityOf } from './visibility-of.ts'
import { verdictOf } from './verdict-of.ts'

/** What judging needs beside the facts. */
export interface Rubric {
  readonly model: MaturityModel
  readonly criteria: readonly Criterion[]
  readonly policy: Policy
  readonly project: {
    readonly name: string
    readonly path: string
    /** False where its folder is not there. */
    readonly present?: boolean | undefined
    readonly target?: number | undefined
    readonly minimum?: number | undefined
  }
  readonly tool: { readonly name: string; readonly version: string }
  /** ISO 8601. */
  readonly now: string
  readonly regressions?: Regressions | undefined
  /** Whether the change that is judged touches the project; undefined where that is not asked. */
  readonly touched?: boolean | undefined
}

/** Answers become verdicts, verdicts levels, levels a gate: everything is decided here, before anything is said. */
export function assessmentOf(facts: Facts, ask: Ask, rubric: Rubric): Assessment {
  const { model, policy, project } = rubric
  const today = rubric.now.slice(0, 10)
  const verdicts = placementsOf(model, policy).flatMap(({ id, ...placement }): Verdict[] => {
    const criterion = rubric.criteria.find((one) => one.id === id)
    if (criterion === undefined) return []
    return [verdictOf(criterion, placement, evaluate(criterion.when, ask), policy, today)]
  })
  const { verifiable, ...level } = levelsOf(model, verdicts)
  const target = project.target ?? policy.target ?? null
  const minimum = project.minimum ?? policy.minimum ?? null
  const { applicability, snapshot } = facts
  const lacking = project.present === false ? project.path : undefined
  const { kind, applicable, because } = lacking === undefined ? applicabilityUnder(facts, policy) : nowhere(lacking)
  return {
    schema: 'mlops-maturity/assessment/v1',
    tool: rubric.tool,
    model: { id: model.id, version: model.version, title: model.title },
    repository: {
      name: snapshot.repository.name,
      commit: snapshot.repository.commit,
      ref: snapshot.repository.ref,
    },
    project: { name: project.name, path: project.path },
    ...(rubric.touched === undefined ? {} : { touched: rubric.touched }),
    applicable,
    applicability: { kind, because, evidence: lacking === undefined ? applicability.evidence.map(shownEvidence) : [] },
    level: { ...level, name: model.levels.find((one) => one.level === level.effective)?.name ?? '' },
    ladder: model.levels.map(({ level: step, name, summary, propose }) => ({ level: step, name, summary, propose })),
    completion: completionOf(model, verdicts),
    dimensions: {
      people: byDimension('people'),
      creation: byDimension('creation'),
      release: byDimension('release'),
      integration: byDimension('integration'),
    },
    target,
    minimum,
    gate: gateOf(
      {
        applicable,
        lacking,
        level: { ...level, verifiable },
        target,
        minimum,
        regressions: rubric.regressions,
        touched: rubric.touched,
      },
      policy,
    ),
    criteria: verdicts,
    visibility: visibilityOf(verdicts, snapshot),
    automation: facts.automations.map(summaryOf),
    notes: [
      ...lackingNotes(lacking),
      ...exceptionNotes(policy, today),
      ...disabledNotes(facts),
      ...staleNotes(facts, { now: rubric.now, days: policy.exercisedWithinDays }),
      ...facts.notes,
    ],
    usage: { ...snapshot.usage, ms: 0 },
  }

  function byDimension(dimension: (typeof dimensions)[number]): Assessment['dimensions']['people'] {
    return dimensionLevels(
      model,
      verdicts.filter((verdict) => verdict.dimension === dimension),
    )
  }
}

/** The config's word first. What was not read could hold a model: then the repository is judged, and its gaps are unknown. */
function applicabilityUnder(
  { applicability, snapshot }: Facts,
  policy: Policy,
): Pick<Facts['applicability'], 'kind' | 'applicable' | 'because'> {
  if (policy.kind !== undefined) {
    const because = `the config declares the kind ${policy.kind}`
    return { kind: policy.kind, applicable: policy.kind === 'product', because }
  }
  const { kind, because } = applicability
  if (
    applicability.applicable ||
    kind === 'library' ||
    kind === 'template' ||
    unreadOf(snapshot, 'with notebooks').length === 0
  ) {
    return applicability
  }
  return { kind: 'product', applicable: true, because: `not everything was read, and in what was, ${because}` }
}

function nowhere(folder: string): Pick<Facts['applicability'], 'kind' | 'applicable' | 'because'> {
  return { kind: 'none', applicable: false, because: `there is no folder ${folder} in it` }
}

function disabledNotes({ automations }: Facts): Assessment['notes'] {
  return automations
    .filter(({ inactive }) => inactive === disabledByHand)
    .map(({ path }) => ({
      severity: 'warning',
      message: 'Somebody disabled this workflow by hand on GitHub: what it would do does not count.',
      path,
    }))
}

function lackingNotes(folder: string | undefined): Assessment['notes'] {
  if (folder === undefined) return []
  return [{ severity: 'warning', message: `The config names the project folder ${folder}, which is not there.` }]
}

function summaryOf(automation: Automation): Assessment['automation'][number] {
  return {
    system: automation.system,
    path: automation.path,
    name: automation.name,
    ...(automation.inactive === undefined ? {} : { inactive: automation.inactive }),
    triggers: automation.triggers.map((trigger) => trigger.event),
    jobs: automation.jobs.map((job) => ({
      id: job.id,
      ...(job.environment === undefined ? {} : { environment: job.environment }),
      activities: job.activities.map((activity) => ({
        kind: activity.kind,
        ...(activity.tool === undefined ? {} : { tool: activity.tool }),
        note: activity.note,
        path: activity.at.path,
        ...(activity.at.line === undefined ? {} : { line: activity.at.line }),
        via: activity.via,
        ...(activity.tolerant ? { tolerant: true } : {}),
      })),
    })),
  }
}
