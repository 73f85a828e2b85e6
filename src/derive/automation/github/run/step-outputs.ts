import { textAt } from '../../../yaml/look-up.ts'
import type { YamlMapping } from '../../../yaml/yaml-node.ts'
import { objectOf, unknownValue, type Value } from '../../expression/expression-value.ts'

/** Actions whose outputs say which files a change touched. */
const changedFiles = /(^|\/)(paths-filter|changed-files|path-filter|get-changed-files|changed-files-action)@/

/**
 * What later expressions see of a step's outputs. Which files changed is like a `paths:` filter: it holds when the change
 * concerns the job. Image tags keep the rules that make them.
 */
export function stepOutputs(step: YamlMapping): Value {
  const uses = textAt(step, 'uses') ?? ''
  if (changedFiles.test(uses)) return objectOf({}, { type: 'unknown', willing: true })
  if (uses.startsWith('docker/metadata-action@')) {
    const images = rows(textAt(step, 'with', 'images'))
    const tags = rows(textAt(step, 'with', 'tags'))
    const rules = tags === '' ? 'type=schedule type=ref,event=branch type=ref,event=tag type=ref,event=pr' : tags
    return objectOf({ tags: { type: 'unknown', truthy: true, written: `${images} ${rules}`.trim() } }, unknownValue)
  }
  return unknownValue
}

function rows(text: string | undefined): string {
  return (text ?? '')
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .join(' ')
    .slice(0, 400)
}
