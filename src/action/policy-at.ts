import type { ActionInputs } from '../config/action-inputs.ts'
import { chooseRubric } from '../config/choose-rubric.ts'
import type { ChosenRubric } from '../config/choose-rubric.ts'
import { lineInText } from '../config/line-of-key.ts'
import type { KeyPath } from '../config/line-of-key.ts'
import { modelOption } from '../config/model-option.ts'
import { checkPolicy, policyOf } from '../config/policy-of.ts'
import { raised } from '../config/raised.ts'
import { readConfig } from '../config/read-config.ts'
import { overridden, tightened } from '../config/with-inputs.ts'
import type { GateFiles } from '../derive/gate/gate-edits.ts'
import type { Policy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { ActionKnowledge } from './action-knowledge.ts'
import { configPathAt } from './config-path-at.ts'
import type { Demand } from './floor-of.ts'
import type { Outside } from './outside.ts'
import { textAt } from './text-at.ts'

/** The policy that holds, what it is judged by, and what the user should know of how it came about. */
export interface Ruling extends Pick<ChosenRubric, 'model' | 'criteria'> {
  readonly policy: Policy
  /** What the organisation asks for by itself, of the whole repository. */
  readonly floor?: Policy | undefined
  /** The config at the ruling commit; undefined where there is none. */
  readonly config: string | undefined
  readonly remarks: readonly string[]
  /** What of the organisation's policy overrules the repository's, in sentences. */
  readonly voided: readonly string[]
  /** What of the repository decides how a change is gated. */
  readonly gateFiles: GateFiles
}

/** What a ruling depends on beside the commit that rules. */
export interface Bench {
  readonly inputs: ActionInputs
  readonly on: 'pull-request' | 'commit'
  readonly knowledge: ActionKnowledge
  readonly outside: Outside
  /** The organisation's policy, where the workflow names one. */
  readonly demand?: Demand | undefined
}

/**
 * The policy as the ruling commit declares it. On a pull request that is the target branch's tip, and the inputs, which may be the
 * pull request's own, only tighten it; elsewhere they win. Whatever comes out is raised to what the organisation asks for.
 * @throws UsageFault with file, line and key; UnreadableFault where a config is there or may be and cannot be read.
 */
export async function policyAt(ruling: Snapshot, bench: Bench): Promise<Ruling> {
  const { inputs, on, knowledge, outside, demand } = bench
  const remarks: string[] = []
  const config = configPathAt(ruling, inputs, on, remarks)
  const text = config === undefined ? '' : textAt(ruling, config)
  const declared = policyOf(config === undefined ? undefined : readConfig(text, config))
  const bound = on === 'pull-request' ? tightened(declared, inputs) : overridden(declared, inputs)
  const own = { ...bound, model: modelOf(declared, inputs, on === 'pull-request' && config !== undefined, remarks) }
  const under = demand === undefined ? undefined : raised(own, demand.floor)
  const policy = under?.policy ?? own
  const place = (key: string, path: KeyPath): string =>
    config === undefined ? `the input ${key}` : `${config}:${lineInText(text, path)}: ${key}`
  const read = (path: string): Promise<string> => Promise.resolve(textAt(ruling, path))
  const { model, criteria, files } = await chooseRubric(
    policy,
    knowledge,
    { model: read, own: read, elsewhere: outside.elsewhere },
    config === undefined || under !== undefined ? '' : `${config}:${lineInText(text, ['model'])}: `,
  )
  const known = { criteria: criteria.map(({ id }) => id), levels: model.levels.map((one) => one.level) }
  if (demand !== undefined && under !== undefined) {
    const { floor, place: at } = demand
    checkPolicy(under.floor, { ...known, nonWaivable: [], protects: floor.nonWaivable }, (key) => `${at}: ${key}`)
  }
  checkPolicy(policy, { ...known, nonWaivable: model.nonWaivable ?? [] }, place)
  return {
    policy,
    floor: under?.floor,
    model: withNonWaivable(model, demand?.floor.nonWaivable ?? []),
    criteria,
    config,
    remarks,
    voided: under?.voided ?? [],
    gateFiles: { files: [...(config === undefined ? [] : [config]), ...files], running: outside.running },
  }
}

function withNonWaivable(model: Ruling['model'], more: readonly string[]): Ruling['model'] {
  return more.length === 0 ? model : { ...model, nonWaivable: [...(model.nonWaivable ?? []), ...more] }
}

function modelOf(declared: Policy, { model }: ActionInputs, held: boolean, remarks: string[]): Policy['model'] {
  if (model === undefined) return declared.model
  const asked = modelOption(model)
  if (!held) return asked
  if (JSON.stringify(asked) !== JSON.stringify(declared.model)) {
    remarks.push('The config of the target branch chooses the model; the input model does not replace it.')
  }
  return declared.model
}
