import { hclBlocks } from '../../declarations/hcl-blocks.ts'
import { pairs, textAt, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { Resource } from './resource.ts'

/** The resources of a Terraform, Bicep or CloudFormation file; a program of the CDK is one that is all of them. */
export function resourcesIn(path: string, text: string): readonly Resource[] {
  if (path.endsWith('.tf')) return terraform(path, text)
  if (path.endsWith('.bicep')) return bicep(path, text)
  if (/\.(?:py|ts)$/.test(path))
    return /\baws_cdk\b|aws-cdk-lib/.test(text) ? [{ id: path, type: 'cdk', text, path, line: 1 }] : []
  return /^Resources:/m.test(text) ? cloudFormation(path, text) : []
}

function terraform(path: string, text: string): readonly Resource[] {
  return hclBlocks(text).flatMap(({ type, labels: [kind = '', name = ''], body, line }) => {
    if (type !== 'resource' && type !== 'data') return []
    const id = type === 'data' ? `data.${kind}.${name}` : `${kind}.${name}`
    return [{ id, type: kind, text: body.join('\n'), path, line }]
  })
}

const opening = /^resource\s+(\w{1,100})\s+'([^'\n]{1,200}?)@/

function bicep(path: string, text: string): readonly Resource[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const match = opening.exec(line)
    if (match === null) return []
    const length = lines.slice(index).findIndex((one) => one.startsWith('}'))
    const body = lines.slice(index, length === -1 ? undefined : index + length + 1)
    return [{ id: match[1] ?? '', type: match[2] ?? '', text: body.join('\n'), path, line: index + 1 }]
  })
}

function cloudFormation(path: string, text: string): readonly Resource[] {
  const lines = text.split('\n')
  const found = pairs(under(readYaml(text).root, 'Resources'))
  return found.map(({ key, value, line }, at) => {
    const next = found[at + 1]?.line
    const body = lines.slice(line - 1, next === undefined ? undefined : next - 1)
    return { id: key, type: textAt(value, 'Type') ?? '', text: body.join('\n'), path, line }
  })
}
