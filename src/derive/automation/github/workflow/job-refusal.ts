import { mapping, sequence, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlMapping, YamlNode } from '../../../yaml/yaml-node.ts'
import { parseCondition } from '../../expression/condition.ts'
import { partsOf } from '../../expression/parse-expression.ts'
import type { Refusal } from '../triggers/declared-event.ts'

/** Contexts GitHub knows in the two kinds of `if:`; any other name makes it refuse the file, `secrets` above all. */
const jobContexts = new Set(['github', 'needs', 'vars', 'inputs'])
const stepContexts = new Set([...jobContexts, 'env', 'steps', 'job', 'runner', 'matrix', 'strategy'])

/** Why GitHub would refuse the whole file because of one job; undefined where it would not. */
export function jobRefusal(id: string, job: YamlMapping, line: number): Refusal | undefined {
  if (!/^[A-Za-z_][\w-]{0,99}$/.test(id)) return { message: `${id} is no valid job id`, line }
  const [double] = job.duplicates
  if (double !== undefined) return { message: `the key ${double.key} stands twice`, line: double.line }
  if (textAt(job, 'uses') === undefined && under(job, 'runs-on') === undefined) {
    return { message: `the job ${id} has neither runs-on nor uses`, line }
  }
  const foreign = foreignContext(under(job, 'if'), jobContexts)
  if (foreign !== undefined) return foreign
  const steps = sequence(under(job, 'steps'))
  if (steps === undefined) {
    return under(job, 'steps') === undefined ? undefined : { message: `the steps of ${id} are no list`, line }
  }
  return firstOf(steps.items, (step) => stepRefusal(step, id, steps.line))
}

function stepRefusal(step: YamlNode | null, id: string, line: number): Refusal | undefined {
  const node = mapping(step)
  if (node === undefined) return { message: `a step of ${id} is no mapping`, line: step?.line ?? line }
  const run = node.pairs.has('run')
  const uses = node.pairs.has('uses')
  if (run && uses) return { message: `a step of ${id} has both run and uses`, line: node.line }
  const background = ['wait', 'wait-all', 'cancel', 'parallel'].some((key) => node.pairs.has(key))
  if (!run && !uses && !background) return { message: `a step of ${id} has neither run nor uses`, line: node.line }
  const [double] = node.duplicates
  if (double !== undefined) return { message: `the key ${double.key} stands twice`, line: double.line }
  return foreignContext(under(node, 'if'), stepContexts)
}

function foreignContext(node: YamlNode | undefined, allowed: ReadonlySet<string>): Refusal | undefined {
  if (node?.type !== 'scalar') return undefined
  const condition = parseCondition(node.text)
  if (condition.type !== 'expression') return undefined
  const stranger = partsOf(condition.expression).find((part) => part.type === 'context' && !allowed.has(part.name))
  if (stranger?.type !== 'context') return undefined
  return { message: `an if: cannot use ${stranger.name}`, line: node.line }
}

function firstOf<T>(list: readonly T[], find: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of list) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
