import type { Manifest } from '../../model/facts.ts'
import type { Exactness } from './exactness.ts'
import { folderOf, joined } from './path-from.ts'
import { decisiveRequirements, manifestExactness } from './manifest-exactness.ts'

/** Folders beside the code in which people keep what it runs with. */
const besides = new Set('requirements requirement env envs environment environments conda deps dependencies'.split(' '))

/** Lists of what checks, documents or releases code: nothing trains with them. */
const aside = /[-_.](?:ci|cicd|ci-cd|lint|docs?)\.(?:txt|in)$/i

/** What the manifests of one folder say together: a lock wins, a full pinned list wins over the ranges it was made from. */
export function folderExactness(folder: string, manifests: readonly Manifest[]): Exactness | undefined {
  const here = manifests.filter((manifest) => belongsTo(folder, manifest) && manifest.format !== 'dockerfile')
  const lock = here.find((manifest) => manifest.lock && !aside.test(manifest.path))
  if (lock !== undefined) return manifestExactness(lock)
  const declaring = here.filter(
    (manifest) => manifest.format !== 'constraints' && decisiveRequirements(manifest).length > 0,
  )
  const training = declaring.some(({ path }) => !aside.test(path))
    ? declaring.filter(({ path }) => !aside.test(path))
    : declaring
  const named = training.filter(({ path }) => /train/i.test(path.slice(folder.length)))
  const chosen = named.length > 0 ? named : preferred(training)
  const pinned = chosen.filter((manifest) => manifestExactness(manifest)?.says === 'exact')
  const covered = new Set(pinned.flatMap((manifest) => decisiveRequirements(manifest).map(({ name }) => name)))
  const open = chosen.find(
    (manifest) => !pinned.includes(manifest) && !decisiveRequirements(manifest).every(({ name }) => covered.has(name)),
  )
  const decides = open ?? pinned[0] ?? chosen[0]
  if (decides === undefined) return undefined
  return workspaceLock(folder, decides, manifests) ?? manifestExactness(decides)
}

function belongsTo(folder: string, { path }: Manifest): boolean {
  const own = folderOf(path)
  if (own === folder) return true
  return (
    folderOf(own) === folder &&
    own !== '' &&
    besides.has(own.slice(folder === '' ? 0 : folder.length + 1).toLowerCase())
  )
}

/** Where a folder has a plain list and variants of it (`requirements-api.txt`), the variants are for other purposes. */
function preferred(manifests: readonly Manifest[]): readonly Manifest[] {
  const plain = manifests.some(({ path }) => /(?:^|\/)requirements\.txt$/.test(path))
  if (!plain) return manifests
  return manifests.filter(
    ({ path, format }) => format !== 'requirements' || /(?:^|\/)requirements\.(?:txt|in)$/.test(path),
  )
}

/** A lock further up that resolves this folder as a member of its workspace. */
function workspaceLock(folder: string, decides: Manifest, manifests: readonly Manifest[]): Exactness | undefined {
  const lock = manifests.find(
    ({ lock: isLock, members, ecosystem }) =>
      isLock && ecosystem === decides.ecosystem && members?.some((member) => joined('', member) === folder) === true,
  )
  return lock === undefined ? undefined : manifestExactness(lock)
}
