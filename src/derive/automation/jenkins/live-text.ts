import type { GroovyValue } from './groovy-item.ts'

/** What is known of the names a pipeline uses. */
export interface JenkinsNames {
  /** Variables of the environment and of the script, by name. */
  readonly variables: ReadonlyMap<string, string>
  readonly parameters: ReadonlyMap<string, string>
}

/** A text as the step gets it: what Groovy puts in is put in where it is known; variables of the environment stay for the shell, the rest becomes an expression. */
export function liveText(value: GroovyValue | undefined, names: JenkinsNames): string | undefined {
  if (value === undefined) return undefined
  if (value.text === undefined) {
    const name = /^(?:env\.)?(\w+)$/.exec(value.raw)?.[1]
    const parameter = /^params\.(\w+)$/.exec(value.raw)?.[1]
    if (parameter !== undefined) return names.parameters.get(parameter)
    return name === undefined ? undefined : names.variables.get(name)
  }
  if (!value.live) return value.text.replace(/\\(['\\])/g, '$1')
  return value.text.replace(
    /\\([$"'\\n])|\$\{([^{}]{1,300})\}|\$([A-Za-z_]\w{0,100})/g,
    (_, escaped?: string, braced?: string, bare?: string) => {
      if (escaped !== undefined) return escaped === 'n' ? '\n' : escaped
      return named((braced ?? bare ?? '').trim(), names)
    },
  )
}

function named(expression: string, { variables, parameters }: JenkinsNames): string {
  const parameter = /^params\.(\w+)$/.exec(expression)?.[1]
  if (parameter !== undefined) return parameters.get(parameter) ?? `\${{ ${expression} }}`
  const name = /^(?:env\.)?(\w+)$/.exec(expression)?.[1]
  const value = name === undefined ? undefined : variables.get(name)
  if (value !== undefined) return value
  if (name !== undefined && (expression.startsWith('env.') || /^[A-Z][A-Z0-9_]*$/.test(name))) return `\${${name}}`
  return `\${{ ${expression.replace(/[^\w.]+/g, '_')} }}`
}
