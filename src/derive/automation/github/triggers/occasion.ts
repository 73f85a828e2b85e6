import type { Trigger } from '../../../../model/automation.ts'
import { known, type Value } from '../../expression/expression-value.ts'

/** One way in which a run starts, in as much detail as conditions can ask for. Several occasions can belong to one trigger. */
export interface Occasion {
  readonly trigger: Trigger
  /** The broader trigger this one is a case of: named only where something runs in this case alone. */
  readonly base?: Trigger | undefined
  readonly event: string
  readonly ref: Ref
  /** The branch a pull request goes to. */
  readonly baseRef?: string | undefined
  /** The person or program behind it. */
  readonly actor: Value
  /** The activity type, where there is exactly one. */
  readonly action?: string | undefined
  readonly merged?: boolean | undefined
  readonly cron?: string | undefined
  /** For `workflow_run`: the events that start the workflow it follows. */
  readonly upstream?: readonly string[] | undefined
}

export interface Ref {
  /** `refs/heads/main`. */
  readonly full: Value
  readonly name: Value
  readonly type: 'branch' | 'tag' | 'unknown'
}

export const person: Value = { type: 'unknown', human: true, truthy: true }

/** The ref of a branch whose name is known. */
export function branchRef(name: string): Ref {
  return { full: known(`refs/heads/${name}`), name: known(name), type: 'branch' }
}

/** The ref of a branch or tag that fits a pattern: what stands before the first wildcard is known. */
export function patternRef(pattern: string, type: 'branch' | 'tag'): Ref {
  const start = pattern.search(/[*?+[\]!\\]/)
  const folder = type === 'tag' ? 'refs/tags/' : 'refs/heads/'
  if (start === -1) return { full: known(`${folder}${pattern}`), name: known(pattern), type }
  // `?` and `+` speak of the character before them, which is then not certain either.
  const prefix = pattern.slice(0, /[?+]/.test(pattern.charAt(start)) ? Math.max(0, start - 1) : start)
  return {
    full: { type: 'unknown', prefix: `${folder}${prefix}` },
    name: { type: 'unknown', truthy: true, ...(prefix !== '' && { prefix }) },
    type,
  }
}

export const unknownRef: Ref = {
  full: { type: 'unknown', prefix: 'refs/' },
  name: { type: 'unknown', truthy: true },
  type: 'unknown',
}
