import type { Files } from '../../../model/facts.ts'
import { pairs, textAt, under } from '../../yaml/look-up.ts'
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
    return serving.test(type) ? [{ type, name: key, line }] : []
  })
}
