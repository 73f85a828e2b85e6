import type { Files } from '../../model/facts.ts'
import { isForeign } from './is-foreign.ts'
import { imageReference, type ImageReference } from './image-reference.ts'
import { dockerInstructions, isDockerfile } from './read-dockerfile.ts'

/** The base images of every Dockerfile: outside stages alone, `ARG` defaults filled in. */
export function imagesOf(files: Files): readonly ImageReference[] {
  return files.entries.flatMap(({ path, kind }) => {
    if (kind !== 'file' || !isDockerfile(path) || isForeign(path)) return []
    const text = files.text(path)
    return text?.state === 'seen' ? baseImages(path, text.value) : []
  })
}

/** The base images of one Dockerfile. */
export function baseImages(path: string, text: string): readonly ImageReference[] {
  const defaults = new Map<string, string>()
  const stages = new Set<string>(['scratch'])
  const found: ImageReference[] = []
  for (const { keyword, argument, line } of dockerInstructions(text)) {
    if (keyword === 'ARG') {
      const [name = '', value] = argument.split('=', 2)
      if (value !== undefined) defaults.set(name.trim(), value.trim().replace(/^["']|["']$/g, ''))
    }
    if (keyword !== 'FROM') continue
    const [name = '', as, stage] = argument.split(/\s+/).filter((word) => !word.startsWith('--'))
    const known = filledIn(name, defaults)
    const reference = stages.has(known.toLowerCase()) ? undefined : imageReference(known, { path, line })
    if (reference !== undefined) found.push(reference)
    if (as?.toLowerCase() === 'as' && stage !== undefined) stages.add(stage.toLowerCase())
  }
  return found
}

function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)/g,
    (whole, braced?: string, otherwise?: string, plain?: string) => {
      return values.get(braced ?? plain ?? '') ?? otherwise ?? whole
    },
  )
}
