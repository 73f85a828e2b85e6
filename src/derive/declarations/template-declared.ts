import { pairs, scalar, textAt, under } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { Declared } from './declared.ts'

const serving =
  /^(?:Microsoft\.MachineLearningServices\/workspaces\/\w*[eE]ndpoints(?:\/deployments)?|Microsoft\.App\/containerApps|Microsoft\.ContainerInstance\/containerGroups|Microsoft\.Web\/sites)$/i
const training = /^Microsoft\.MachineLearningServices\/workspaces\/computes$/i

/** The resources of an ARM template: a JSON document that names the schema of deployment templates. */
export function armDeclared(text: string): readonly Declared[] {
  if (!/deploymentTemplate\.json/.test(text)) return []
  // JSON is YAML, and this reader keeps the lines.
  const { root } = readYaml(text)
  const resources = under(root, 'resources')
  const nodes = resources?.type === 'sequence' ? resources.items : pairs(resources).map(({ value }) => value)
  if (!(textAt(root, '$schema') ?? '').includes('deploymentTemplate.json')) return []
  return nodes.flatMap((node) => {
    const type = scalar(under(node, 'type'))
    return type === undefined ? [] : [azureResource(type.text, type.line, 'ARM')]
  })
}

/** The resources and modules of a Bicep file. */
export function bicepDeclared(text: string): readonly Declared[] {
  return text.split('\n').flatMap((line, index): readonly Declared[] => {
    const match = /^\s*(resource|module)\s+\w+\s+'([^'\n]{1,200})'\s*(existing\b)?/.exec(line)
    if (match === null || match[3] !== undefined) return []
    const [type = ''] = (match[2] ?? '').split('@')
    return [azureResource(type, index + 1, 'Bicep')]
  })
}

function azureResource(type: string, line: number, language: string): Declared {
  const serves = serving.test(type)
  return {
    kind: serves ? 'deploy' : 'provision',
    subject: serves ? 'application' : 'infrastructure',
    note: `${language} resource ${type}`,
    line,
    detail: {
      for: serves ? 'serving' : training.test(type) ? 'training' : undefined,
      cluster: /^Microsoft\.ContainerService\/managedClusters$/i.test(type) ? 'yes' : undefined,
      strategy: serves ? 'platform' : undefined,
    },
  }
}
