import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import { items, oneOrMore, textAt, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { isSample } from '../read/is-sample.ts'

/** A flow as its file declares it. */
export interface KestraFlow {
  readonly path: string
  readonly root: YamlNode | null
  readonly id: string
  readonly starts: readonly KestraStart[]
}

/** One trigger of a flow that is on. */
export interface KestraStart {
  readonly trigger: Trigger
  /** The flows whose end it waits for. */
  readonly after: readonly string[]
  /** What must hold of their outputs or their end, in the words of a job's condition. */
  readonly condition: string | undefined
}

const maxFlows = 200
/** The flows that lie in the repository, by what stands in the files. */
export function kestraFlows(files: Files): readonly KestraFlow[] {
  const found = files.glob('**/*.{yml,yaml}').flatMap((path): readonly KestraFlow[] => {
    const text = isSample(path) ? undefined : files.text(path)
    if (text?.state !== 'seen' || !/\bio\.kestra\./.test(text.value)) return []
    const { root } = readYaml(text.value)
    const id = textAt(root, 'id')
    const whole = id !== undefined && textAt(root, 'namespace') !== undefined && under(root, 'tasks') !== undefined
    return whole ? [{ path, root, id, starts: startsOf(root, path) }] : []
  })
  return found.slice(0, maxFlows)
}

function startsOf(root: YamlNode | null, path: string): readonly KestraStart[] {
  if (textAt(root, 'disabled') === 'true') return []
  return items(under(root, 'triggers')).flatMap((node): readonly KestraStart[] => {
    const type = textAt(node, 'type') ?? ''
    if (textAt(node, 'disabled') === 'true' || type === '') return []
    const at = { path, line: node.line }
    if (/\.Schedule(?:OnDates)?$/.test(type))
      return [plain({ kind: 'schedule', event: 'schedule', detail: textAt(node, 'cron'), at })]
    if (!type.endsWith('.Flow')) return [plain({ kind: 'event', event: type.slice(type.lastIndexOf('.') + 1), at })]
    const conditions = [...items(under(node, 'conditions')), ...items(under(node, 'preconditions', 'flows'))]
    const after = conditions.flatMap((one) => textAt(one, 'flowId') ?? [])
    const trigger: Trigger = { kind: 'event', event: 'flow', detail: `after ${after.join(', ')}`, at }
    return [{ trigger, after, condition: conditionOf(conditions, after) }]
  })
}

function plain(trigger: Trigger): KestraStart {
  return { trigger, after: [], condition: undefined }
}

function conditionOf(conditions: readonly YamlNode[], after: readonly string[]): string | undefined {
  const [flow = ''] = after
  const parts = conditions.flatMap((one): readonly string[] => {
    const expression = textAt(one, 'expression')
    if (expression !== undefined) return [inOurWords(expression, `needs.${flow}`)]
    const states = [...oneOrMore(under(one, 'in')), ...oneOrMore(under(one, 'states'))].map(({ text }) => text)
    return states.length > 0 && states.every((state) => state === 'FAILED') ? [`needs.${flow}.result == 'failure'`] : []
  })
  return parts.length === 0 ? undefined : parts.join(' && ')
}

/** `{{ outputs.check.vars.drift }}` as the condition of a job or step would name it. */
export function inOurWords(expression: string, from?: string): string {
  return expression
    .replace(/\{\{|\}\}/g, '')
    .replace(
      /\boutputs\.([\w-]+)\.(?:vars\.|values\.)?([\w-]+)/g,
      (_, task: string, name: string) => `${from ?? `steps.${task}`}.outputs.${name}`,
    )
    .trim()
}
