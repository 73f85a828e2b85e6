import type { Activity } from '../../model/activity.ts'
import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'
import type { Release } from '../../model/hosted.ts'

const mostAssets = 3
const modelFile = /\.(?:pkl|pickle|joblib|pt|pth|onnx|h5|keras|safetensors|gguf)(?:\.(?:gz|xz|zip|zst))?$/i

/**
 * What automation that releases on GitHub really released: the last published release with files that a bot uploaded, or with
 * models among them. It bears out what these activities declare and says nothing without them.
 */
export function releasedBy(
  activities: readonly Activity[],
  { snapshot }: Facts,
  which: 'any file' | 'models',
): readonly Evidence[] {
  const { releases, attestations } = snapshot.facts
  if (releases.state === 'unseen' || !activities.some(({ tool }) => tool === 'github-releases')) return []
  const attested = new Set(
    (attestations.state === 'seen' ? attestations.value : []).flatMap((one) => (one.attested ? [one.digest] : [])),
  )
  const wanted = ({ name, uploadedBy }: Asset): boolean =>
    uploadedBy === 'bot' && (which === 'any file' || modelFile.test(name))
  for (const { tag, publishedAt, immutable, url, assets } of releases.value) {
    const files = assets.filter(wanted)
    if (publishedAt === null || files.length === 0) continue
    const named = files.slice(0, mostAssets).map(({ name, digest }) => `${name}${marks(digest, attested)}`)
    const more = files.length > named.length ? ` and ${files.length - named.length} more` : ''
    const fixed = immutable === true ? ', which nobody can change any more' : ''
    const note = `automation released ${named.join(', ')}${more} as ${tag} on ${publishedAt.slice(0, 10)}${fixed}`
    return [{ note, strength: 'exercised', happened: publishedAt, url }]
  }
  return []
}

type Asset = Release['assets'][number]

function marks(digest: string | null, attested: ReadonlySet<string>): string {
  if (digest === null) return ''
  const short = digest.replace(/^(\w+:\w{12})\w*$/, '$1')
  return attested.has(digest) ? ` (${short}, attested)` : ` (${short})`
}
