import { uncalled } from '../../../model/activity.ts'
import type { Activity } from '../../../model/activity.ts'
import type { Automation, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { isShown, isTested } from '../../applicability/path-purpose.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { inScope } from '../command/activity-of.ts'
import { pythonWork } from '../command/python-work.ts'
import { interpretOn } from '../interpret-command.ts'
import { bareScope } from '../bare-scope.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import { mergeWorks } from '../steps/merge-works.ts'
import { functionCode } from './function-code.ts'
import type { Resource } from './resource.ts'
import { resourcesIn } from './resources-in.ts'
import { signalled } from './signalled.ts'
import { signalOf, type Signal } from './signal-of.ts'

const maxResources = 500
const maxSignals = 40

/**
 * Functions and pipelines that declared infrastructure starts when a measure of production crosses a line or data arrives:
 * an alert that leads over topics and rules to a function of the repository, or to a pipeline itself.
 */
export function eventAutomations(_: Snapshot, files: Files, terrain: Terrain): readonly Automation[] {
  const paths = files.glob('**/*.{tf,bicep,yml,yaml,py,ts}').filter((path) => {
    if (isForeign(path) || isShown(path) || isTested(path)) return false
    return !path.startsWith('.github/')
  })
  const resources = paths
    .flatMap((path) => {
      const text = files.text(path)
      return text?.state === 'seen' ? resourcesIn(path, text.value) : []
    })
    .slice(0, maxResources)
  const signals = resources.flatMap((one) => {
    const signal = signalOf(one)
    return signal === undefined ? [] : [{ one, signal }]
  })
  return signals.slice(0, maxSignals).flatMap(({ one, signal }) => {
    const reached = signalled(one, resources)
    const automation = terrain.spend() ? automationOf(one, signal, reached, files, terrain) : undefined
    return automation === undefined ? [] : [automation]
  })
}

function automationOf(
  from: Resource,
  signal: Signal,
  reached: readonly Resource[],
  files: Files,
  terrain: Terrain,
): Automation | undefined {
  const at = { path: from.path, line: from.line }
  const trigger: Trigger = { kind: 'event', event: signal, detail: from.id, at }
  const scope: Scope = { ...bareScope, triggers: [trigger] }
  const started = functionCode(reached, files).flatMap(({ path, name }) =>
    pythonWork({ path, function: name, args: [] }, at, scope, terrain, interpretOn(terrain)),
  )
  const works = [...started, ...pipelinesOf(reached, scope, terrain)]
  if (works.length === 0) return undefined
  const job = {
    id: from.id,
    needs: [],
    tolerant: false,
    triggers: [trigger],
    at,
    ...mergeWorks(
      works.map((work) => ({ work, triggers: [trigger] })),
      (triggers) => triggers,
    ),
  }
  return {
    system: 'other',
    path: from.path,
    name: `${signal} ${from.id}`,
    triggers: [trigger],
    jobs: [job],
    unseen: [],
  }
}

const targets =
  /sagemaker_pipeline_target|SageMakerPipelineParameters|SageMakerStartPipeline|targets\.SageMakerPipeline|:sagemaker:[^\n]{0,200}:pipeline\//

/** Pipelines that a rule starts without a function in between. */
function pipelinesOf(reached: readonly Resource[], scope: Scope, terrain: Terrain): readonly Work[] {
  return reached
    .filter(({ text }) => targets.test(text))
    .map(({ id, path, line }) => {
      const activity: Activity = {
        kind: 'dispatch',
        tool: 'sagemaker',
        subject: 'pipeline',
        note: `${id} starts a pipeline`,
        at: { path, line },
        ...uncalled,
        detail: {},
      }
      return { type: 'activity', activity: inScope(activity, scope, terrain) }
    })
}
