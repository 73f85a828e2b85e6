import { imageName } from '../command/image-name.ts'
import { hop } from '../command/hop.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import type { Follower, Mount, Scope } from '../scope.ts'
import { startWork } from './docker/image-work.ts'
import { volume } from './docker/volume.ts'

const valued = wordSet(
  `-v --volume --mount -w --workdir -e --env --env-file --entrypoint --name -p --publish --network --net -u --user --platform
  --gpus --shm-size -m --memory --cpus -l --label -h --hostname --add-host --device --ipc --restart --ulimit --pull --tmpfs
  --cap-add --cap-drop --security-opt --log-driver --log-opt --runtime --cidfile --expose --link --dns --health-cmd -a --attach`,
)

/** `docker run` of an image built here, or of any image with the repository mounted into it. */
export const dockerRun: Follower = {
  id: 'docker-run',
  follows: 'docker run: the command, or ENTRYPOINT and CMD, of an image built here or with the repository mounted',
  follow({ words, at }, scope, terrain, interpret) {
    const [first = '', second, third] = words
    if (!['docker', 'podman', 'nerdctl'].includes(first)) return undefined
    const start = second === 'run' ? 2 : second === 'container' && third === 'run' ? 3 : -1
    if (start === -1) return undefined
    const image = words.findIndex(
      (word, index) => index >= start && !word.startsWith('-') && !valued.has(words[index - 1] ?? ''),
    )
    if (image === -1) return undefined
    const { values, has } = optionsOf(words.slice(start, image), valued)
    const mounts = [
      ...values('-v', '--volume').flatMap((text) => volume(text, scope)),
      ...values('--mount').flatMap((text) => bind(text, scope)),
    ]
    const build = terrain.images.get(imageName(words[image] ?? ''))
    if (build === undefined && mounts.length === 0) return undefined
    const own = hop(
      scope,
      at,
      `docker run ${imageName(words[image] ?? '')}`,
      `docker run:${words.slice(image).join(' ')}`,
    )
    if (own === undefined) return []
    return startWork(
      {
        build,
        args: {},
        words: words.slice(image + 1),
        entrypoint: has('--entrypoint') ? values('--entrypoint').filter((word) => word !== '') : undefined,
        folder: values('-w', '--workdir')[0],
        mounts,
        env: withoutAssignments(values('-e', '--env').filter((one) => /^\w+=/.test(one))).env,
      },
      at,
      // A detached container fails on its own.
      { ...own, tolerant: own.tolerant || has('-d', '--detach') },
      terrain,
      interpret,
    )
  },
}

/** `type=bind,source=.,target=/app`. */
function bind(text: string, scope: Scope): readonly Mount[] {
  const parts = new Map(
    text.split(',').map((part) => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)] as const),
  )
  const source = parts.get('source') ?? parts.get('src')
  const target = parts.get('target') ?? parts.get('dst') ?? parts.get('destination')
  return source === undefined || target === undefined ? [] : volume(`${source}:${target}`, scope)
}
