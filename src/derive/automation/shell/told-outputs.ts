import type { Assignment, Command } from 'unbash'
import type { Work } from '../scope.ts'
import { gateAt, weighs } from './metric-gate.ts'
import type { Place, Walker } from './walker.ts'

/** Where a script tells later steps: a file of the runner, or a command that is printed. */
const telling = /GITHUB_(?:OUTPUT|ENV)\b|::set-output\b|\btask\.setvariable\b/
const tellingItself = />>[^\n]{0,20}GITHUB_(?:OUTPUT|ENV)\b/

/** A name with what it is told to be: `passed=$PASSED`, `variable=passed]$PASSED`, `name=passed::$(python check.py)`. */
const told =
  /(?:variable=|name=)?(?<![\w$])([A-Za-z_][\w.-]{0,60})(?:=|\]|::|;[^\]\n]{0,40}\])["']?(?:\$\{?([A-Za-z_]\w*)|(\$\())/g

/** Comparisons, not redirections: `>= 0.8`, `< $BEST`, `-lt 80`. */
const compares = /[<>]=?\s*["']?(?:\d|\$)|-(?:lt|gt|le|ge)\b/

/** What a program printed about a metric and a variable now holds: flags that a later line may heed. */
export function remembersVerdict(one: Assignment, inner: readonly Work[], walker: Walker): void {
  const { shell, source } = walker
  const text = source.text.slice(one.pos, one.end)
  const computed = text.includes('$(') && compares.test(text) && weighs(one.pos, one.end, walker)
  if (computed || inner.some(prints)) shell.weighed.add(one.name)
}

/** A command that writes for later steps what was decided by a metric: gates, where a later step heeds it. */
export function outputGates(
  node: Command,
  inner: readonly Work[],
  own: readonly Work[],
  place: Place,
  walker: Walker,
): readonly Work[] {
  const { source, shell } = walker
  if (!telling.test(source.text)) return []
  const text = source.restore(source.text.slice(node.pos, node.end))
  const names = new Set<string>()
  if (node.name?.value === 'echo' || node.name?.value === 'printf') {
    for (const [, name = '', variable, substituted] of text.matchAll(told)) {
      const held = variable !== undefined && shell.weighed.has(variable)
      if (held || (substituted !== undefined && inner.some(prints))) names.add(name)
    }
  } else if (tellingItself.test(text)) {
    for (const work of own) for (const name of printedNames(work)) names.add(name)
  }
  return names.size === 0 ? [] : gateAt(node.pos, place, walker, { decides: [...names].join(' ') })
}

/** Names in brackets, which a program only prints. */
function printedNames(work: Work): readonly string[] {
  return decidedBy(work).flatMap((name) => /^<(.+)>$/.exec(name)?.[1] ?? [])
}

function prints(work: Work): boolean {
  return decidedBy(work).includes('<>')
}

function decidedBy(work: Work): readonly string[] {
  return work.type === 'activity' ? (work.activity.detail['decides'] ?? '').split(' ') : []
}
