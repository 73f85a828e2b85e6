import { forEachChild, type Command, type ParsedScript, type Redirection, type SyntaxNode } from 'unbash'
import { lineAt } from './line-at.ts'
import type { Work } from '../scope.ts'
import type { Place, Walker } from './walker.ts'

const maxNesting = 30

/** The commands in `$( )`, backticks and `<( )` of a command's words and assignments: they run too, each in a shell of its own. */
export function walkSubstitutions(
  node: Command | Redirection | SyntaxNode,
  place: Place,
  soft: boolean,
  walker: Walker,
): readonly Work[] {
  const works: Work[] = []
  for (const { script, at } of scriptsIn(node)) {
    const forked = walker.fork({ errexit: false, tolerant: soft })
    const inside = script.source === undefined ? forked : forked.over(elsewhere(script.source, at, walker))
    works.push(...inside.statements(script.commands, { soft, checked: place.checked, conditional: place.conditional }))
  }
  return works
}

interface Found {
  readonly script: ParsedScript
  readonly at: number
}

function scriptsIn(node: SyntaxNode): readonly Found[] {
  const found: Found[] = []
  function visit(child: SyntaxNode, nesting: number): void {
    if (nesting > maxNesting) return
    if (child.type === 'CommandExpansion' || child.type === 'ProcessSubstitution') {
      if (child.script !== undefined) found.push({ script: child.script, at: child.pos })
      return
    }
    forEachChild(child, (inner) => visit(inner, nesting + 1))
  }
  visit(node, 0)
  return found
}

/** Backticks with escapes are parsed from a text of their own; its lines are counted from where it stands. */
function elsewhere(text: string, offset: number, { source }: Walker): Walker['source'] {
  const line = lineAt(text)
  const start = source.place(offset)
  return {
    text,
    place: (inner) => (start.line === undefined ? start : { ...start, line: start.line + line(inner) }),
    restore: (some) => source.restore(some),
    holds: (some) => source.holds(some),
  }
}
