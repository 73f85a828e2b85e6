import type { Work } from '../scope.ts'
import type { Shell } from './walker.ts'

interface Outcome {
  readonly env: Shell['env']
  readonly doubtful: Shell['doubtful']
  readonly arrays: Shell['arrays']
  readonly args: Shell['args']
  readonly cwd: string
}

/**
 * Walks branches of which one runs, nobody knows which: each starts from the same shell, and afterwards only what all of
 * them agree on is known. Not exhaustive: it may be that none runs.
 */
export function alternatives(
  shell: Shell,
  branches: readonly (() => readonly Work[])[],
  exhaustive: boolean,
): readonly Work[] {
  const base = outcomeOf(shell)
  const outcomes: Outcome[] = exhaustive ? [] : [base]
  const works: Work[] = []
  let end: Shell['ended']
  for (const branch of branches) {
    Object.assign(shell, base)
    works.push(...branch())
    const { ended } = shell
    shell.ended = undefined
    if (ended === undefined) {
      outcomes.push(outcomeOf(shell))
      continue
    }
    end = end === 'exit' ? end : ended
    if (shell.endedWell) shell.guarded = { ...shell.guarded, [ended]: true }
  }
  const [first, ...others] = outcomes
  if (first === undefined) {
    Object.assign(shell, base)
    shell.ended = end
    return works
  }
  Object.assign(
    shell,
    others.reduce((one, other) => agreed(one, other, base), first),
  )
  return works
}

function outcomeOf({ env, doubtful, arrays, args, cwd }: Shell): Outcome {
  return { env, doubtful, arrays, args, cwd }
}

function agreed(one: Outcome, other: Outcome, base: Outcome): Outcome {
  return {
    env: one.env === other.env ? one.env : common(one.env, other.env),
    doubtful: new Set([...one.doubtful, ...other.doubtful]),
    arrays: one.arrays === other.arrays ? one.arrays : common(one.arrays, other.arrays),
    args: one.args === other.args ? one.args : undefined,
    cwd: one.cwd === other.cwd ? one.cwd : base.cwd,
  }
}

function common<T>(one: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(one).filter(([name, value]) => Object.hasOwn(other, name) && other[name] === value),
  )
}
