import type { AndOr, CompoundList, If } from 'unbash'
import type { Work } from '../scope.ts'
import { isMeasure } from '../../python/value/metric-names.ts'
import { failing } from './failing.ts'
import { stopAt } from './stop-at.ts'
import type { Place, Walker } from './walker.ts'

const longest = 2000
const comparison = /[<>]|-(?:lt|gt|le|ge)\b/
const numeric = /\bbc\b|\bawk\b|\bpython3?\b|\(\(|-(?:lt|gt|le|ge)\b|\bjq\b/
const variable = /\$\{?([A-Za-z_]\w*)/g
const key = /\.(?:metrics\.)?([A-Za-z_]\w*)/g
const loose = /^(?:\w+_)?(?:score|metric)$/i

/** What withholding it keeps a bad model from. */
const releases = new Set(['register', 'deploy', 'shift-traffic', 'publish'])

/** A variable that a script hands to later steps: `echo "ship=true" >> $GITHUB_OUTPUT`, `##vso[task.setvariable variable=ship]`. */
const handed =
  /["'\s]([A-Za-z_][\w-]{0,60})=[^\n]{0,200}>>[^\n]{0,20}GITHUB_(?:OUTPUT|ENV)|setvariable variable=([\w.-]{1,60})/g

/** A check of a metric on which the script ends in failure, releases the model in one branch only, or tells later steps whether to. */
export function metricGateOfIf(
  node: If,
  place: Place,
  walker: Walker,
  branches: readonly (readonly Work[])[],
): readonly Work[] {
  const arms: readonly Pick<If, 'clause' | 'then'>[] = [node, ...node.elif]
  const weighed = arms.find(({ clause }) => weighs(clause.pos, clause.end, walker))
  const { pos } = (weighed ?? node).clause
  const releasing = branches.map((works) => works.some(isRelease))
  const decisive =
    [...arms.map(({ then }) => then), node.else].some((branch) => branch !== undefined && stops(branch, walker)) ||
    (releasing.includes(true) && (releasing.includes(false) || node.else === undefined))
  if (weighed === undefined)
    return decisive ? asked(node, walker).map((text) => stopAt(walker.source.place(pos), walker, text)) : []
  if (decisive) return gateAt(pos, place, walker, {})
  for (const name of assignedIn(node, walker)) walker.shell.weighed.add(name)
  const decides = handedOn(node, walker)
  return decides === '' ? [] : gateAt(pos, place, walker, { decides })
}

/** What earlier steps told, where the condition asks for it: `[ "${{ steps.eval.outputs.passed }}" != "true" ]`. */
function asked({ clause }: If, { source, shell }: Walker): readonly string[] {
  if (clause.end - clause.pos > longest) return []
  const text = source
    .restore(source.text.slice(clause.pos, clause.end))
    .replace(variable, (written: string, name: string) => shell.env[name] ?? written)
  return /\boutputs\.|\$\(?\{?\w/.test(text) ? [text] : []
}

function isRelease(work: Work): boolean {
  return work.type === 'activity' && releases.has(work.activity.kind) && work.activity.subject !== 'documentation'
}

function handedOn({ pos, end }: If, { source }: Walker): string {
  if (end - pos > longest) return ''
  const text = source.restore(source.text.slice(pos, end))
  return [...new Set([...text.matchAll(handed)].flatMap(([, name, other]) => name ?? other ?? []))].join(' ')
}

/** Variables that the branches set: `PASSED=true`. */
function assignedIn({ pos, end }: If, { source }: Walker): readonly string[] {
  if (end - pos > longest) return []
  return [...source.text.slice(pos, end).matchAll(/(?:^|[;\s])([A-Za-z_]\w{0,60})=["']?\w/g)].flatMap(
    ([, name]) => name ?? [],
  )
}

/** The same in one line: `(( $(echo "$acc >= 0.8" | bc -l) )) || exit 1`. */
export function metricGateOfChain(node: AndOr, place: Place, walker: Walker): readonly Work[] {
  const [first, ...rest] = node.commands
  if (first === undefined || !weighs(first.pos, first.end, walker)) return []
  const ends = rest.some((one) => failing(one, (name) => walker.shell.functions.get(name)?.node) === 'exits')
  return ends ? gateAt(first.pos, place, walker, {}) : []
}

function stops(branch: CompoundList, walker: Walker): boolean {
  return failing(branch, (name) => walker.shell.functions.get(name)?.node) === 'exits'
}

/** Whether a text asks for what a metric decided, or compares numbers one of which is named like a measure of a model; what is written into the script decides nothing. */
export function weighs(from: number, to: number, { source, shell }: Walker): boolean {
  if (to - from > longest) return false
  const text = source.restore(source.text.slice(from, to))
  const full = text.replace(/-[zn]\s+"?\$\{?\w+\}?"?/g, '')
  if ([...full.matchAll(variable)].some(([, name = '']) => shell.weighed.has(name))) return true
  if (!comparison.test(text) || !numeric.test(text)) return false
  const names = [...text.matchAll(variable)].flatMap(([, name]) => name ?? [])
  const keys = /\bjq\b|\.json|outputs\./.test(text) ? [...text.matchAll(key)].flatMap(([, name]) => name ?? []) : []
  const measured = [...names, ...keys].filter((name) => isMeasure(name) || loose.test(name))
  return measured.some((name) => !isConstant(shell.env[name], name, shell.doubtful))
}

function isConstant(value: string | undefined, name: string, doubtful: ReadonlySet<string>): boolean {
  return value !== undefined && !doubtful.has(name) && /^\d+(?:\.\d+)?$/.test(value)
}

export function gateAt(
  offset: number,
  place: Place,
  { source, scope, shell }: Walker,
  detail: Readonly<Record<string, string>>,
): readonly Work[] {
  return [
    {
      type: 'activity',
      activity: {
        kind: 'gate',
        note:
          detail['decides'] === undefined ? 'stops the run on a bad metric' : `a metric decides ${detail['decides']}`,
        at: source.place(offset),
        via: scope.via,
        tolerant: scope.tolerant || shell.tolerant,
        conditional: scope.conditional || place.conditional,
        triggers: scope.triggers,
        detail,
      },
    },
  ]
}
