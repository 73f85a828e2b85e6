import type { Tool } from '../../model/tool.ts'
import { callClaims } from './call-claims.ts'
import { commandClaims } from './command-claims.ts'
import { fileClaims } from './file-claims.ts'
import type { Claim, Meanings } from './meanings.ts'
import { actionClaims, workflowClaims } from './uses-claims.ts'

/** Indexes what the tools say. Where two tools own the same import or package, the earlier one keeps it. */
export function meaningsOf(tools: readonly Tool[]): Meanings {
  const command = commandClaims(tools)
  const action = actionClaims(tools)
  const workflow = workflowClaims(tools)
  const call = callClaims(tools)
  const file = fileClaims(tools)
  const imports = owners(tools, (tool) => tool.imports ?? [])
  const packages = owners(tools, (tool) => (tool.packages ?? []).map(packageName))
  const byId = new Map(tools.toReversed().map((tool) => [tool.id, tool]))
  return {
    command: (words) => distinct(command(words)),
    action: (uses, inputs) => distinct(action(uses, inputs)),
    workflow: (uses, inputs) => distinct(workflow(uses, inputs)),
    call: (resolved) => distinct(call(resolved)),
    file: (path, content) => distinct(file(path, content)),
    importRoot: (root) => importOwner(imports, root),
    distribution: (name) => packages.get(packageName(name)),
    hasRole: (tool, role) => (byId.get(tool)?.roles ?? []).some((one) => one === role),
    locationsOf: (tool) => byId.get(tool)?.locations ?? [],
  }
}

function owners(tools: readonly Tool[], named: (tool: Tool) => readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const tool of tools) {
    for (const name of named(tool)) {
      if (!found.has(name)) found.set(name, tool.id)
    }
  }
  return found
}

/** `sklearn.svm` belongs to who owns `sklearn`; `google` belongs to nobody. */
function importOwner(imports: ReadonlyMap<string, string>, root: string): string | undefined {
  for (let end = root.length; end > 0; end = root.lastIndexOf('.', end - 1)) {
    const owner = imports.get(root.slice(0, end))
    if (owner !== undefined) return owner
  }
  return undefined
}

/** PEP 503, extras left out; scoped npm names keep their scope. */
function packageName(name: string): string {
  const [bare = ''] = name.trim().split('[')
  return bare.startsWith('@') ? bare.toLowerCase() : bare.toLowerCase().replace(/[-_.]+/g, '-')
}

/** One tool says one thing once, however many of its patterns say it; a place that is known is kept. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims
  const kept = new Map<string, Claim>()
  for (const claim of claims) {
    const { does, subject = '', store = '', locates = false } = claim.meaning
    const key = `${claim.tool} ${does} ${subject} ${store} ${locates}`
    const before = kept.get(key)
    if (before === undefined || (before.location === undefined && claim.location !== undefined)) kept.set(key, claim)
  }
  return [...kept.values()]
}
