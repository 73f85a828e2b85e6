import { items, pairs, textAt, under } from '../../../yaml/look-up.ts'
import { known, objectOf } from '../../expression/expression-value.ts'
import type { Occasion } from '../triggers/occasion.ts'
import type { WorkflowSource } from '../workflow/read-workflow.ts'
import { dispatchInputs, noInputs, type Inputs } from './inputs.ts'
import type { Run } from './world.ts'

/** A run for each occasion; where a person picks the environment from a list, one for each choice. */
export function runsOf(workflow: WorkflowSource, occasion: Occasion): readonly Run[] {
  const start = { occasion, before: 'runs', tolerant: false } as const
  if (occasion.event !== 'workflow_dispatch') return [{ ...start, inputs: noInputs }]
  const declared = under(workflow.events.find(({ name }) => name === 'workflow_dispatch')?.config, 'inputs')
  const inputs = dispatchInputs(declared)
  const picked = pairs(declared).find(
    ({ key, value }) => textAt(value, 'type') === 'choice' && namesEnvironment(workflow, key),
  )
  const options = items(under(picked?.value, 'options')).flatMap((item) => (item.type === 'scalar' ? [item.text] : []))
  if (picked === undefined || options.length < 2) return [{ ...start, inputs }]
  return options.slice(0, 6).map((option) => ({ ...start, inputs: chosen(inputs, picked.key, option) }))
}

function namesEnvironment(workflow: WorkflowSource, input: string): boolean {
  return workflow.jobs.some(({ node }) => {
    const environment = textAt(node, 'environment') ?? textAt(node, 'environment', 'name') ?? ''
    return environment.includes(`inputs.${input}`)
  })
}

function chosen(inputs: Inputs, name: string, option: string): Inputs {
  const { nominal, open } = inputs
  if (nominal.type !== 'object' || open.type !== 'object') return inputs
  const picked = { [name]: known(option) }
  return {
    nominal: objectOf({ ...Object.fromEntries(nominal.fields), ...picked }),
    open: objectOf({ ...Object.fromEntries(open.fields), ...picked }),
  }
}
