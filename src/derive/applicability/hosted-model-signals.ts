import type { Location } from '../../model/location.ts'
import type { Meanings } from '../meaning/meanings.ts'
import type { LearningEvidence } from './learning-evidence.ts'
import { aroundHostedModels } from './around-hosted-models.ts'
import type { Signal } from './signal.ts'

/** Tools that turn text into vectors for retrieval: a fitted model, but never this repository's own. */
const embedding = /sentence.?transformers|fastembed/i

/** Whether the application asks a language model of somebody else, and neither fits nor keeps a model of its own. */
export function hostedModelSignals(
  imports: ReadonlyMap<string, Location>,
  learning: LearningEvidence,
  meanings: Pick<Meanings, 'importRoot' | 'hasRole'>,
): readonly Signal[] {
  if (learning.fits.length > 0) return []
  const isHosted = (tool: string | undefined): boolean => tool !== undefined && meanings.hasRole(tool, 'llm-api')
  const own = learning.asks.some(({ tool, note }) => !isHosted(tool) && !embedding.test(`${tool ?? ''} ${note}`))
  if (own) return []
  return [...imports].flatMap(([root, at]): readonly Signal[] =>
    aroundHostedModels.has(root) || isHosted(meanings.importRoot(root))
      ? [{ weight: 2, note: `it is built around ${root}`, at }]
      : [],
  )
}
