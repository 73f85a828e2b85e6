import { items, mapping, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Scope } from '../scope.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import type { CircleStart } from './circleci-starts.ts'
import { absolute, checkoutMount, elementOf, type CircleRun, type CircleWorld, type Element } from './circleci-world.ts'
import { fillParameters } from './fill-parameters.ts'
import { parameterValues, walkCircleSteps } from './walk-circleci-steps.ts'

const usualShell = '/bin/bash -eo pipefail'

/** What a job of the configuration does with the options its workflow hands it, and the machine it runs on. */
export function jobWorks(
  { node, home }: Extract<Element, { type: 'own' }>,
  options: YamlNode | undefined,
  around: Scope,
  { start, world }: { readonly start: CircleStart; readonly world: CircleWorld },
): { readonly works: readonly FoundWork[]; readonly runner: string | undefined } {
  if (!world.terrain.spend()) return { works: [], runner: undefined }
  const values = parameterValues(node, options, start.values)
  const job = fillParameters(node, values)
  const machine = machineOf(job, home)
  const folder = absolute(
    textAt(job, 'working_directory') ?? textAt(machine, 'working_directory') ?? '~/project',
    '/~/project',
  )
  const steps = [
    ...items(under(options, 'pre-steps')),
    ...items(under(job, 'steps')),
    ...items(under(options, 'post-steps')),
  ]
  const scope: Scope = {
    ...around,
    env: { ...around.env, ...texts(under(machine, 'environment')), ...texts(under(job, 'environment')) },
    mounts: [checkoutMount(checkoutFolder(steps, folder))],
  }
  const shell = textAt(job, 'shell') ?? textAt(machine, 'shell') ?? usualShell
  const run: CircleRun = { world, start, scope, folder, shell, commands: [] }
  return { works: walkCircleSteps(steps, home, values, run), runner: runnerOf(job, machine) }
}

/** The executor the job names, with its parameters; else the job itself. */
function machineOf(job: YamlNode | null, home: YamlNode): YamlNode | null {
  const executor = under(job, 'executor')
  const name = scalar(executor)?.text ?? textAt(executor, 'name')
  if (name === undefined) return job
  const element = elementOf('executors', name, home)
  if (element?.type !== 'own') return job
  return fillParameters(element.node, parameterValues(element.node, mapping(executor), new Map()))
}

/** Where the sources are checked out: in the working directory, unless the step says where. */
function checkoutFolder(steps: readonly YamlNode[], folder: string): string {
  const path = steps.map((step) => textAt(step, 'checkout', 'path')).find((text) => text !== undefined)
  return path === undefined ? folder : absolute(path, folder)
}

/** A machine of one's own is named by its owner and class: `acme/gpu`. */
function runnerOf(job: YamlNode | null, machine: YamlNode | null): string | undefined {
  const size = textAt(job, 'resource_class') ?? textAt(machine, 'resource_class')
  if (size?.includes('/') === true) return `self-hosted ${size}`
  const image = textAt(items(under(machine, 'docker'))[0], 'image') ?? textAt(machine, 'machine', 'image') ?? size
  return image ?? textAt(machine, 'macos', 'xcode')
}
