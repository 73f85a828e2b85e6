import type { Files } from '../../../model/facts.ts'
import { pairs, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { readYamlFile } from './read-yaml-file.ts'

/** A service that a CloudFormation template declares. */
export interface TemplateService {
  readonly type: string
  readonly name: string
  readonly line: number
}

const serving =
  /^AWS::(?:SageMaker::(?:Endpoint|EndpointConfig|Model)|ECS::TaskDefinition|Lambda::Function|AppRunner::Service)$/

/** What answers requests among the resources of a template of the repository. */
export function servicesOf(path: string, files: Files): readonly TemplateService[] {
  return pairs(under(readYamlFile(path, files), 'Resources')).flatMap(({ key, value, line }) => {
    const type = textAt(value, 'Type') ?? ''
    return serving.test(type) || (type === 'AWS::Serverless::Function' && isAsked(value))
      ? [{ type, name: key, line }]
      : []
  })
}

/** Whether requests reach a function: by an API, or by an address of its own. */
function isAsked(resource: YamlNode | null): boolean {
  const events = pairs(under(resource, 'Properties', 'Events'))
  return (
    under(resource, 'Properties', 'FunctionUrlConfig') !== undefined ||
    events.some(({ value }) => /^(?:Api|HttpApi)$/.test(textAt(value, 'Type') ?? ''))
  )
}
