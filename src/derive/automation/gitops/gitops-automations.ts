import type { Automation, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { isShown, isTested } from '../../applicability/path-purpose.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { readYamlStream } from '../../yaml/read-yaml.ts'
import { bareScope } from '../bare-scope.ts'
import type { Terrain, Work } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { mergeWorks } from '../steps/merge-works.ts'
import { appliedImages } from './applied-images.ts'
import { applicationsIn, type Application } from './applications-in.ts'

const declares = /^apiVersion:\s{0,9}["']?(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io)\//m
const maxFiles = 100

/**
 * Controllers that keep a folder of this repository applied to a cluster (Argo CD, Flux): a commit there is a deployment.
 * What they apply is what `kubectl apply` would.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/
 */
export function gitopsAutomations(
  _: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const paths = files.glob('**/*.{yml,yaml}').filter((path) => {
    if (isForeign(path) || isShown(path) || isTested(path)) return false
    const text = files.text(path)
    return text?.state === 'seen' && declares.test(text.value)
  })
  return paths.slice(0, maxFiles).flatMap((path) => {
    const text = files.text(path)
    if (text?.state !== 'seen') return []
    return readYamlStream(text.value)
      .flatMap(({ root }) => applicationsIn(root, (pattern) => foldersOf(pattern, files)))
      .filter(({ folder }) => folder !== '' && files.hasFolder(folder))
      .map((application) => automationOf(application, path, files, terrain, shell))
  })
}

function automationOf(
  application: Application,
  path: string,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): Automation {
  const { name, folder, line, automated } = application
  const at = { path, line }
  const trigger: Trigger = automated
    ? { kind: 'change', event: 'push', detail: `of ${folder}`, at }
    : { kind: 'manual', event: 'sync', at }
  const works = terrain.spend() ? shell(commandOf(application, files), at, { ...bareScope, triggers: [trigger] }) : []
  const detail = { gitops: folder, environment: folder, version: appliedImages(folder, files).join(' ') }
  const found = works.map((work) => ({ work: detailed(work, detail), triggers: [trigger] }))
  const job = {
    id: name === '' ? folder : name,
    needs: [],
    tolerant: false,
    triggers: [trigger],
    at,
    ...mergeWorks(found, (triggers) => triggers),
  }
  return { system: 'other', path, name: `GitOps ${name}`.trim(), triggers: [trigger], jobs: [job], unseen: [] }
}

function commandOf({ name, folder, recursive }: Application, files: Files): string {
  if (files.has(`${folder}/Chart.yaml`)) return `helm upgrade --install '${safe(name)}' '${safe(folder)}'`
  const customized = ['kustomization.yaml', 'kustomization.yml'].some((one) => files.has(`${folder}/${one}`))
  return `kubectl apply ${customized ? '-k' : recursive ? '-R -f' : '-f'} '${safe(folder)}'`
}

/** Nothing that a file says may end the quotes it is put in. */
function safe(text: string): string {
  return text.replace(/[^\w./-]/g, '')
}

/** What is deployed says where it comes from; the rest of what the cluster runs stays as it is. */
function detailed(work: Work, detail: Readonly<Record<string, string>>): Work {
  if (work.type !== 'activity' || work.activity.kind !== 'deploy') return work
  return { ...work, activity: { ...work.activity, detail: { ...work.activity.detail, ...detail } } }
}

/** The folders right under one whose name ends in `*`; any other is itself. */
function foldersOf(pattern: string, files: Files): readonly string[] {
  if (!pattern.endsWith('/*')) return [pattern]
  const base = pattern.slice(0, -1)
  const found = files.entries.flatMap(({ path }) => {
    const [first, ...rest] = path.startsWith(base) ? path.slice(base.length).split('/') : []
    return first === undefined || rest.length === 0 ? [] : [`${base}${first}`]
  })
  return [...new Set(found)]
}
