import type { Activity } from '../../model/activity.ts'
import type { Files } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { items, textAt, under } from '../yaml/look-up.ts'
import { readYaml, readYamlStream } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { alertRoutesDeclared } from './alert-routes-declared.ts'
import { composeDeclared, isComposeFile } from './compose-declared.ts'
import { declaration } from './declared.ts'
import type { Declared } from './declared.ts'
import { chartTemplate } from './chart-template.ts'
import { manifestDeclared } from './manifest-declared.ts'
import { specDeclared } from './spec-declared.ts'
import { stateMachineDeclared } from './state-machine-declared.ts'
import { armDeclared, bicepDeclared } from './template-declared.ts'
import { terraformDeclared } from './terraform-declared.ts'
import { isUnusedModule } from './unused-modules.ts'

const mayDeclare =
  /^kind:|^services:|azureml|^bundle:|^resources:|^Resources:|^head_node|^ray_serve_config:|^applications:|^available_node_types:|^compute_config:|^computeType:|^runtime:|^targets:|^environments:|^receivers:|^[ \t]*worker(?:PoolS|_pool_s)pecs:/m
const maxBytes = 256 * 1024
const maxFiles = 2000

/** Infrastructure and deployments that files declare by their content, wherever they lie; examples, tests and pipelines declare none. */
export function resourcesDeclared(files: Files): readonly Activity[] {
  let read = 0
  return files.entries.flatMap(({ path, kind, size }): readonly Activity[] => {
    if (kind !== 'file' || size > maxBytes || !declares.test(path) || isElsewhere(path) || read >= maxFiles) return []
    read += 1
    const text = files.text(path)
    const declared = text?.state === 'seen' ? inFile(path, text.value, files) : []
    return distinct(declared).map((one) => declaration(one, path))
  })
}

const declares = /\.(?:tf|bicep|ya?ml|toml|json|asl|json\.tpl|json\.tftpl)$/

function isElsewhere(path: string): boolean {
  return (
    isForeign(path) ||
    isShown(path) ||
    isTested(path) ||
    /^\.(?:github|circleci|gitlab|devcontainer|azuredevops)\//.test(path)
  )
}

function inFile(path: string, text: string, files: Files): readonly Declared[] {
  if (path.endsWith('.tf')) {
    const declared = terraformDeclared(text)
    return isUnusedModule(path, files) ? declared.filter(({ kind }) => kind === 'provision') : declared
  }
  if (path.endsWith('.bicep')) return bicepDeclared(text)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/\.(?:asl|tpl|tftpl)$/.test(path)) return stateMachineDeclared(text)
  if (path.endsWith('.json'))
    return name === 'cdk.json' ? project('AWS CDK app') : [...armDeclared(text), ...stateMachineDeclared(text)]
  if (path.endsWith('.toml')) return toml(name, text)
  return yaml(path, name, text, files)
}

function toml(name: string, text: string): readonly Declared[] {
  if (name !== 'fly.toml') return []
  return [platform('Fly.io application', /^\s*\[\[?(?:http_service\.|services\.)?(?:http_)?checks/m.test(text))]
}

function yaml(path: string, name: string, text: string, files: Files): readonly Declared[] {
  if (/^Pulumi\.ya?ml$/.test(name)) return project('Pulumi project')
  if (name === 'Chart.yaml') return project('Helm chart')
  if (/^kustomization\.ya?ml$/.test(name)) return project('Kustomize overlay')
  if (/^serverless\.ya?ml$/.test(name)) return project('Serverless service')
  if (/^render\.ya?ml$/.test(name)) return render(readYaml(text).root, text)
  if (!mayDeclare.test(text) && !/\bimport_path:|^run:/m.test(text)) return []
  if (isComposeFile(path)) return composeDeclared(path, readYaml(text).root)
  const template = chartTemplate(path, text, files)
  return readYamlStream(template ?? text).flatMap(({ root }) => [
    ...manifestDeclared(root),
    ...specDeclared(root),
    ...alertRoutesDeclared(root),
  ])
}

function project(note: string): readonly Declared[] {
  return [{ kind: 'provision', subject: 'infrastructure', note, line: 1, detail: {} }]
}

function platform(note: string, health: boolean): Declared {
  const detail = { for: 'serving', strategy: 'platform', health: health ? 'declared' : undefined }
  return { kind: 'deploy', subject: 'application', note, line: 1, detail }
}

/** A blueprint of Render; unless a service is told otherwise, the platform deploys it on every push. */
function render(root: YamlNode | null, text: string): readonly Declared[] {
  // A static site is the page around a model, not the service behind it.
  const services = items(under(root, 'services')).filter(
    (one) => ![textAt(one, 'runtime'), textAt(one, 'env'), textAt(one, 'type')].includes('static'),
  )
  const automatic = services.some(
    (one) =>
      textAt(one, 'autoDeploy') !== 'false' &&
      textAt(one, 'autoDeploy') !== 'no' &&
      textAt(one, 'autoDeployTrigger') !== 'off',
  )
  if (services.length === 0) return []
  const blueprint = platform('Render blueprint', /^\s*healthCheckPath:\s*\S/m.test(text))
  return [{ ...blueprint, detail: { ...blueprint.detail, onPush: automatic ? 'yes' : undefined } }]
}

function distinct(declared: readonly Declared[]): readonly Declared[] {
  const seen = new Set<string>()
  return declared.filter(({ kind, note, line }) => {
    const key = `${kind} ${note} ${line ?? ''}`
    return !seen.has(key) && seen.add(key).size > 0
  })
}
