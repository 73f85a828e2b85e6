import type { Trigger } from '../../model/automation.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import type { Note } from '../../model/snapshot.ts'
import type { Meanings } from '../meaning/meanings.ts'
import type { PythonProgram } from '../python/program.ts'

/** What every follower may look things up in. */
export interface Terrain {
  readonly files: Files
  readonly meanings: Meanings
  readonly python: PythonProgram
  /** Source files of other languages, R scripts and literate documents, and what they do. */
  readonly units: readonly CodeUnit[]
  note(note: Note): void
  /** Takes one unit of the work allowed for the whole repository; false when there is none left and everybody has to stop. */
  spend(): boolean
  /** Images built from this repository so far, by name: a build step registers, a later `docker run` looks up. */
  readonly images: Map<string, ImageBuild>
  /** Addresses of git remotes that commands have added, by name. */
  readonly remotes: Map<string, string>
  /** Values handed to plans of Terraform that were saved, by folder and file. */
  readonly plans: Map<string, ReadonlyMap<string, string>>
}

/** From what an image is built, as paths from the repository root. */
export interface ImageBuild {
  readonly dockerfile: string
  readonly context: string
  readonly target?: string | undefined
}

/** Where and how a piece of work runs: handed down, never changed. */
export interface Scope {
  /** Working directory from the repository root; '' is the root. */
  readonly cwd: string
  /** Variables whose value is known. */
  readonly env: Readonly<Record<string, string>>
  /** The chain so far, outermost first, excluding the place of the work itself. */
  readonly via: readonly string[]
  readonly triggers: readonly Trigger[]
  readonly tolerant: boolean
  readonly conditional: boolean
  /** The shell stops at the first failing command (`set -e`; GitHub's default bash does). */
  readonly errexit: boolean
  /** A pipeline fails when any part of it fails, not only the last (`shell: bash` in a workflow, `set -o pipefail`). */
  readonly pipefail?: boolean | undefined
  /** Positional parameters `$1`, `$2` ... where they are known; `$0` is `script`. */
  readonly args?: readonly string[] | undefined
  /** The script that runs, from the repository root: what `$0` and `${BASH_SOURCE[0]}` say. */
  readonly script?: string | undefined
  /** Absolute folders that show folders of the repository, e.g. `/app` in a container; the longest matching `from` wins. */
  readonly mounts?: readonly Mount[] | undefined
  /** Files that the same script wrote before from literal text (`cat > run.py <<EOF`), by path from the root. */
  readonly written?: ReadonlyMap<string, FedText> | undefined
  /** The same for the steps of a job: what a script writes is added, for those that follow. */
  readonly left?: Map<string, FedText> | undefined
  /** On another machine, over SSH: what is left running there stays. */
  readonly elsewhere?: true | undefined
  /** Indirections so far; followers stop at `maxDepth`. */
  readonly depth: number
  /** Targets, scripts and stages already entered on this chain: the cycle guard. */
  readonly entered: ReadonlySet<string>
}

/** An absolute folder where the commands run, and the repository folder one sees there. */
export interface Mount {
  readonly from: string
  readonly to: string
}

/** One simple command after expansion of what is known, with the place it stands at. */
export interface Command {
  /** Words after quote removal; an unknown expansion stays as written (`${X}`). */
  readonly words: readonly string[]
  readonly at: Location
  /** Text of a heredoc or here-string fed to it, with the place of its first line. */
  readonly stdin?: FedText | undefined
}

/** Text that a script carries for another program, with the place of its first line. */
export interface FedText {
  readonly text: string
  readonly at: Location
}

/** Follows one kind of indirection: one file each under `follow/`. */
export interface Follower {
  readonly id: string
  /** What it does, for the reference page: "make targets: recipes and prerequisites". */
  readonly follows: string
  /** Undefined when the command is none of its business; else the work behind the command, already interpreted. */
  follow(command: Command, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] | undefined
}

/** The interpreter as the followers call it back. */
export interface Interpret {
  /** A piece of shell. `at` is the place of its first line. */
  shell(text: string, at: Location, scope: Scope): readonly Work[]
  command(command: Command, scope: Scope): readonly Work[]
}

/** What came out: an activity, or something handed to a place nobody can read here. */
export type Work =
  | { readonly type: 'activity'; readonly activity: import('../../model/activity.ts').Activity }
  | { readonly type: 'delegated'; readonly callee: string; readonly hints: readonly string[]; readonly at: Location }

export const maxDepth = 12
