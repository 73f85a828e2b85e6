import { computeWork } from '../command/compute-work.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { textAt, under } from '../../yaml/look-up.ts'
import { documentsIn, manifestsAt, manifestsOf } from './kubernetes/applied-files.ts'
import { jobContainers, type JobContainer } from './kubernetes/job-containers.ts'
import { startWork } from './docker/image-work.ts'
import { imageOfRepository } from './kubernetes/image-of-repository.ts'

const valued = wordSet(
  '-f --filename -k --kustomize -n --namespace --context --kubeconfig -l --selector -o --output -p --parameter --from --name --serviceaccount --entrypoint --generate-name',
)
const verbs: Readonly<Record<string, readonly string[]>> = {
  kubectl: ['apply', 'create', 'replace'],
  oc: ['apply', 'create', 'replace'],
  argo: ['submit', 'cron', 'template'],
}
const maxFiles = 50

/** Jobs and workflows handed to a cluster: what their containers start, in images built from the repository. */
export const kubernetesJobs: Follower = {
  id: 'kubernetes-jobs',
  follows: 'kubectl apply and argo submit: commands of Job, CronJob, training jobs, Ray jobs and Argo workflows',
  follow({ words, at }, scope, terrain, interpret) {
    const [program = '', ...rest] = words
    if (program !== 'kubectl' && program !== 'oc' && program !== 'argo') return undefined
    const { plain, values, has } = optionsOf(rest, valued)
    if (verbs[program]?.includes(plain[0] ?? '') !== true) return undefined
    if (values('--dry-run').some((mode) => mode !== 'none')) return []
    const named = program === 'argo' ? plain.slice(plain[0] === 'submit' ? 1 : 2) : values('-f', '--filename')
    const files = [
      ...named.flatMap((file) =>
        file === '-' || /^[a-z]+:\/\//.test(file) ? [] : manifestsAt(file, has('-R', '--recursive'), scope, terrain),
      ),
      ...values('-k', '--kustomize').flatMap((folder) => manifestsOf(resolvePath(folder, scope), terrain)),
    ]
    const [first] = named
    if (files.length === 0 && first !== undefined && !/[$*]|^-$|:\/\//.test(first) && !has('-k', '--kustomize'))
      return missing(first, at, terrain)
    const own = hop(
      scope,
      at,
      `${program} ${plain[0] ?? ''} ${named.join(' ')}`.trim(),
      `kubernetes:${files.join(' ')}`,
    )
    if (own === undefined) return []
    return [...new Set(files)].slice(0, maxFiles).flatMap((path) => fileWork(path, own, terrain, interpret))
  },
}

function fileWork(path: string, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  return documentsIn(path, terrain).flatMap((root) => {
    const containers = jobContainers(root)
    const name = textAt(root, 'metadata', 'name') ?? textAt(root, 'metadata', 'generateName') ?? ''
    const place = { path, line: under(root, 'kind')?.line ?? 1 }
    const own = hop(scope, place, `${textAt(root, 'kind') ?? ''} ${name}`.trim(), `kubernetes:${path}:${place.line}`)
    if (containers.length === 0 || own === undefined || !terrain.spend()) return []
    // The cluster runs it later; whoever hands it over does not wait.
    const later = { ...own, tolerant: true }
    const works = containers.flatMap((one) => containerWork(one, path, later, terrain, interpret))
    return [
      ...works,
      ...computeWork(
        works,
        { note: `it trains in the cluster as ${textAt(root, 'kind') ?? 'a job'}`, at: place },
        later,
        terrain,
      ),
    ]
  })
}

function containerWork(
  one: JobContainer,
  path: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const build = imageOfRepository(one.image, terrain)
  const at = { path, line: one.line }
  const { script } = one
  if (script !== undefined) {
    const stdin = { text: script.text, at: { path, line: script.line } }
    // In an image of somebody else's the text is all there is of this repository.
    return interpret.command({ words: one.program, at, stdin }, { ...scope, cwd: build === undefined ? '/' : '' })
  }
  if (build === undefined) return []
  const start = {
    build,
    args: {},
    words: one.args,
    entrypoint: one.command.length > 0 ? one.command : undefined,
    folder: one.folder,
    mounts: [],
    env: one.env,
  }
  return startWork(start, at, scope, terrain, interpret)
}
