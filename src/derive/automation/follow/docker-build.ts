import { imageBuild } from '../command/image-build.ts'
import { imageName } from '../command/image-name.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import type { Follower } from '../scope.ts'
import { buildWork } from './docker/image-work.ts'

/** `docker build`: the RUN steps of the Dockerfile; the image's name is remembered for a later `docker run`. */
export const dockerBuild: Follower = {
  id: 'docker-build',
  follows: 'docker build: RUN steps of the Dockerfile, by stage',
  follow({ words, at }, scope, terrain, interpret) {
    const asked = imageBuild(words, scope, terrain)
    if (asked === undefined) return undefined
    if (asked === 'elsewhere') return []
    for (const tag of asked.tags) terrain.images.set(imageName(tag), asked.build)
    const args = withoutAssignments(asked.args).env
    return buildWork(asked.build, args, at, scope, terrain, interpret)
  },
}
