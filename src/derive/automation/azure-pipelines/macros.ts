import { workspace } from '../../workspace.ts'
import { evaluate } from '../expression/evaluate.ts'
import { nothing, textOfValue, unknownValue } from '../expression/expression-value.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { azureFunction, variablesContext } from './azure-functions.ts'

/** Variables by lower-case name. */
export type Variables = ReadonlyMap<string, string>

/** Folders that every agent has; the sources are the repository. */
export const agentFolders: Variables = new Map([
  ['build.sourcesdirectory', workspace],
  ['build.repository.localpath', workspace],
  ['system.defaultworkingdirectory', workspace],
  ['pipeline.workspace', '/pipeline'],
  ['agent.builddirectory', '/pipeline'],
  ['system.artifactsdirectory', '/artifacts'],
  ['build.artifactstagingdirectory', '/staging'],
  ['build.stagingdirectory', '/staging'],
  ['build.binariesdirectory', '/binaries'],
  ['agent.tempdirectory', '/tmp'],
])

/** Replaces `$(name)` and `$[ … ]`; what looks like a variable but is not known becomes an expression, so that no shell takes it for a command. */
export function withMacros(text: string, variables: Variables, depth = 0): string {
  const runtime = /^\s{0,9}\$\[([^]{0,1000})\]\s{0,9}$/.exec(text)?.[1]
  if (runtime !== undefined) return runtimeValue(runtime, variables, depth)
  return text.replace(/\$\(([A-Za-z_][\w.-]{0,120})\)/g, (whole, name: string) => {
    const value = variables.get(name.toLowerCase())
    if (value !== undefined) return depth > 4 ? value : withMacros(value, variables, depth + 1)
    return /[A-Z._]/.test(name) ? `\${{ variables.${name} }}` : whole
  })
}

/** A value that is worked out when the run starts; variables that the files do not declare count as not set. */
function runtimeValue(source: string, variables: Variables, depth: number): string {
  const expression = parseExpression(source)
  if (expression === undefined || depth > 4) return '${{ variables.unknown }}'
  const value = evaluate(expression, {
    context: (name) => (name === 'variables' ? variablesContext(variables, nothing) : unknownValue),
    status: azureFunction,
  })
  const text = textOfValue(value)
  return text === undefined ? '${{ variables.unknown }}' : withMacros(text, variables, depth + 1)
}
