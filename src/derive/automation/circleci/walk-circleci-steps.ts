import { items, pairs, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { elsewhereWorks } from '../steps/elsewhere-works.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { plainWork } from '../steps/plain-work.ts'
import { readScript } from '../steps/read-script.ts'
import { scriptShell } from '../steps/script-shell.ts'
import { placeOf } from '../../../model/location.ts'
import { absolute, elementOf, type CircleRun } from './circleci-world.ts'
import { conditionHolds, negated } from './condition-holds.ts'
import { fillParameters, type Values } from './fill-parameters.ts'

const maxSteps = 300
const maxCommands = 10
const ownSteps = new Set([
  'checkout',
  'setup_remote_docker',
  'save_cache',
  'restore_cache',
  'store_test_results',
  'persist_to_workspace',
  'attach_workspace',
  'add_ssh_keys',
])

/** What a list of steps does, commands of the configuration entered. `home` is where its names are looked up. */
export function walkCircleSteps(
  steps: readonly YamlNode[],
  home: YamlNode,
  values: Values,
  run: CircleRun,
): readonly FoundWork[] {
  return steps.slice(0, maxSteps).flatMap((step): readonly FoundWork[] => {
    const name = step.type === 'scalar' ? step.text : pairs(step)[0]?.key
    if (name === undefined || ownSteps.has(name)) return []
    const config = under(step, name)
    if (name === 'run') return runWorks(config, run)
    if (name === 'when' || name === 'unless') return chosen(name, config, home, values, run)
    if (name === 'store_artifacts') return [keeps(step, config, run)]
    return command(name, step, config, home, run)
  })
}

function runWorks(config: YamlNode | undefined, run: CircleRun): readonly FoundWork[] {
  const script = scalar(config) ?? scalar(under(config, 'command'))
  if (script === undefined || textAt(config, 'when') === 'on_fail' || !run.world.terrain.spend()) return []
  const written = textAt(config, 'working_directory')
  const folder = resolvePath(written === undefined ? run.folder : absolute(written, run.folder), run.scope)
  const scope = {
    ...run.scope,
    cwd: folder.startsWith('/') ? '' : folder,
    env: { ...run.scope.env, ...texts(under(config, 'environment')) },
    tolerant: run.scope.tolerant || textAt(config, 'background') === 'true',
  }
  const at = { path: run.world.path, line: script.contentLine }
  const shell = scriptShell(textAt(config, 'shell') ?? run.shell, undefined)
  const works = readScript(script.text, at, shell, scope, run.world.shell)
  return works.map((work) => ({ work, triggers: scope.triggers }))
}

function chosen(
  key: 'when' | 'unless',
  config: YamlNode | undefined,
  home: YamlNode,
  values: Values,
  run: CircleRun,
): readonly FoundWork[] {
  const asked = conditionHolds(under(config, 'condition'))
  const holds = key === 'when' ? asked : negated(asked)
  if (holds === false) return []
  const scope = { ...run.scope, conditional: run.scope.conditional || holds === undefined }
  return walkCircleSteps(items(under(config, 'steps')), home, values, { ...run, scope })
}

function keeps(step: YamlNode, config: YamlNode | undefined, run: CircleRun): FoundWork {
  const at = { path: run.world.path, line: step.line }
  return plainWork('save-results', `store_artifacts keeps ${textAt(config, 'path') ?? 'files'}`, at, run.scope)
}

function command(
  name: string,
  step: YamlNode,
  config: YamlNode | undefined,
  home: YamlNode,
  run: CircleRun,
): readonly FoundWork[] {
  const at = { path: run.world.path, line: step.line }
  const element = elementOf('commands', name, home)
  if (element?.type === 'orb')
    return elsewhereWorks(
      { name: element.callee, inputs: texts(config), at },
      run.scope,
      run.world.terrain,
      run.world.shell,
    )
  if (element === undefined || run.commands.includes(name) || run.commands.length >= maxCommands) return []
  if (!run.world.terrain.spend()) return []
  const values = parameterValues(element.node, config, run.start.values)
  const body = items(fillParameters(under(element.node, 'steps'), values))
  const scope = { ...run.scope, via: [...run.scope.via, placeOf(at)] }
  return walkCircleSteps(body, element.home, values, { ...run, scope, commands: [...run.commands, name] })
}

/** The values around with the declared parameters of a command, job or executor and what the caller hands over. */
export function parameterValues(node: YamlNode, given: YamlNode | undefined, around: Values): Values {
  const values = new Map(around)
  for (const { key, value } of pairs(under(node, 'parameters'))) {
    const fallback = under(value, 'default')
    if (fallback !== undefined) values.set(`parameters.${key}`, fillParameters(fallback, around))
  }
  for (const { key, value } of pairs(given)) values.set(`parameters.${key}`, value)
  return values
}
