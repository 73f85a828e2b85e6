import type { Location } from '../../../model/location.ts'
import type { Interpret, Scope, Terrain, Work } from '../scope.ts'
import { quoted } from '../shell/quoted.ts'
import { hop } from './hop.ts'
import { missing } from './missing.ts'
import { calledWork, pythonTextWork } from './python-work.ts'

/** One thing a task does. */
export type Step =
  | {
      readonly type: 'shell'
      readonly text: string
      readonly at: Location
      readonly tolerant?: boolean | undefined
      readonly errexit?: boolean | undefined
      readonly pipefail?: boolean | undefined
      readonly conditional?: boolean | undefined
      /** Arguments of the call were put in already or are not passed on. */
      readonly closed?: boolean | undefined
    }
  | { readonly type: 'words'; readonly words: readonly string[]; readonly at: Location }
  | {
      readonly type: 'task'
      readonly name: string
      readonly args?: readonly string[] | undefined
      readonly at: Location
    }
  | { readonly type: 'call'; readonly target: string; readonly at: Location }
  | { readonly type: 'python'; readonly text: string; readonly at: Location }

/** A task of a task runner's file, whatever the runner. */
export interface Task {
  readonly needs: readonly string[]
  readonly steps: readonly Step[]
  readonly after?: readonly string[] | undefined
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

/** The tasks of one runner. */
export interface Runner {
  /** How a hop to a task reads: `poe train`. */
  label(name: string): string
  /** What tells this runner's file from others, for the cycle guard. */
  readonly key: string
  find(name: string, args: readonly string[]): Task | undefined
}

/** What a task does: what it needs first, then its steps. A task that nobody defined is noted. */
export function runTask(
  call: { readonly name: string; readonly args: readonly string[]; readonly at: Location },
  runner: Runner,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const done = new Set<string>()
  return run(call.name, call.args, call.at, scope)

  function run(name: string, args: readonly string[], at: Location, from: Scope): readonly Work[] {
    const task = runner.find(name, args)
    const label = runner.label(name)
    if (task === undefined) return name.includes('$') ? [] : missing(label, at, terrain)
    const inside = hop(from, at, label, `${runner.key}:${name}:${args.join(' ')}`)
    if (inside === undefined || !terrain.spend()) return []
    const own: Scope = { ...inside, cwd: task.folder, env: { ...inside.env, ...task.env }, args, script: undefined }
    const needed = task.needs.flatMap((need) => once(need, at, own))
    const last = task.steps.findLastIndex((step) => step.type === 'shell' && step.closed !== true)
    const works = task.steps.flatMap((step, index) => runStep(step, index === last ? args : [], task, own))
    return [...needed, ...works, ...(task.after ?? []).flatMap((next) => once(next, at, own))]
  }

  function once(name: string, at: Location, from: Scope): readonly Work[] {
    if (done.has(name)) return []
    done.add(name)
    return run(name, [], at, from)
  }

  function runStep(step: Step, args: readonly string[], task: Task, own: Scope): readonly Work[] {
    switch (step.type) {
      case 'shell': {
        const text = args.length === 0 ? step.text : `${step.text.trimEnd()} ${quoted(args)}`
        return interpret.shell(text, step.at, {
          ...own,
          errexit: step.errexit === true,
          pipefail: step.pipefail === true,
          tolerant: own.tolerant || step.tolerant === true,
          conditional: own.conditional || step.conditional === true,
        })
      }
      case 'words':
        return interpret.command({ words: step.words, at: step.at }, own)
      case 'task':
        return run(step.name, step.args ?? [], step.at, own)
      case 'call':
        return (
          calledWork({ target: step.target, folder: task.folder, args }, step.at, own, terrain, interpret) ??
          missing(step.target, step.at, terrain)
        )
      case 'python':
        return pythonTextWork(step.text, step.at, own, terrain, interpret)
    }
  }
}
