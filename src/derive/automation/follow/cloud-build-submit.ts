import { cloudBuildWorks, isCloudBuild } from '../cloud-build/read-build.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  `--config --substitutions --tag -t --project --region --timeout --machine-type --gcs-source-staging-dir --gcs-log-dir
  --disk-size --ignore-file --service-account --worker-pool --account --verbosity --format --pack --default-buckets-behavior`,
)

/** `gcloud builds submit`: the steps of the configuration that is sent, or the image built from the folder's Dockerfile. */
export const cloudBuildSubmit: Follower = {
  id: 'cloud-build-submit',
  follows: 'gcloud builds submit: steps of the Cloud Build configuration, or the Dockerfile behind --tag',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'gcloud') return undefined
    const { plain, values, has } = optionsOf(words.slice(1), valued)
    const start = plain[0] === 'beta' || plain[0] === 'alpha' ? 1 : 0
    if (plain[start] !== 'builds' || plain[start + 1] !== 'submit') return undefined
    const source = plain[start + 2] ?? '.'
    if (/^[a-z]+:\/\//.test(source)) return []
    const folder = resolvePath(source, scope)
    const [tag] = values('--tag', '-t')
    // Nobody waits for what is sent with --async.
    const here = { ...scope, tolerant: scope.tolerant || has('--async') }
    if (tag !== undefined) return interpret.command({ words: ['docker', 'build', '-t', tag, source], at }, here)
    const [given] = values('--config')
    const path =
      given === undefined ? resolvePath('cloudbuild.yaml', { ...scope, cwd: folder }) : resolvePath(given, scope)
    if (!terrain.files.has(path)) return path.includes('$') ? [] : missing(path, at, terrain)
    const root = readYamlFile(path, terrain.files)
    const own = hop(here, at, `gcloud builds submit ${path}`, `cloud-build:${path}`)
    if (root === undefined || own === undefined || !isCloudBuild(root)) return []
    const env = substitutions(values('--substitutions').join(','))
    return cloudBuildWorks(
      root,
      path,
      { ...own, cwd: folder, env, args: [], written: undefined },
      (text, place, inner) => interpret.shell(text, place, inner),
    )
  },
}

/** `_A=1,_B=2` as variables. */
function substitutions(text: string): Readonly<Record<string, string>> {
  const found = text.split(',').flatMap((pair) => {
    const equals = pair.indexOf('=')
    return equals < 1 ? [] : [[pair.slice(0, equals).trim(), pair.slice(equals + 1)] as const]
  })
  return Object.fromEntries(found)
}
