import { items, pairs, scalar, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { known, nothing, objectOf, unknownValue, type Value } from '../../expression/expression-value.ts'
import { valueOfText } from '../../expression/substitute.ts'
import type { Views } from '../../expression/condition.ts'
import type { View } from './github-context.ts'

/** The inputs of a run, in both views. */
export type Inputs = Readonly<Record<View, Value>>

export const noInputs: Inputs = { nominal: objectOf({}), open: objectOf({}) }

/** Inputs a person fills in: the default, the first option or nothing when left alone; anything when not. */
export function dispatchInputs(declared: YamlNode | undefined): Inputs {
  const nominal: Record<string, Value> = {}
  const open: Record<string, Value> = {}
  for (const { key, value } of pairs(declared)) {
    nominal[key] = usualValue(value ?? undefined)
    open[key] = { type: 'unknown', willing: true, written: `\${{ inputs.${key} }}` }
  }
  return { nominal: objectOf(nominal), open: objectOf(open) }
}

/** Inputs a caller hands to a reusable workflow or action: its values, else the declared defaults. */
export function callInputs(declared: YamlNode | undefined, given: YamlNode | undefined, views: Views): Inputs {
  return { nominal: handed(declared, given, views.nominal), open: handed(declared, given, views.open) }
}

function handed(declared: YamlNode | undefined, given: YamlNode | undefined, contexts: Views['nominal']): Value {
  const values: Record<string, Value> = {}
  for (const { key, value } of pairs(declared)) values[key.toLowerCase()] = usualValue(value ?? undefined)
  for (const { key, value } of pairs(given)) {
    if (value?.type !== 'scalar') continue
    values[key.toLowerCase()] = typeof value.value === 'string' ? valueOfText(value.text, contexts) : known(value.value)
  }
  return objectOf(values)
}

function usualValue(declaration: YamlNode | undefined): Value {
  const usual = scalar(under(declaration, 'default'))
  const type = textAt(declaration, 'type')
  if (usual !== undefined) {
    if (usual.text.includes('${{')) return unknownValue
    // Authors quote booleans; GitHub goes by the declared type.
    if (type === 'boolean') return known(usual.text.toLowerCase() === 'true')
    return known(usual.value)
  }
  if (type === 'boolean') return known(false)
  if (type === 'choice') return known(scalar(items(under(declaration, 'options'))[0])?.text ?? '')
  return type === 'number' ? nothing : known('')
}
