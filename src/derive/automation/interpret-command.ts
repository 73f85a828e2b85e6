import { followers } from '../../generated/followers.ts'
import type { ActivityKind } from '../../model/activity.ts'
import { claimedWork } from './command/claimed-work.ts'
import { unwrap, type Unwrapped } from './command/unwrap.ts'
import { withoutTrials } from './command/without-trials.ts'
import type { Command, Interpret, Scope, Terrain, Work } from './scope.ts'
import { maxDepth } from './scope.ts'
import { resolvePath } from './shell/resolve-path.ts'
import { walkScript } from './shell/walk-script.ts'

/** Wrappers around wrappers, at most. */
const maxWrappers = 12

/**
 * What one simple command does: wrappers come off, indirections inside the repository are followed, and what is left is
 * what the tools of the registry say it is. A command that only asks for help does nothing.
 */
export function interpretCommand(command: Command, scope: Scope, terrain: Terrain): readonly Work[] {
  return withoutTrials(worksOf(command, scope, terrain), scope)
}

function worksOf(command: Command, scope: Scope, terrain: Terrain): readonly Work[] {
  const works: Work[] = []
  let words = command.words
  let here = scope
  for (let layer = 0; layer < maxWrappers; layer += 1) {
    if (words.length === 0 || words.includes('--help') || !terrain.spend()) return works
    const current = { ...command, words }
    const followed = follow(current, here, terrain)
    if (followed !== undefined) {
      const claimed = claimedWork(current, here, terrain, true)
      return [...works, ...followed, ...(asksOnly(followed) ? claimed.filter((work) => !does(work, 'train')) : claimed)]
    }
    const inner = unwrap(words)
    if (inner === undefined) return [...works, ...claimedWork(current, here, terrain, false)]
    if (inner.type === 'shell') return [...works, ...shellInside(inner, command, here, terrain)]
    if (inner.acts) works.push(...claimedWork(current, here, terrain, true))
    words = inner.words
    here = {
      ...here,
      env: { ...here.env, ...inner.env },
      cwd: inner.folder === undefined ? here.cwd : resolvePath(inner.folder, here),
    }
  }
  return works
}

/** What is submitted turned out to ask a model and to fit none: batch scoring on a service for training. */
function asksOnly(works: readonly Work[]): boolean {
  return works.some((work) => does(work, 'predict', 'load-model')) && !works.some((work) => does(work, 'train'))
}

function does(work: Work, ...kinds: readonly ActivityKind[]): boolean {
  return work.type === 'activity' && kinds.includes(work.activity.kind)
}

/** The interpreter as followers call it back. */
export function interpretOn(terrain: Terrain): Interpret {
  return {
    shell: (text, at, scope) =>
      walkScript(text, at, scope, terrain, (command, inner) => interpretCommand(command, inner, terrain)),
    command: (command, scope) => interpretCommand(command, scope, terrain),
  }
}

function follow(command: Command, scope: Scope, terrain: Terrain): readonly Work[] | undefined {
  const interpret = interpretOn(terrain)
  for (const follower of followers) {
    const works = follower.follow(command, scope, terrain, interpret)
    if (works !== undefined) return works
  }
  return undefined
}

function shellInside(
  inner: Extract<Unwrapped, { readonly type: 'shell' }>,
  { at }: Command,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] {
  if (scope.depth >= maxDepth) return []
  const { errexit, pipefail, args, name } = inner
  const env = name === undefined ? scope.env : { ...scope.env, 0: name }
  const own = { ...scope, env, errexit, pipefail, args, script: undefined, depth: scope.depth + 1 }
  return interpretOn(terrain).shell(inner.text, at, own)
}
