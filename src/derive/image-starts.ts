import type { Activity } from '../model/activity.ts'
import type { Files } from '../model/facts.ts'
import { isShown, isTested } from './applicability/path-purpose.ts'
import { servicesOf } from './automation/follow/docker/compose-file.ts'
import { startWork } from './automation/follow/docker/image-work.ts'
import { bareScope } from './automation/bare-scope.ts'
import { interpretOn } from './automation/interpret-command.ts'
import type { Terrain, Work } from './automation/scope.ts'
import { terrainOf } from './automation/terrain-of.ts'
import { folderOf } from './automation/shell/resolve-path.ts'
import { isForeign } from './dependencies/is-foreign.ts'
import { isDockerfile } from './dependencies/read-dockerfile.ts'
import type { Meanings } from './meaning/meanings.ts'
import type { PythonProgram } from './python/program.ts'

const maxFiles = 30
const workAllowed = 5_000
const compose = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/

/** What images and compose files of the repository do when they are started, wherever that is. */
export function imageStarts(files: Files, meanings: Meanings, python: PythonProgram): readonly Activity[] {
  // A ground of its own: where nothing says in what folder an image is built, what is missing there is worth no note.
  const terrain = terrainOf({ files, meanings, python }, workAllowed)
  const paths = files.entries.flatMap(({ path, kind }) =>
    kind !== 'file' || isForeign(path) || isShown(path) || isTested(path) ? [] : [path],
  )
  const started = [
    ...paths
      .filter(isDockerfile)
      .slice(0, maxFiles)
      .flatMap((path) => startedBy(path, terrain)),
    ...paths
      .filter((path) => compose.test(path))
      .slice(0, maxFiles)
      .flatMap((path) => composedBy(path, files, terrain)),
  ]
  return started.flatMap((work) => (work.type === 'activity' ? [work.activity] : []))
}

/** An image is built in the folder of its Dockerfile, or in the root: its scripts lie where one of them says. */
function startedBy(dockerfile: string, terrain: Terrain): readonly Work[] {
  const contexts = new Set([folderOf(dockerfile), ''])
  return [...contexts].flatMap((context) =>
    startWork(
      {
        build: { dockerfile, context },
        args: {},
        words: [],
        entrypoint: undefined,
        folder: undefined,
        mounts: [],
        env: {},
      },
      { path: dockerfile },
      bareScope,
      terrain,
      interpretOn(terrain),
    ),
  )
}

function composedBy(path: string, files: Files, terrain: Terrain): readonly Work[] {
  return servicesOf([path], files).flatMap(({ build, args, command, entrypoint, folder, env, line }) =>
    startWork(
      { build, args, words: command, entrypoint, folder, mounts: [], env },
      { path, line },
      bareScope,
      terrain,
      interpretOn(terrain),
    ),
  )
}
