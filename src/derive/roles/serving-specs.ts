import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { items, mapping, pairs, scalar, textAt, under } from '../yaml/look-up.ts'
import { readYamlStream } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

const mayServe =
  /InferenceService|SeldonDeployment|RayService|(?:Online|Batch)Deployment\.schema|deployment\.schema\.json|model_serving_endpoints|AWS::SageMaker::EndpointConfig|azureml:[\w-]+|mlflow models serve|ServingRuntime/i

/** Specifications that serve a fitted model without a handler of the repository's own. */
export function servingSpecs(files: Files): readonly Location[] {
  return files.glob('**/*.{yml,yaml}').flatMap((path) => {
    if (isForeign(path) || isShown(path) || isTested(path)) return []
    const text = files.text(path)
    if (text?.state !== 'seen' || !mayServe.test(text.value)) return []
    return readYamlStream(text.value).flatMap(({ root }) => {
      const line = servedAt(root)
      return line === undefined ? [] : [{ path, line }]
    })
  })
}

function servedAt(root: YamlNode | null): number | undefined {
  return kubernetes(root) ?? azureMl(root) ?? databricks(root) ?? cloudFormation(root)
}

const kinds = /^(?:InferenceService|InferenceGraph|SeldonDeployment|Model|RayService|InferencePool)$/
const groups = /^(?:serving\.kserve\.io|serving\.kubeflow\.org|machinelearning\.seldon\.io|mlops\.seldon\.io|ray\.io)\//

function kubernetes(root: YamlNode | null): number | undefined {
  const kind = under(root, 'kind')
  if (kind?.type !== 'scalar' || !kinds.test(kind.text)) return undefined
  return groups.test(textAt(root, 'apiVersion') ?? '') ? kind.line : undefined
}

/** An online or batch deployment that names a model; with `code_configuration` its handler stands elsewhere in the repository. */
function azureMl(root: YamlNode | null): number | undefined {
  const model = under(root, 'model')
  const schema = textAt(root, '$schema') ?? ''
  const deployment = /(?:online|batch|model)\w*deployment/i.test(schema) || under(root, 'endpoint_name') !== undefined
  return model !== undefined && deployment ? model.line : undefined
}

function databricks(root: YamlNode | null): number | undefined {
  const found = [
    under(root, 'resources'),
    ...pairs(under(root, 'targets')).map(({ value }) => under(value, 'resources')),
  ].flatMap((resources) => pairs(under(resources, 'model_serving_endpoints')))
  const served = found.find(({ value }) => {
    const config = under(value, 'config')
    return items(under(config, 'served_entities') ?? under(config, 'served_models')).length > 0
  })
  return served?.line
}

function cloudFormation(root: YamlNode | null): number | undefined {
  return pairs(under(root, 'Resources')).find(
    ({ value }) => scalar(mapping(value)?.pairs.get('Type')?.value)?.text === 'AWS::SageMaker::EndpointConfig',
  )?.line
}
