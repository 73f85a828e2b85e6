import { imageName } from '../command/image-name.ts'
import type { Follower } from '../scope.ts'

/** `docker tag`: a second name of an image that was built here, under which a later command or workflow asks for it. */
export const dockerTag: Follower = {
  id: 'docker-tag',
  follows: 'docker tag: further names of an image built here',
  follow({ words }, _scope, terrain) {
    const [program = '', ...rest] = words
    if (!['docker', 'podman', 'nerdctl', 'buildah'].includes(program)) return undefined
    const [verb, from, to] = rest[0] === 'image' ? rest.slice(1) : rest
    if (verb !== 'tag' || from === undefined || to === undefined) return undefined
    const build = terrain.images.get(imageName(from))
    if (build !== undefined) terrain.images.set(imageName(to), build)
    return []
  },
}
