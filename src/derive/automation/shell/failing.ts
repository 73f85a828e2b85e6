import type { AndOr, CommandNode, CompoundList, PipelineNode, Statement } from 'unbash'

/** What a piece of shell that runs after a failure does to the run: ends the shell or the function in failure, ends itself in failure, or goes on. */
export type Failing = 'exits' | 'returns' | 'fails' | 'passes'

type Node = PipelineNode | AndOr | CompoundList | Statement

/** Bodies of functions by name: `|| die "no"` ends the run when `die` does. */
export type Bodies = (name: string) => CommandNode | CompoundList | undefined

const maxHops = 5

/** How a piece of shell ends that stands on the path of a failure: right of `||`, in the branch taken when a check fails. */
export function failing(node: Node, bodies: Bodies, hops = 0): Failing {
  if (node.type === 'Statement') return node.background === true ? 'passes' : failing(node.command, bodies, hops)
  if (node.type === 'CompoundList') return ofList(node.commands, bodies, hops)
  if (node.type === 'BraceGroup') return ofList(node.body.commands, bodies, hops)
  if (node.type === 'Redirected') return failing(node.command, bodies, hops)
  if (node.type === 'Subshell') return ofList(node.body.commands, bodies, hops) === 'passes' ? 'passes' : 'fails'
  if (node.type === 'Command') return ofCommand(node.name?.value, node.args[0]?.text, bodies, hops)
  if (node.type !== 'AndOr') return 'passes'
  const last = node.commands.at(-1)
  const straight = node.operators.every((operator) => operator === '&&')
  return straight && last !== undefined ? failing(last, bodies, hops) : 'passes'
}

function ofList(statements: readonly Statement[], bodies: Bodies, hops: number): Failing {
  for (const statement of statements) {
    const one = failing(statement, bodies, hops)
    if (one === 'exits' || one === 'returns') return one
  }
  const last = statements.at(-1)
  return last === undefined ? 'passes' : failing(last, bodies, hops)
}

function ofCommand(name: string | undefined, status: string | undefined, bodies: Bodies, hops: number): Failing {
  if (name === 'exit') return status === '0' ? 'passes' : 'exits'
  if (name === 'return') return status === '0' ? 'passes' : 'returns'
  if (name === 'false') return 'fails'
  const body = name === undefined ? undefined : bodies(name)
  if (body === undefined || hops >= maxHops) return 'passes'
  const inner = failing(body, bodies, hops + 1)
  return inner === 'returns' ? 'fails' : inner
}
