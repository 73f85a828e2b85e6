import { UsageFault } from '../model/fault.ts'
import type { Floor } from '../model/policy.ts'
import { floorSchema } from './floor-schema.ts'
import { policyOf } from './policy-of.ts'
import { readStrictYaml } from './read-config.ts'

/** Where an organisation's policy was found: written into the workflow, in a file of the runner, or in a repository at a commit. */
export type FloorSource =
  | { readonly from: 'input' }
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'repository'; readonly repository: string; readonly sha: string; readonly path: string }

/**
 * Reads an organisation's policy, as strictly as a config. A model file it names lies beside it.
 * @throws UsageFault with the place, line and key.
 */
export function readFloor(content: string, source: FloorSource): Floor {
  const { 'non-waivable': nonWaivable = [], ...config } = readStrictYaml(content, placeOfFloor(source), floorSchema)
  const policy = policyOf(config)
  if (policy.model.from !== 'file') return { ...policy, nonWaivable }
  if (source.from !== 'repository') {
    throw new UsageFault(
      `${placeOfFloor(source)}: model.path names a file, but of which repository? Write model as { repository, sha, path }.`,
    )
  }
  const { repository, sha } = source
  return { ...policy, model: { from: 'repository', repository, sha, path: policy.model.path }, nonWaivable }
}

/** How a sentence names the policy. */
export function placeOfFloor(source: FloorSource): string {
  switch (source.from) {
    case 'input':
      return 'the input policy'
    case 'file':
      return source.path
    case 'repository':
      return `${source.repository}/${source.path}`
  }
}
