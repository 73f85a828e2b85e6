import type { ActionMeaning, Meaning, Tool, WorkflowMeaning } from '../../model/tool.ts'
import { type Keyed, put } from './keyed.ts'
import type { Claim } from './meanings.ts'
import { wildcard } from './wildcard.ts'

type Uses = (uses: string, inputs: Readonly<Record<string, string>>) => readonly Claim[]
type Conditions = Readonly<Record<string, readonly string[]>>

interface Entry {
  readonly tool: string
  readonly meaning: Meaning & { readonly with?: Conditions | undefined }
}

/** What every tool says of a step's `uses:`, looked up by the exact name without its version. */
export function actionClaims(tools: readonly Tool[]): Uses {
  return usesClaims(tools, (tool) => (tool.actions ?? []).map((meaning: ActionMeaning) => [meaning.action, meaning]))
}

/** What every tool says of reusable workflows of other repositories. */
export function workflowClaims(tools: readonly Tool[]): Uses {
  return usesClaims(tools, (tool) =>
    (tool.workflows ?? []).map((meaning: WorkflowMeaning) => [meaning.workflow, meaning]),
  )
}

function usesClaims(
  tools: readonly Tool[],
  listed: (tool: Tool) => readonly (readonly [string, Entry['meaning']])[],
): Uses {
  const byName: Keyed<Entry> = new Map()
  for (const tool of tools) {
    for (const [name, meaning] of listed(tool)) put(byName, nameOf(name), { tool: tool.id, meaning })
  }
  return (uses, inputs) =>
    (byName.get(nameOf(uses)) ?? [])
      .filter(({ meaning }) => inputsHold(meaning.with, inputs))
      .map(({ tool, meaning }) => ({ tool, meaning }))
}

/** GitHub resolves owners, repositories and so actions without regard to case; the version stands behind the first `@`. */
function nameOf(uses: string): string {
  const [name = ''] = uses.trim().split('@')
  return name.replace(/\/+$/, '').toLowerCase()
}

function inputsHold(conditions: Conditions | undefined, inputs: Readonly<Record<string, string>>): boolean {
  const given = new Map(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value.trim().toLowerCase()]))
  return Object.entries(conditions ?? {}).every(([name, values]) => {
    const value = given.get(name.toLowerCase()) ?? ''
    return value !== '' && values.some((wanted) => wildcard(wanted.toLowerCase(), value))
  })
}
