import type { Subject } from '../../../model/activity.ts'
import { manifestDeclared } from '../../declarations/manifest-declared.ts'
import { items, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { documentsIn, manifestsAt, manifestsOf } from '../follow/kubernetes/applied-files.ts'
import type { Scope, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { optionsOf, wordSet } from './options.ts'

const valued = wordSet('-f --filename -k --kustomize -n --namespace --context --kubeconfig -l --selector -o --output')
const lasting = /^(?:CronJob|CronWorkflow|WorkflowTemplate|ScheduledWorkflow|ScheduledSparkApplication)$/
const mostFiles = 200

/**
 * What `kubectl apply` brings to a cluster by the manifests it names: something that answers, a pipeline that waits for its
 * time, or only what those need (nodes, storage, secrets, one run of a job). Undefined where not every manifest can be
 * read: then the command is taken at its word.
 */
export function appliedSubject(words: readonly string[], scope: Scope, terrain: Terrain): Subject | undefined {
  const [program, ...rest] = words
  if (program !== 'kubectl' && program !== 'oc') return undefined
  const { values, has } = optionsOf(rest, valued)
  const named = values('-f', '--filename').map((one) => manifestsAt(one, has('-R', '--recursive'), scope, terrain))
  const kustomized = values('-k', '--kustomize').map((one) => manifestsOf(resolvePath(one, scope), terrain))
  const groups = [...named, ...kustomized]
  const paths = [...new Set(groups.flat())]
  if (groups.length === 0 || groups.some((group) => group.length === 0) || paths.length > mostFiles) return undefined
  const documents = paths.map((path) => documentsIn(path, terrain))
  if (documents.some((roots) => roots.length === 0)) return undefined
  const roots = documents.flat()
  if (roots.some((root) => isOpaque(root) || answers(root, terrain))) return undefined
  return roots.some((root) => lasting.test(textAt(root, 'kind') ?? '')) ? 'pipeline' : 'infrastructure'
}

function answers(root: YamlNode, terrain: Terrain): boolean {
  return manifestDeclared(root).some(({ kind }) => kind === 'deploy') || takesFromElsewhere(root, terrain)
}

/** What a template leaves open, a list, or a patch may hold anything. */
function isOpaque(root: YamlNode): boolean {
  const kind = textAt(root, 'kind')
  return kind === undefined || kind.includes('{') || kind.includes('$') || kind === 'List'
}

/** An application whose manifests another repository keeps; those of this one are read as what the controller applies. */
function takesFromElsewhere(root: YamlNode, { files }: Terrain): boolean {
  if (!/^Application(?:Set)?$/.test(textAt(root, 'kind') ?? '')) return false
  const spec = under(root, 'spec', 'template', 'spec') ?? under(root, 'spec')
  return [under(spec, 'source'), ...items(under(spec, 'sources'))].some((source) => {
    const path = textAt(source, 'path')?.replace(/^[./]+|\/+$/g, '')
    return path !== undefined && path !== '' && !files.hasFolder(path)
  })
}
