import type { Location } from '../../../../model/location.ts'
import { hop } from '../../command/hop.ts'
import { missing } from '../../command/missing.ts'
import type { ImageBuild, Interpret, Mount, Scope, Terrain, Work } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import { containerOf, execForm, type Run } from './container.ts'
import { withoutRunnerVariables } from '../../steps/runner-variables.ts'
import type { Instruction } from './dockerfile.ts'

/** What building an image does: the RUN steps of its stages, in the files it copied. */
export function buildWork(
  build: ImageBuild,
  args: Readonly<Record<string, string>>,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  if (!terrain.files.has(build.dockerfile))
    return build.dockerfile.includes('$') ? [] : missing(build.dockerfile, at, terrain)
  const own = hop(scope, at, `docker build ${build.dockerfile}`, `build:${build.dockerfile}:${build.target ?? ''}`)
  const container = containerOf(build, args, terrain.files)
  if (own === undefined || container === undefined) return []
  return container.runs.flatMap((run) => runWork(run, build, own, interpret))
}

/** RUN starts a shell without `set -e`, unless it is a list of words or SHELL says otherwise. */
function runWork(run: Run, build: ImageBuild, scope: Scope, interpret: Interpret): readonly Work[] {
  const { instruction } = run
  const flags = run.shell.join(' ')
  const own: Scope = {
    ...inContainer(run.folder, run.mounts, run.env, scope),
    errexit: /\s-\w*e/.test(flags),
    pipefail: flags.includes('pipefail'),
    args: [],
  }
  const text = instruction.text.replace(/^(?:--\w[\w-]*(?:=\S+)?\s+(?:\\\n\s*)?)*/, '')
  const at = { path: build.dockerfile, line: instruction.line }
  const words = execForm(text)
  if (words !== undefined) return interpret.command({ words, at }, own)
  const { heredoc } = instruction
  if (heredoc === undefined) return interpret.shell(text, at, own)
  const program = /^\s*([^\s<]+)/.exec(text)?.[1]
  const place = { path: build.dockerfile, line: heredoc.line }
  if (program === undefined) return interpret.shell(heredoc.text, place, own)
  return interpret.command({ words: [program], at, stdin: { text: heredoc.text, at: place } }, own)
}

/** How a container is started. */
export interface Start {
  readonly build: ImageBuild | undefined
  readonly args: Readonly<Record<string, string>>
  /** Words given instead of CMD. */
  readonly words: readonly string[]
  /** Instead of the image's ENTRYPOINT; empty for none at all. */
  readonly entrypoint: readonly string[] | undefined
  readonly folder: string | undefined
  readonly mounts: readonly Mount[]
  readonly env: Readonly<Record<string, string>>
}

/** What starting a container does: its words, or the ENTRYPOINT and CMD of an image built here. */
export function startWork(
  start: Start,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const { build } = start
  const container = build === undefined ? undefined : containerOf(build, start.args, terrain.files)
  const mounts = [...start.mounts, ...(container?.mounts ?? [])]
  const env = { ...container?.env, ...start.env }
  const own = {
    ...inContainer(start.folder ?? container?.folder ?? '/', mounts, env, scope),
    errexit: false,
    pipefail: false,
    args: undefined,
  }
  const before = start.entrypoint ?? wordsOf(container?.entrypoint) ?? []
  const { command } = container ?? {}
  const words = start.words.length > 0 ? start.words : start.entrypoint === undefined ? (wordsOf(command) ?? []) : []
  if (before.length + words.length === 0) return []
  // An entrypoint script ends in `exec "$@"`: its arguments are the command.
  const place = start.words.length === 0 ? placeIn(build, command ?? container?.entrypoint) : undefined
  return interpret.command({ words: [...before, ...words], at: place ?? at }, own)
}

function placeIn(build: ImageBuild | undefined, instruction: Instruction | undefined): Location | undefined {
  return build === undefined || instruction === undefined
    ? undefined
    : { path: build.dockerfile, line: instruction.line }
}

function wordsOf(instruction: Instruction | undefined): readonly string[] | undefined {
  if (instruction === undefined) return undefined
  return execForm(instruction.text) ?? ['sh', '-c', instruction.text]
}

/** Inside a container paths are the container's: the folder is a repository folder where one was copied or mounted there. */
function inContainer(
  folder: string,
  mounts: readonly Mount[],
  env: Readonly<Record<string, string>>,
  scope: Scope,
): Scope {
  return {
    ...scope,
    mounts,
    cwd: resolvePath(folder, { cwd: '', mounts }),
    env: { ...withoutRunnerVariables(scope.env), ...env },
    script: undefined,
    written: undefined,
  }
}
