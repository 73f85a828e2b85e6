import type { Activity } from '../../model/activity.ts'
import type { CodeUnit, Handler, TestFile } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import type { Note } from '../../model/snapshot.ts'

/** What running a piece of Python does, before the caller adds its own chain, triggers and tolerance. */
export interface Effects {
  readonly activities: readonly Activity[]
  /** Shell or argument lists it starts as subprocesses. */
  readonly spawned: readonly Spawned[]
  /** Files of which it enters a function. */
  readonly enters?: readonly string[] | undefined
}

export interface Spawned {
  /** Shell text, or an argument list already split. */
  readonly command: string | readonly string[]
  readonly at: Location
  readonly via: readonly string[]
  /** `check=False` or an exit status nobody looks at. */
  readonly tolerant: boolean
  /** It only runs where the same program submits something to a service. */
  readonly submitted?: true | undefined
}

/** What is started: a file, or one function of it. */
export interface Entry {
  readonly path: string
  readonly function?: string
  /** Words behind the script; undefined where nobody knows them. */
  readonly args?: readonly string[]
  /** Variables whose value is known. */
  readonly env?: Readonly<Record<string, string>>
}

/** The repository's Python as one program. Pure; parsed lazily and once. */
export interface PythonProgram {
  readonly units: readonly CodeUnit[]
  readonly tests: readonly TestFile[]
  readonly notes: readonly Note[]
  /** What web applications call for their routes. */
  readonly handlers: readonly Handler[]
  /** What `python <path> <args>` does, or calling one function of it (console scripts, Airflow callables): reachability over imports and calls. */
  run(entry: Entry): Effects
  /** `python -c` and heredocs; `at` is the line of its first line. */
  runText(source: string, at: Location, cwd: string): Effects
  /** `python -m package.module` from a folder: the file it starts. */
  moduleFile(dotted: string, cwd: string): string | undefined
}
