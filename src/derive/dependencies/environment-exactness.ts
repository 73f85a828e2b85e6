import type { Files, Manifest } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { perFiles } from '../per-files.ts'
import type { Exactness } from './exactness.ts'
import { folderExactness } from './folder-exactness.ts'
import type { ImageReference } from './image-reference.ts'
import { manifestExactness } from './manifest-exactness.ts'
import { foldersAbove, folderOf, joined } from './path-from.ts'
import { dockerInstructions } from './read-dockerfile.ts'
import type { RunReference } from './run-references.ts'
import { openSelfInstall } from './self-installs.ts'

/** Everything that says with what a file runs. */
export interface Environments {
  readonly files: Files
  readonly manifests: readonly Manifest[]
  /** Base images of Dockerfiles. */
  readonly images: readonly ImageReference[]
  /** Jobs of YAML and Python that name an image or a managed environment. */
  readonly runs: readonly RunReference[]
}

/**
 * Whether the environment of the training files is declared exactly: a lock file, or every direct dependency pinned, and
 * images by version tag or digest. `ways` are the places on the way from automation to the training, a place without a line being a whole file.
 * What automation trains decides, else every script that trains, else the notebooks; one inexact file makes the whole inexact.
 */
export function environmentExactness(
  training: readonly string[],
  ways: readonly Location[],
  environments: Environments,
): Exactness {
  const scripts = training.filter((path) => !path.endsWith('.ipynb'))
  const automated = scripts.filter((path) => ways.some((way) => way.path === path))
  const decisive = [automated, scripts, training].find((paths) => paths.length > 0) ?? []
  const verdicts = decisive.map((path) => exactnessOf(path, ways, environments))
  const inexact = verdicts.find(({ says }) => says === 'inexact')
  const undeclared = verdicts.find(({ says }) => says === 'undeclared')
  return inexact ?? undeclared ?? verdicts[0] ?? { says: 'undeclared', because: 'nothing trains' }
}

function exactnessOf(path: string, ways: readonly Location[], environments: Environments): Exactness {
  const { files, manifests, images, runs } = environments
  const installed = openSelfInstall(path, files)
  if (installed !== undefined)
    return { says: 'inexact', because: `it installs ${installed.name} of any version while it runs`, at: installed.at }
  const governing = runs.filter((run) => governs(run, path, ways))
  const loose = governing.find(({ exact }) => exact === false)
  if (loose !== undefined) return { says: 'inexact', because: `it trains in ${loose.names}`, at: loose.at }
  const dockerfiles = dockerfilesRunning(path, files)
  const image = images.find(({ at, exact }) => !exact && dockerfiles.includes(at.path))
  if (image !== undefined) {
    const tag = image.tag === undefined ? '' : `:${image.tag}`
    return { says: 'inexact', because: `it trains in an image based on ${image.image}${tag}`, at: image.at }
  }
  const named = [...governing.flatMap(({ file }) => file ?? []), ...dockerfiles].flatMap(
    (file) => manifests.find((manifest) => manifest.path === file) ?? [],
  )
  const open = named
    .map((manifest) => manifestExactness(besidesPins(manifest, environments)))
    .find((exactness) => exactness?.says === 'inexact')
  if (open !== undefined) return open
  const declared = governing.some(({ file }) => file !== undefined)
    ? named.map(manifestExactness).find(Boolean)
    : undefined
  if (declared !== undefined) return declared
  const above = aboveOf(path, manifests)
  if (above !== undefined) return above
  const installing = installedBy(governing, manifests)
  if (installing !== undefined) return installing
  const managed = governing.find(({ exact }) => exact === true)
  if (managed !== undefined) return { says: 'exact', because: `it trains in ${managed.names}`, at: managed.at }
  return elsewhere(path, manifests)
}

const listsNamed = /(?:\s-r|--requirement)[\s=]+(?:\.\/)?([\w./-]+\.(?:txt|in|pip))/g

/** The lists that the jobs install into their images: `pip install -r app/requirements.txt`. The loosest of them decides. */
function installedBy(governing: readonly RunReference[], manifests: readonly Manifest[]): Exactness | undefined {
  const paths = new Set(governing.flatMap(({ runs }) => [...runs.matchAll(listsNamed)].map(([, path]) => path)))
  const found = manifests.filter(({ path }) => paths.has(path)).flatMap((one) => manifestExactness(one) ?? [])
  return found.find(({ says }) => says === 'inexact') ?? found[0]
}

