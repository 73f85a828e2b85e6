import type { Location } from '../../../model/location.ts'
import type { ImageBuild, Scope, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { imageName } from './image-name.ts'
import { optionsOf, wordSet } from './options.ts'

const valued = wordSet(
  `-f --file -t --tag --target --build-arg --build-context --platform --cache-from --cache-to --label --network --progress
  --secret --ssh -o --output --iidfile --metadata-file --builder --add-host --shm-size --ulimit -m --memory --cpuset-cpus
  --isolation --attest --provenance --sbom --format`,
)

/** What a `docker build` builds, from which file, and what it is called. */
export interface AskedBuild {
  readonly build: ImageBuild
  readonly tags: readonly string[]
  readonly args: readonly string[]
}

/** The build a command asks for; `elsewhere` where its context or its file does not come from the repository, undefined where it builds no image. */
export function imageBuild(
  words: readonly string[],
  scope: Scope,
  terrain: Terrain,
): AskedBuild | 'elsewhere' | undefined {
  const rest = afterBuild(words)
  if (rest === undefined) return undefined
  const { plain, values } = optionsOf(rest, valued)
  const context = plain.at(-1)
  if (context === undefined || context === '-' || /^[a-z+]+:\/\//.test(context)) return 'elsewhere'
  const folder = resolvePath(context, scope)
  const [file] = values('-f', '--file')
  if (file === '-') return 'elsewhere'
  const dockerfile =
    file === undefined ? defaultFile(folder, (path) => terrain.files.has(path)) : resolvePath(file, scope)
  const build = { dockerfile, context: folder, target: values('--target')[0] }
  return { build, tags: values('-t', '--tag'), args: values('--build-arg') }
}

/** Whether a command, or an action in its place, builds or pushes an image whose Dockerfile nobody has: it can only fail. */
export function lacksDockerfile(words: readonly string[], at: Location, scope: Scope, terrain: Terrain): boolean {
  const asked = imageBuild(words, scope, terrain)
  if (asked === 'elsewhere') return false
  const build = asked?.build ?? pushed(words, terrain)
  if (build === undefined || /[${*]/.test(build.dockerfile)) return false
  const { files } = terrain
  if (files.has(build.dockerfile) || files.has('.gitmodules')) return false
  const text = files.text(at.path)
  return text?.state === 'seen' && !bringsFiles.test(text.value)
}

/** What may bring a Dockerfile along, or write one. */
const bringsFiles =
  /dockerfile[^\n]*[<>]|[<>][^\n]*dockerfile|\b(?:cp|mv|curl|wget|tar|unzip|clone|rsync|dockerize|containerize)\b|generate-dockerfile|download-artifact|^\s*(?:-\s*)?repository:/im

function pushed([program = '', verb, ...rest]: readonly string[], terrain: Terrain): ImageBuild | undefined {
  const name = rest.findLast((word) => !word.startsWith('-'))
  return /^(?:docker|podman|nerdctl|buildah)$/.test(program) && verb === 'push' && name !== undefined
    ? terrain.images.get(imageName(name))
    : undefined
}

function defaultFile(folder: string, has: (path: string) => boolean): string {
  const prefix = folder === '' ? '' : `${folder}/`
  return [`${prefix}Dockerfile`, `${prefix}Containerfile`].find(has) ?? `${prefix}Dockerfile`
}

function afterBuild(words: readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = words
  if (first === 'buildah') return rest[0] === 'bud' || rest[0] === 'build' ? rest.slice(1) : undefined
  if (first !== 'docker' && first !== 'podman' && first !== 'nerdctl') return undefined
  const inner = rest[0] === 'buildx' || rest[0] === 'image' || rest[0] === 'builder' ? rest.slice(1) : rest
  return inner[0] === 'build' ? inner.slice(1) : undefined
}
