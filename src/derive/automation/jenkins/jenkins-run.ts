import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import type { JenkinsStart } from './jenkins-starts.ts'
import type { JenkinsNames } from './live-text.ts'
import type { GroovyFile, GroovyItem, GroovyValue } from './groovy-item.ts'

/** What all starts of one pipeline share. */
export interface JenkinsWorld {
  readonly path: string
  readonly file: GroovyFile
  readonly terrain: Terrain
  readonly shell: ShellReader
  /** Shared libraries the file asks for: steps nobody knows are theirs. */
  readonly libraries: readonly string[]
  /** What the images are called that variables hold: `app = docker.build('acme/app')`. */
  readonly images: ReadonlyMap<string, GroovyValue>
}

/** One piece of a pipeline on its way through its steps. */
export interface JenkinsRun {
  readonly world: JenkinsWorld
  readonly start: JenkinsStart
  readonly scope: Scope
  readonly names: JenkinsNames
  /** Functions entered so far: the guard against those that call each other. */
  readonly functions: readonly string[]
}

/** Walks the steps of a block. */
export type WalkSteps = (items: readonly GroovyItem[], run: JenkinsRun) => readonly FoundWork[]

/** The run under a condition that holds, may hold, or never does. */
export function when(truth: boolean | undefined, run: JenkinsRun): JenkinsRun | undefined {
  if (truth === false) return undefined
  return truth === true ? run : { ...run, scope: { ...run.scope, conditional: true } }
}

/** The run with more variables, also for its commands. */
export function withVariables(run: JenkinsRun, more: ReadonlyMap<string, string>): JenkinsRun {
  if (more.size === 0) return run
  const variables = new Map([...run.names.variables, ...more])
  const env = { ...run.scope.env, ...Object.fromEntries(more) }
  return { ...run, names: { ...run.names, variables }, scope: { ...run.scope, env } }
}
