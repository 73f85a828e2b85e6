import { items, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'

const maxSteps = 100

/**
 * The condition under which a task of a job runs, where it or a task before it waits for the outcome of a condition task:
 * what is compared there, in the job's own words. A parameter that a person sets weighs nothing that was found.
 */
export function branchOf(task: YamlNode, tasks: readonly YamlNode[]): string | undefined {
  const byKey = new Map(tasks.flatMap((one) => [[textAt(one, 'task_key') ?? '', one] as const]))
  const waiting = [task]
  const seen = new Set<YamlNode>()
  for (let one = waiting.shift(); one !== undefined && seen.size < maxSteps; one = waiting.shift()) {
    if (seen.has(one)) continue
    seen.add(one)
    for (const before of items(under(one, 'depends_on'))) {
      const found = byKey.get(textAt(before, 'task_key') ?? '')
      if (found === undefined) continue
      const condition = under(found, 'condition_task')
      if (condition !== undefined && textAt(before, 'outcome') !== undefined) return comparison(found, condition)
      waiting.push(found)
    }
  }
  return undefined
}

function comparison(task: YamlNode, condition: YamlNode): string {
  const compared = [textAt(condition, 'left') ?? '', textAt(condition, 'op') ?? '', textAt(condition, 'right') ?? '']
  const found = compared.some((one) => one.includes('{{tasks.'))
  return found ? `${textAt(task, 'task_key') ?? ''}: ${compared.join(' ')}` : 'a parameter of the job'
}
