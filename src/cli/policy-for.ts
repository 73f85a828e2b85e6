import { chooseRubric } from '../config/choose-rubric.ts'
import type { ChosenRubric } from '../config/choose-rubric.ts'
import type { CommandLine } from '../config/command-line.ts'
import type { GateFiles } from '../derive/gate/gate-edits.ts'
import { configPaths } from '../model/config-paths.ts'
import { lineInText } from '../config/line-of-key.ts'
import type { KeyPath } from '../config/line-of-key.ts'
import { modelOption } from '../config/model-option.ts'
import { checkPolicy, policyOf } from '../config/policy-of.ts'
import { readConfig } from '../config/read-config.ts'
import { UsageFault } from '../model/fault.ts'
import type { Policy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { elsewhereFor } from './elsewhere-for.ts'
import type { World } from './world.ts'

/** The policy that holds for a snapshot, and what it is judged by. */
export interface Chosen extends Pick<ChosenRubric, 'model' | 'criteria'> {
  readonly policy: Policy
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
  knowledge: CliKnowledge,
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
  const fromOption = line.model !== undefined
  const at = (key: string, path: KeyPath): string => {
    const fromLine =
      (key === 'target' && line.target !== undefined) || (key === 'minimum' && line.minimum !== undefined)
    if (fromLine || source === undefined) return `--${key}`
    return `${source.path}:${lineInText(source.text, path)}: ${key}`
  }
  const { model, criteria, files } = await chooseRubric(
    policy,
    knowledge,
    {
      model: (path) => (fromOption ? world.readText(path) : Promise.resolve(textIn(snapshot, path))),
      own: (path) => Promise.resolve(textIn(snapshot, path)),
      elsewhere: elsewhereFor(line, snapshot, world, knowledge.tool),
    },
    fromOption || source === undefined ? '' : `${source.path}:${lineInText(source.text, ['model'])}: `,
  )
  const known = { criteria: criteria.map(({ id }) => id), levels: model.levels.map((one) => one.level) }
  checkPolicy(policy, { ...known, nonWaivable: model.nonWaivable ?? [] }, at)
  return { policy, model, criteria, gateFiles: { files: fromOption ? [] : files } }
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
