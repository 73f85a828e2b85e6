import type { ActionInputs } from '../config/action-inputs.ts'
import { configPaths } from '../model/config-paths.ts'
import { UsageFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { standsAt } from './text-at.ts'

/**
 * The config that rules at a commit; undefined where there is none. On a pull request the file at the usual place holds, where there is
 * one: naming another would be a way around it. What the user should know of it is added to the remarks.
 * @throws UsageFault where a branch is judged by a config that is not there.
 */
export function configPathAt(
  ruling: Snapshot,
  { config }: Pick<ActionInputs, 'config'>,
  on: 'pull-request' | 'commit',
  remarks: string[],
): string | undefined {
  const usual = configPaths.find((path) => standsAt(ruling, path))
  if (config === undefined) return usual
  if (on === 'pull-request' && usual !== undefined) {
    if (config !== usual) remarks.push(`The target branch has ${usual}; the input config does not replace it.`)
    return usual
  }
  if (standsAt(ruling, config)) return config
  if (on === 'commit') throw new UsageFault(`${config} does not exist at ${ruling.repository.ref}.`)
  remarks.push(`The target branch has no ${config} yet: this is a report only.`)
  return undefined
}
