import { imageName } from '../../command/image-name.ts'
import type { Files } from '../../../../model/facts.ts'
import { isForeign } from '../../../dependencies/is-foreign.ts'
import { remembered } from '../../read/remembered.ts'
import type { ImageBuild, Terrain } from '../../scope.ts'
import { folderOf } from '../../shell/resolve-path.ts'

/** Images that anybody takes from the hub hold none of this repository's code. */
const common =
  /^(?:docker\.io\/|registry\.k8s\.io\/)?(?:library\/)?(?:python|alpine|ubuntu|debian|busybox|node|golang|bash|curlimages\/curl|bitnami\/.*|rayproject\/.*|pytorch\/.*|tensorflow\/.*|nvidia\/.*|continuumio\/.*|jupyter\/.*|apache\/.*|amazon\/.*|google\/.*|gcr\.io\/google.*|gcr\.io\/deeplearning-platform.*|[\w-]+-docker\.pkg\.dev\/(?:vertex-ai|deeplearning-platform)[^/]*\/.*|mcr\.microsoft\.com\/.*)$/

/**
 * From what an image that a manifest names is built: as automation built it by that name before, else from the one
 * Dockerfile of the repository, or the one that bears the image's name or lies in a folder of it. Undefined for what is
 * not built here.
 */
export function imageOfRepository(reference: string, terrain: Terrain): ImageBuild | undefined {
  const name = imageName(reference)
  const built = terrain.images.get(name)
  if (built !== undefined) return built
  if (name === '' || common.test(name)) return undefined
  const dockerfiles = dockerfilesIn('', terrain.files)
  const last = name.split('/').at(-1)?.toLowerCase() ?? ''
  const [only, another] = dockerfiles
  const named = dockerfiles.filter((path) => purposesOf(path).includes(last))
  const dockerfile = another === undefined ? only : named.length === 1 ? named[0] : undefined
  return dockerfile === undefined ? undefined : { dockerfile, context: contextOf(dockerfile, terrain.files) }
}

/** What a Dockerfile is for by its place: the folder it lies in, and what its own name adds. */
function purposesOf(path: string): readonly string[] {
  const [, before, after] = /([\w-]+\.)?dockerfile(\.[\w-]+)?$/i.exec(path) ?? []
  return [folderOf(path).split('/').at(-1), before?.slice(0, -1), after?.slice(1)].flatMap((one) =>
    one === undefined ? [] : [one.toLowerCase()],
  )
}

const dockerfilesIn = remembered((_, files: Files): readonly string[] =>
  files
    .glob('**/*ockerfile*')
    .filter((path) => !isForeign(path) && /(?:^|\/)(?:[\w-]+\.)?[Dd]ockerfile(?:\.[\w-]+)?$/.test(path)),
)

/** The folder that is sent to the build: where everything that is copied exists. */
function contextOf(dockerfile: string, files: Files): string {
  const text = files.text(dockerfile)
  const folder = folderOf(dockerfile)
  const copied =
    text?.state === 'seen'
      ? [...text.value.matchAll(/^(?:COPY|ADD)\s+(?!--from)([\w./-]{1,200})\s/gim)].map((match) => match[1] ?? '.')
      : []
  const there = (root: string) =>
    copied.every((path) => {
      const bare = path.replace(/^\.?\/+|\/+$/g, '')
      const whole = root === '' ? bare : `${root}/${bare}`
      return bare === '' || bare === '.' || files.has(whole) || files.hasFolder(whole)
    })
  return there(folder) ? folder : ''
}
