import type { Location } from '../../../model/location.ts'
import type { Claim } from '../../meaning/meanings.ts'
import type { Scope, Work } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'

/** What a callee of another repository runs with the files it is handed, where the tools say so; handed over where an input is not known. */
export function calleeWorks(
  claims: readonly Claim[],
  callee: string,
  inputs: Readonly<Record<string, string>>,
  at: Location,
  scope: Scope,
  shell: ShellReader,
): readonly Work[] {
  return claims.flatMap(({ meaning }): readonly Work[] => {
    const { runs } = meaning
    if (runs === undefined) return []
    const command = filled(runs, inputs)
    if (command !== undefined) return shell(command, at, scope)
    return [{ type: 'delegated', callee, hints: Object.values(inputs).slice(0, 5), at }]
  })
}

function filled(template: string, inputs: Readonly<Record<string, string>>): string | undefined {
  const given = new Map(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  let complete = true
  const text = template.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = given.get(name.toLowerCase()) ?? ''
    if (value === '' || /[$'"\n]/.test(value)) complete = false
    return `'${value}'`
  })
  return complete ? text : undefined
}
