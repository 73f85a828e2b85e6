import type { CommandLine } from '../config/command-line.ts'
import type { GateFiles } from '../derive/gate/gate-edits.ts'
import { configPaths } from '../model/config-paths.ts'
import { lineInText } from '../config/line-of-key.ts'
import type { KeyPath } from '../config/line-of-key.ts'
import { checkPolicy, policyOf } from '../config/policy-of.ts'
import { readConfig } from '../config/read-config.ts'
import type { MaturityModel } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'
import type { Policy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Knowledge } from '../pipeline.ts'
import { chooseModel } from './choose-model.ts'
import { modelOption } from './model-option.ts'
import type { World } from './world.ts'

/** The policy that holds for a snapshot, and the model it chose. */
export interface Chosen {
  readonly policy: Policy
  readonly model: MaturityModel
  /** What of the repository decides how a change is gated. */
  readonly gateFiles: GateFiles
}

/**
 * Options win over the config file; the config is the one given by `--config`, else the snapshot's own.
 * @throws UsageFault with file, line and key.
 */
export async function policyFor(
  line: CommandLine,
  snapshot: Snapshot,
  world: World,
  knowledge: Knowledge & { readonly models: readonly MaturityModel[] },
): Promise<Chosen> {
  const source = await configSource(line, snapshot, world)
  const declared = policyOf(source === undefined ? undefined : readConfig(source.text, source.path))
  const policy: Policy = {
    ...declared,
    model: line.model === undefined ? declared.model : modelOption(line.model),
    target: line.target ?? declared.target,
    minimum: line.minimum ?? declared.minimum,
    strict: line.strict || declared.strict,
  }
  const criteria = knowledge.criteria.map((criterion) => criterion.id)
  const fromOption = line.model !== undefined
  const at = (key: string, path: KeyPath): string => {
    const fromLine =
      (key === 'target' && line.target !== undefined) || (key === 'minimum' && line.minimum !== undefined)
    if (fromLine || source === undefined) return `--${key}`
    return `${source.path}:${lineInText(source.text, path)}: ${key}`
  }
  const model = await chooseModel(
    policy.model,
    knowledge.models,
    criteria,
    (path) => (fromOption ? world.readText(path) : Promise.resolve(textIn(snapshot, path))),
    fromOption || source === undefined ? '' : `${source.path}:${lineInText(source.text, ['model'])}: `,
  )
  const known = { criteria, levels: model.levels.map((level) => level.level), nonWaivable: model.nonWaivable ?? [] }
  checkPolicy(policy, known, at)
  const own = !fromOption && policy.model.from === 'file' ? [policy.model.path] : []
  return { policy, model, gateFiles: { files: own } }
}

async function configSource(
  line: CommandLine,
  snapshot: Snapshot,
  world: World,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  if (line.noConfig) return undefined
  if (line.config !== undefined) return { path: line.config, text: await world.readText(line.config) }
  const path = configPaths.find((one) => snapshot.facts.texts[one] !== undefined)
  return path === undefined ? undefined : { path, text: textIn(snapshot, path) }
}

function textIn(snapshot: Snapshot, path: string): string {
  const facet = snapshot.facts.texts[path]
  if (facet?.state === 'seen') return facet.value
  const why =
    facet === undefined ? 'there is no such file at the assessed commit' : (facet.why.detail ?? facet.why.reason)
  throw new UsageFault(`${path} cannot be read: ${why}.`)
}
