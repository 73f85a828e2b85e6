import { optionsOf, wordSet } from '../command/options.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { buildWork, imageName } from './docker/image-work.ts'

const valued = wordSet(
  `-f --file -t --tag --target --build-arg --build-context --platform --cache-from --cache-to --label --network --progress
  --secret --ssh -o --output --iidfile --metadata-file --builder --add-host --shm-size --ulimit -m --memory --cpuset-cpus
  --isolation --attest --provenance --sbom --format`,
)

/** `docker build`: the RUN steps of the Dockerfile; the image's name is remembered for a later `docker run`. */
export const dockerBuild: Follower = {
  id: 'docker-build',
  follows: 'docker build: RUN steps of the Dockerfile, by stage',
  follow({ words, at }, scope, terrain, interpret) {
    const rest = afterBuild(words)
    if (rest === undefined) return undefined
    const { plain, values } = optionsOf(rest, valued)
    const context = plain.at(-1)
    if (context === undefined || context === '-' || /^[a-z+]+:\/\//.test(context)) return []
    const folder = resolvePath(context, scope)
    const [file] = values('-f', '--file')
    if (file === '-') return []
    const dockerfile =
      file === undefined ? defaultFile(folder, (path) => terrain.files.has(path)) : resolvePath(file, scope)
    const build = { dockerfile, context: folder, target: values('--target')[0] }
    for (const tag of values('-t', '--tag')) terrain.images.set(imageName(tag), build)
    const args = withoutAssignments(values('--build-arg')).env
    return buildWork(build, args, at, scope, terrain, interpret)
  },
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
