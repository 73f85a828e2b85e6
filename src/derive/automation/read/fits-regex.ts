import { readRegex, type RegexNode } from './read-regex.ts'

type Step =
  | { readonly type: 'char'; readonly fits: (char: string) => boolean }
  | { readonly type: 'fork'; to: readonly number[] }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end' }

const maxSteps = 2_000
const maxText = 500

/** How a system understands its patterns. */
export interface RegexUse {
  /** The pattern has to cover the whole text, as if it stood between `^` and `$`. */
  readonly whole?: boolean
  readonly insensitive?: boolean
}

/**
 * Whether a text fits a regular expression written in a repository; undefined for what is not understood. Never handed to the host's
 * engine, which a hostile pattern keeps busy for ever: all ways are followed at once, so that the work is linear in the text.
 */
export function fitsRegex(text: string, source: string, use: RegexUse = {}): boolean | undefined {
  const tree = readRegex(source)
  if (tree === undefined || text.length > maxText) return undefined
  const steps: Step[] = []
  if (!emit(tree, steps)) return undefined
  const subject = use.insensitive === true ? [text.toLowerCase(), text.toUpperCase()] : [text]
  const [lower = text, upper = lower] = subject
  let here = closure(steps, [0], 0, text.length)
  for (let at = 0; at < text.length; at += 1) {
    if (use.whole !== true && here.has(steps.length)) return true
    const next: number[] = use.whole === true ? [] : [0]
    for (const index of here) {
      const step = steps[index]
      if (step?.type === 'char' && (step.fits(lower.charAt(at)) || step.fits(upper.charAt(at)))) next.push(index + 1)
    }
    here = closure(steps, next, at + 1, text.length)
  }
  return here.has(steps.length)
}

function closure(steps: readonly Step[], from: readonly number[], at: number, end: number): ReadonlySet<number> {
  const reached = new Set<number>()
  const open = [...from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue
    reached.add(index)
    const step = steps[index]
    if (step?.type === 'fork') open.push(...step.to)
    if (step?.type === 'edge' && at === (step.edge === 'start' ? 0 : end)) open.push(index + 1)
  }
  return reached
}

/** Writes the steps of a node behind those before; false where there would be too many. */
function emit(node: RegexNode, steps: Step[]): boolean {
  if (steps.length > maxSteps) return false
  switch (node.type) {
    case 'char':
    case 'edge':
      steps.push(node)
      return true
    case 'row':
      return node.parts.every((part) => emit(part, steps))
    case 'choice':
      return emitChoice(node.ways, steps)
    case 'repeat':
      return emitRepeat(node, steps)
  }
}

function emitChoice(ways: readonly RegexNode[], steps: Step[]): boolean {
  const fork: Extract<Step, { type: 'fork' }> = { type: 'fork', to: [] }
  steps.push(fork)
  const ends: Extract<Step, { type: 'fork' }>[] = []
  for (const way of ways) {
    fork.to = [...fork.to, steps.length]
    if (!emit(way, steps)) return false
    const end: Extract<Step, { type: 'fork' }> = { type: 'fork', to: [] }
    ends.push(end)
    steps.push(end)
  }
  for (const end of ends) end.to = [steps.length]
  return true
}

function emitRepeat(node: Extract<RegexNode, { type: 'repeat' }>, steps: Step[]): boolean {
  for (let count = 0; count < node.least; count += 1) {
    // A step of its own for each turn, so that repeated nothing is counted too.
    steps.push({ type: 'fork', to: [steps.length + 1] })
    if (!emit(node.part, steps)) return false
  }
  if (node.most === undefined) {
    const start = steps.length
    const fork: Extract<Step, { type: 'fork' }> = { type: 'fork', to: [] }
    steps.push(fork)
    if (!emit(node.part, steps)) return false
    steps.push({ type: 'fork', to: [start] })
    fork.to = [start + 1, steps.length]
    return true
  }
  for (let count = node.least; count < node.most; count += 1) {
    const fork: Extract<Step, { type: 'fork' }> = { type: 'fork', to: [] }
    steps.push(fork)
    if (!emit(node.part, steps)) return false
    fork.to = [steps.indexOf(fork) + 1, steps.length]
  }
  return true
}
