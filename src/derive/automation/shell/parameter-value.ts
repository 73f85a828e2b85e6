import type { ParameterExpansionPart } from 'unbash'
import { sure, type Field } from './field.ts'
import { trimPattern } from './trim-pattern.ts'
import type { Variables } from './variables.ts'
import { workspace } from '../../workspace.ts'

/** The value of a variable or positional parameter; undefined where nothing is known of it. */
export function valueOf(name: string, variables: Variables): Field | undefined {
  if (name === '0' && variables.script !== undefined) return scriptOf(variables)
  if (Object.hasOwn(variables.env, name)) {
    const text = variables.env[name] ?? ''
    return { text, certain: !variables.doubtful.has(name) && !text.includes('${{') }
  }
  if (/^\d{1,3}$/.test(name)) return positional(Number(name), variables)
  switch (name) {
    case '#':
      return variables.args === undefined ? undefined : sure(String(variables.args.length))
    case 'BASH_SOURCE':
      return scriptOf(variables)
    case 'PWD':
      return sure(absoluteOf(variables.cwd))
    case 'GITHUB_WORKSPACE':
    case 'CI_PROJECT_DIR':
      return sure(workspace)
    default:
      return undefined
  }
}

/** The elements of `$@` or `${name[@]}`; undefined where they are unknown. */
export function listOf(name: string, variables: Variables): readonly string[] | undefined {
  if (name === '@' || name === '*') return variables.args
  return Object.hasOwn(variables.arrays, name) ? variables.arrays[name] : undefined
}

/** `${…}` with its operation; `operand` expands a word that stands inside. */
export function parameterValue(
  part: ParameterExpansionPart,
  variables: Variables,
  operand: (word: NonNullable<ParameterExpansionPart['index']>) => Field,
): Field | undefined {
  if (part.prefix !== undefined) return undefined
  const value =
    part.index === undefined || part.parameter === 'BASH_SOURCE'
      ? valueOf(part.parameter, variables)
      : element(part.parameter, operand(part.index), variables)
  const { operation } = part
  if (operation === undefined) return value
  switch (operation.type) {
    case 'Default':
      return withDefault(value, operation.operator, () => operand(operation.operand))
    case 'Remove': {
      const pattern = operand(operation.operand)
      const text = value === undefined ? undefined : trimPattern(value.text, operation.operator, pattern.text)
      return text === undefined || value === undefined ? undefined : { text, certain: value.certain && pattern.certain }
    }
    case 'CaseModification':
      if (value === undefined || operation.operand !== undefined) return undefined
      if (operation.operator === '^^') return { ...value, text: value.text.toUpperCase() }
      return operation.operator === ',,' ? { ...value, text: value.text.toLowerCase() } : undefined
    case 'Replace':
    case 'Slice':
    case 'Transform':
    case 'Names':
    case 'Unknown':
      return undefined
  }
}

function withDefault(value: Field | undefined, operator: string, other: () => Field): Field | undefined {
  const colon = operator.startsWith(':')
  const given = value !== undefined && (!colon || value.text !== '')
  if (operator.endsWith('+')) {
    if (value === undefined) return { text: '', certain: false }
    return given ? other() : sure('')
  }
  if (given) return value
  if (operator.endsWith('?')) return value
  // A variable nobody here sets may still come from the machine: its default is a guess.
  const fallback = other()
  return { text: fallback.text, certain: fallback.certain && value?.certain === true }
}

function element(name: string, index: Field, variables: Variables): Field | undefined {
  const list = listOf(name, variables)
  if (list === undefined || !/^\d{1,4}$/.test(index.text)) return undefined
  return sure(list[Number(index.text)] ?? '')
}

function positional(index: number, variables: Variables): Field | undefined {
  if (index === 0) return scriptOf(variables)
  return variables.args === undefined ? undefined : sure(variables.args[index - 1] ?? '')
}

function scriptOf(variables: Variables): Field | undefined {
  return variables.script === undefined ? undefined : sure(absoluteOf(variables.script))
}

function absoluteOf(path: string): string {
  if (path.startsWith('/')) return path
  return path === '' ? workspace : `${workspace}/${path}`
}
