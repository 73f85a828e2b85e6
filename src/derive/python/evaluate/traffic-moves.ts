import { nodesIn } from '../handlers/expressions-in.ts'
import type { Expression, Statement } from '../syntax/tree.ts'
import type { PythonFunction } from '../value/value.ts'
import { inModulesSaying } from './in-modules-saying.ts'

/** Adds live traffic that code gives to more than one deployment of an Azure ML endpoint: `endpoint.traffic = {"blue": 90, "green": 10}`, or all of it moved from one to the other. */
export function addTrafficMoves(functions: readonly PythonFunction[]): void {
  for (const of of inModulesSaying(functions, (source) => /\bazure\.ai\.ml\b/.test(source))) {
    const body = of.name === '' ? of.body.filter(({ kind }) => kind !== 'function' && kind !== 'class') : of.body
    const line = lineOfMove(body)
    if (line === undefined) continue
    of.summary.happenings.push({
      line,
      call: 'traffic of the endpoint',
      guard: undefined,
      handler: false,
      tolerant: false,
      deeds: [
        {
          kind: 'shift-traffic',
          subject: 'model',
          tool: 'azure-ml',
          note: 'moves traffic between deployments of the endpoint',
        },
      ],
      entered: [],
    })
  }
}

function lineOfMove(body: readonly Statement[]): number | undefined {
  const assignments = nodesIn(body).filter((node) => node.kind === 'assign')
  return assignments.find(({ targets, value }) => targets.some(isTraffic) && sharesOf(value, assignments) > 1)?.line
}

type Assignment = Extract<Statement, { readonly kind: 'assign' }>

function isTraffic(target: Expression): boolean {
  return target.kind === 'attribute' && target.id === 'traffic'
}

/** How many deployments a table of shares names, written out in place, under a name, or entry by entry. */
function sharesOf(value: Expression | undefined, assignments: readonly Assignment[]): number {
  if (value?.kind === 'dict') return value.keys.length
  if (value?.kind !== 'name') return 0
  const { id } = value
  const tables = assignments
    .filter(({ targets }) => targets.some((target) => target.kind === 'name' && target.id === id))
    .map((one) => (one.value?.kind === 'dict' ? one.value.keys.length : 0))
  const entries = assignments
    .flatMap(({ targets }) => targets)
    .flatMap((target) => (target.kind === 'item' && isNamed(target.of, id) ? [JSON.stringify(target.index)] : []))
  return Math.max(0, ...tables, new Set(entries).size)
}

function isNamed(value: Expression, id: string): boolean {
  return value.kind === 'name' && value.id === id
}