/** What a Dockerfile installs by name, without what a list that it installs as well pins. */
function besidesPins(manifest: Manifest, { files, manifests }: Environments): Manifest {
  if (manifest.format !== 'dockerfile') return manifest
  const running =
    imagesRunning(files)
      .find(({ dockerfile }) => dockerfile === manifest.path)
      ?.running.join('\n') ?? ''
  const listed = manifests.filter(({ path, format }) => {
    const name = path.split('/').at(-1) ?? ''
    return format === 'requirements' && /(?:\s-r|--requirement)[\s=]/.test(running) && hasWord(running, name)
  })
  const pinned = new Set(
    listed.flatMap(({ requirements }) => requirements.filter((one) => one.pinned).map(({ name }) => name)),
  )
  return { ...manifest, requirements: manifest.requirements.filter(({ name }) => !pinned.has(name)) }
}

/** The nearest folder above the file whose manifests declare what runs; R code looks for R manifests, Python for the others. */
function aboveOf(path: string, manifests: readonly Manifest[]): Exactness | undefined {
  const own = ecosystemsOf(path, manifests)
  for (const folder of foldersAbove(path)) {
    const exactness = folderExactness(folder, own)
    if (exactness !== undefined) return exactness
  }
  return undefined
}

function ecosystemsOf(path: string, manifests: readonly Manifest[]): readonly Manifest[] {
  const r = /\.(?:r|rmd|qmd)$/i.test(path)
  return manifests.filter(({ ecosystem }) => (r ? ecosystem === 'cran' : ecosystem === 'pypi' || ecosystem === 'conda'))
}

const ofService = /(?:^|\/)(?:back-?end|api|server|serving|web|front-?end|client|dashboard|ui|docs)\//i

/** Manifests outside the file's own line of folders: the one for training by its name, or the only one there is. */
function elsewhere(path: string, manifests: readonly Manifest[]): Exactness {
  const own = ecosystemsOf(path, manifests)
  const declaring = own.filter((one) => !ofService.test(one.path) && manifestExactness(one) !== undefined)
  const training = declaring.filter((manifest) => /train/i.test(manifest.path))
  const [first, second] = training.length > 0 ? training : declaring
  const verdict = first === undefined ? undefined : manifestExactness(first)
  if (verdict !== undefined && (second === undefined || training.length > 0)) return verdict
  return { says: 'undeclared', because: `no file declares the environment of ${path}` }
}

function governs({ runs, at, lines }: RunReference, path: string, ways: readonly Location[]): boolean {
  if (mentions(runs, path)) return true
  if (folderOf(at.path) !== '' && path.startsWith(`${folderOf(at.path)}/`) && at.path.endsWith('.py')) return true
  return ways.some(
    (way) => way.path === at.path && (way.line === undefined || (way.line >= lines[0] && way.line <= lines[1])),
  )
}

function dockerfilesRunning(path: string, files: Files): readonly string[] {
  return imagesRunning(files).flatMap(({ dockerfile, running, starts }) => {
    const near = joined('', folderOf(dockerfile))
    const beside = path.startsWith(`${near}/`)
    const reaches = near === '' || beside || /docker|build|deploy|env/i.test(near)
    // An image that starts nothing by itself is there for the programs beside it.
    return (beside && !starts) || (reaches && running.some((argument) => mentions(argument, path))) ? [dockerfile] : []
  })
}

/** Every Dockerfile with the commands it runs. */
const imagesRunning = perFiles((files) =>
  files.entries.flatMap(({ path: dockerfile, kind }) => {
    if (kind !== 'file' || !/dockerfile/i.test(dockerfile)) return []
    const text = files.text(dockerfile)
    if (text?.state !== 'seen') return []
    const running = dockerInstructions(text.value).filter(({ keyword }) => /^(?:RUN|CMD|ENTRYPOINT)$/.test(keyword))
    const starts = running.some(({ keyword }) => keyword !== 'RUN')
    return [{ dockerfile, running: running.map(({ argument }) => argument), starts }]
  }),
)

/** Whether a text names a file: by its name, or as a dotted module. */
function mentions(text: string, path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  const dotted = path
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(-2)
    .join('.')
  return hasWord(text, name) || (dotted.includes('.') && hasWord(text, dotted))
}

function hasWord(text: string, word: string): boolean {
  if (word === '') return false
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\w-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + word.length] ?? ' ')) return true
  }
  return false
}
