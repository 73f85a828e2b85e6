import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { root } from './root.ts'

type Issue = z.core.$ZodIssue

/** A YAML file of ours by its schema: the value, or every fault as one sentence with file, line and key. */
export function readYaml<T>(
  path: string,
  schema: z.ZodType<T>,
): { readonly value?: T; readonly problems: readonly string[]; readonly at: (keys: readonly PropertyKey[]) => string } {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(join(root, path), 'utf8'), { lineCounter: lines })
  const at = (keys: readonly PropertyKey[]) => {
    // A key that is missing has no place; its nearest ancestor has.
    for (let length = keys.length; length > 0; length -= 1) {
      const node = document.getIn(keys.slice(0, length), true)
      if (isNode(node) && node.range) return `${path}:${lines.linePos(node.range[0]).line}: ${keys.join('.')}`
    }
    return keys.length > 0 ? `${path}: ${keys.map(String).join('.')}` : path
  }
  const [broken] = document.errors
  if (broken) return { problems: [`${path}:${broken.linePos?.[0].line ?? 1}: ${broken.message}`], at }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, problems: [], at }
  const problems = parsed.error.issues.flatMap(innermost).map((issue) => `${at(issue.path)}: ${issue.message}`)
  return { problems, at }
}

/** "Invalid input" helps nobody: of a union's branches, the one that got furthest says what is wrong. */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(innermost),
  )
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length))
  return branches.sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [issue]
}
