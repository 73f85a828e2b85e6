import { mapping, pairs, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import type { Contexts } from '../../expression/evaluate.ts'
import { equals } from '../../expression/compare.ts'
import { known, nothing, objectOf, truthOf, unknownValue, type Value } from '../../expression/expression-value.ts'
import { valueOfText } from '../../expression/substitute.ts'

/** One job of a matrix: its values by name. */
export type Combination = Readonly<Record<string, Value>>

const most = 20

/** The `matrix` context of a combination. */
export function matrixContext(combination: Combination | undefined): Value {
  return combination === undefined ? unknownValue : objectOf(combination)
}

/** The combinations of a job's matrix, at most 20; undefined stands for values nobody can know. One empty combination where there is no matrix. */
export function combinationsOf(job: YamlNode, contexts: Contexts): readonly (Combination | undefined)[] {
  const matrix = under(job, 'strategy', 'matrix')
  if (matrix === undefined) return [{}]
  const computed = matrix.type === 'scalar' ? valueOfText(matrix.text, contexts) : valueOfNode(matrix, contexts)
  if (computed.type !== 'object') return [undefined]
  const axes = [...computed.fields].filter(([name]) => name !== 'include' && name !== 'exclude')
  if (axes.some(([, value]) => value.type !== 'list')) return [undefined]
  const excluded = recordsOf(computed.fields.get('exclude'))
  const included = recordsOf(computed.fields.get('include'))
  if (excluded === undefined || included === undefined) return [undefined]
  const crossed = cross(axes).filter((one) => !excluded.some((record) => agrees(one, record, Object.keys(record))))
  const all = include(
    crossed,
    included,
    axes.map(([name]) => name),
  )
  return all.length === 0 ? [{}] : all.slice(0, most)
}

function cross(axes: readonly (readonly [string, Value])[]): readonly Combination[] {
  if (axes.length === 0) return []
  let combinations: readonly Combination[] = [{}]
  for (const [name, values] of axes) {
    const items = values.type === 'list' ? values.items : []
    combinations = combinations.flatMap((one) => items.map((item) => ({ ...one, [name]: item }))).slice(0, most * 5)
  }
  return combinations
}

/** Adds to every combination it contradicts in no axis; one that fits none stands alone. */
function include(
  crossed: readonly Combination[],
  included: readonly Combination[],
  axes: readonly string[],
): readonly Combination[] {
  let combinations = crossed
  const alone: Combination[] = []
  for (const record of included.slice(0, most)) {
    const shared = axes.filter((axis) => Object.hasOwn(record, axis))
    const fits = crossed.map((one) => agrees(one, record, shared))
    if (fits.includes(true))
      combinations = combinations.map((one, index) => (fits[index] === true ? { ...one, ...record } : one))
    else alone.push(record)
  }
  return [...combinations, ...alone]
}

function agrees(one: Combination, record: Combination, names: readonly string[]): boolean {
  return names.every((name) => truthOf(equals(one[name] ?? nothing, record[name] ?? nothing)) === true)
}

function recordsOf(list: Value | undefined): readonly Combination[] | undefined {
  if (list === undefined) return []
  if (list.type !== 'list') return undefined
  const records = list.items.map((item) => (item.type === 'object' ? Object.fromEntries(item.fields) : undefined))
  return records.includes(undefined) ? undefined : records.filter((record) => record !== undefined)
}

/** A piece of YAML as a value, with its expressions evaluated. */
function valueOfNode(node: YamlNode | null, contexts: Contexts): Value {
  if (node === null) return nothing
  if (node.type === 'sequence')
    return { type: 'list', items: node.items.slice(0, 256).map((item) => valueOfNode(item, contexts)) }
  if (node.type === 'scalar')
    return typeof node.value === 'string' ? valueOfText(node.value, contexts) : known(node.value)
  const fields = pairs(mapping(node)).map(
    ({ key, value }) => [key.toLowerCase(), valueOfNode(value, contexts)] as const,
  )
  return objectOf(Object.fromEntries(fields))
}
