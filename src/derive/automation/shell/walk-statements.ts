import type { AndOr, Statement } from 'unbash'
import type { Work } from '../scope.ts'
import { alternatives } from './alternatives.ts'
import { failing, type Failing } from './failing.ts'
import { metricGateOfChain } from './metric-gate.ts'
import { isPredicate, truthOf } from './truth-of.ts'
import { tolerantAt, type Place, type Walker } from './walker.ts'

/** A list of statements, one after the other, until the shell ends. */
export function walkStatements(list: readonly Statement[], place: Place, walker: Walker): readonly Work[] {
  const { shell } = walker
  const works: Work[] = []
  for (const [at, statement] of list.entries()) {
    if (shell.ended !== undefined || !walker.terrain.spend()) break
    const last = at === list.length - 1
    const here: Place = {
      soft: last ? place.soft : !examined(list, at, walker.source.text),
      checked: place.checked,
      conditional: place.conditional || shell.guarded.exit || shell.guarded.return,
      inverse: last ? place.inverse : undefined,
      afterFailure: place.afterFailure,
      stdin: at === 0 ? place.stdin : undefined,
    }
    if (statement.background !== true) works.push(...walker.node(statement.command, here))
    else works.push(...walker.fork({ tolerant: true }).node(statement.command, { ...here, soft: true }))
  }
  return works
}

/** `a && b || c`: which parts run for sure, and whose failure is caught. */
export function walkAndOr(node: AndOr, place: Place, walker: Walker): readonly Work[] {
  const { shell, terrain, scope } = walker
  const works: Work[] = [...metricGateOfChain(node, place, walker)]
  let status = started
  for (let at = 0; at < node.commands.length && shell.ended === undefined; at += 1) {
    const command = node.commands[at]
    const operator = at === 0 ? '&&' : node.operators[at - 1]
    if (command === undefined || status === (operator === '&&' ? 'false' : 'true')) continue
    const conditional = operator === '&&' ? status === 'unknown' : status !== 'false'
    if (!conditional) {
      const truth = truthOf(command, { variables: shell, files: terrain.files, mounts: scope.mounts })
      works.push(...walker.node(command, placeInChain(node, at, place, walker)))
      if (truth === undefined) status = isPredicate(command) ? 'unknown' : 'ran'
      else status = truth ? 'true' : 'false'
      continue
    }
    // What hangs on the same condition shares its folder and variables: `[ -d app ] && cd app && make`.
    const end = operator === '&&' ? endOfAnds(node, at) : at
    const branch = () =>
      node.commands.slice(at, end + 1).flatMap((one, offset) => {
        if (shell.ended !== undefined) return []
        return walker.node(one, { ...placeInChain(node, at + offset, place, walker), conditional: true })
      })
    works.push(...alternatives(shell, [branch], false))
    at = end
  }
  return works
}

function endOfAnds(node: AndOr, from: number): number {
  let end = from
  while (node.operators[end] === '&&') end += 1
  return end
}

function placeInChain(node: AndOr, at: number, place: Place, walker: Walker): Place {
  const final = at === node.commands.length - 1
  return {
    soft: final ? place.soft : softLeft(node, at, place, walker),
    checked: final ? place.checked : true,
    conditional: place.conditional,
    inverse: final ? place.inverse : undefined,
    afterFailure: node.operators[at - 1] === '||' ? true : place.afterFailure,
    stdin: at === 0 ? place.stdin : undefined,
  }
}

/** How a chain stands: its status known, not known, or that of a command taken to succeed. */
type Status = 'true' | 'false' | 'unknown' | 'ran'

const started: Status = 'true'

/** Whether nobody notices when the part at this position, which is not the last one, fails. */
function softLeft(node: AndOr, at: number, place: Place, walker: Walker): boolean {
  const or = node.operators.indexOf('||', at)
  const caught = or === -1 ? undefined : node.commands[or + 1]
  if (caught === undefined) return place.soft
  const end = failing(caught, (name) => walker.shell.functions.get(name)?.node)
  const last = or + 1 === node.commands.length - 1
  return softAfter(end, () => (last ? tolerantAt(place, walker.shell) : softLeft(node, or + 1, place, walker)), walker)
}

/** Whether a failure is swallowed when what runs because of it ends like this. */
export function softAfter(end: Failing, status: () => boolean, walker: Walker): boolean {
  switch (end) {
    case 'exits':
      return walker.shell.tolerant
    case 'returns':
      return walker.shell.returnTolerant
    case 'fails':
      return status()
    case 'passes':
      return true
  }
}

/** Without `set -e` a status counts when the next statement looks at `$?`, at once or through a variable, and can end the run. */
function examined(list: readonly Statement[], at: number, text: string): boolean {
  const next = list[at + 1]
  const end = list.at(-1)?.end
  if (next === undefined || end === undefined) return false
  const source = text.slice(next.pos, next.end)
  if (!source.includes('$?')) return false
  if (ends.test(source)) return true
  const name = /^(?:export |local |readonly )?([A-Za-z_]\w*)="?\$\?"?$/.exec(source)?.[1]
  if (name === undefined) return false
  const rest = text.slice(next.end, end)
  return ends.test(rest) && (rest.includes(`$${name}`) || rest.includes(`\${${name}`))
}

const ends = /\b(?:exit|return)\b/
