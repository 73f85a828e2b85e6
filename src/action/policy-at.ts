import { chooseModel } from '../cli/choose-model.ts'
import { modelOption } from '../cli/model-option.ts'
import type { ActionInputs } from '../config/action-inputs.ts'
import { checkPolicy, policyOf } from '../config/policy-of.ts'
import { readConfig } from '../config/read-config.ts'
import { overridden, tightened } from '../config/with-inputs.ts'
import type { GateFiles } from '../derive/gate/gate-edits.ts'
import { configPaths } from '../model/config-paths.ts'
import type { MaturityModel } from '../model/criterion.ts'
import { UnreadableFault, UsageFault } from '../model/fault.ts'
import type { Policy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { ActionKnowledge } from './action-knowledge.ts'

/** The policy that holds, the model it chose, and what the user should know of how it came about. */
export interface Ruling {
  readonly policy: Policy
  readonly model: MaturityModel
  readonly remarks: readonly string[]
  /** What of the repository decides how a change is gated. */
  readonly gateFiles: GateFiles
}

/**
 * The policy as the ruling commit declares it. On a pull request that is the target branch's tip, and the inputs, which may be the
 * pull request's own, only tighten it; elsewhere they win.
 * @throws UsageFault with file, line and key; UnreadableFault where a config is there or may be and cannot be read.
 */
export async function policyAt(
  ruling: Snapshot,
  inputs: ActionInputs,
  on: 'pull-request' | 'commit',
  knowledge: ActionKnowledge,
): Promise<Ruling> {
  const remarks: string[] = []
  const path = configPathAt(ruling, inputs, on, remarks)
  const declared = policyOf(path === undefined ? undefined : readConfig(textAt(ruling, path), path))
  const bound = on === 'pull-request' ? tightened(declared, inputs) : overridden(declared, inputs)
  const policy = { ...bound, model: modelOf(declared, inputs, on === 'pull-request' && path !== undefined, remarks) }
  const criteria = knowledge.criteria.map((criterion) => criterion.id)
  const model = await chooseModel(policy.model, knowledge.models, criteria, (file) =>
    Promise.resolve(textAt(ruling, file)),
  )
  const known = { criteria, levels: model.levels.map((level) => level.level), nonWaivable: model.nonWaivable ?? [] }
  checkPolicy(policy, known, path ?? 'the inputs')
  const own = policy.model.from === 'file' ? [policy.model.path] : []
  return { policy, model, remarks, gateFiles: { files: [...(path === undefined ? [] : [path]), ...own] } }
}

/** On a pull request the file at the usual place holds, where there is one: naming another would be a way around it. */
function configPathAt(
  ruling: Snapshot,
  { config }: ActionInputs,
  on: 'pull-request' | 'commit',
  remarks: string[],
): string | undefined {
  const usual = configPaths.find((path) => stands(ruling, path))
  if (config === undefined) return usual
  if (on === 'pull-request' && usual !== undefined) {
    if (config !== usual) remarks.push(`The target branch has ${usual}; the input config does not replace it.`)
    return usual
  }
  if (stands(ruling, config)) return config
  if (on === 'commit') throw new UsageFault(`${config} does not exist at ${ruling.repository.ref}.`)
  remarks.push(`The target branch has no ${config} yet: this is a report only.`)
  return undefined
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

/** @throws UnreadableFault where that cannot be known. */
function stands({ facts, repository }: Snapshot, path: string): boolean {
  const { tree } = facts
  if (tree.state === 'unseen') {
    throw new UnreadableFault(`The files of ${repository.name} could not be listed: ${tree.why.detail ?? ''}`)
  }
  if (tree.value.entries.some((entry) => entry.path === path)) return true
  const hidden = tree.value.missing?.find((folder) => folder === '' || path.startsWith(`${folder}/`))
  if (hidden === undefined) return false
  throw new UnreadableFault(`${path} may exist in ${repository.name}, but its folder could not be listed.`)
}

function textAt(snapshot: Snapshot, path: string): string {
  const facet = snapshot.facts.texts[path]
  if (facet?.state === 'seen') return facet.value
  if (!stands(snapshot, path)) throw new UsageFault(`${path} does not exist at ${snapshot.repository.ref}.`)
  const why = facet === undefined ? 'it is none of the files that are read' : (facet.why.detail ?? facet.why.reason)
  throw new UnreadableFault(`${path} cannot be read: ${why}.`)
}
