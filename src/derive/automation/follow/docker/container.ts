import type { Files } from '../../../../model/facts.ts'
import type { ImageBuild, Mount } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import { readDockerfile, type Dockerfile, type Instruction, type Stage } from './dockerfile.ts'

/** A command that an image build runs, with where it runs and what it sees. */
export interface Run {
  readonly instruction: Instruction
  readonly folder: string
  readonly mounts: readonly Mount[]
  readonly env: Readonly<Record<string, string>>
  /** The words of `SHELL`. */
  readonly shell: readonly string[]
}

/** What an image holds and starts. */
export interface Container {
  readonly folder: string
  readonly mounts: readonly Mount[]
  readonly env: Readonly<Record<string, string>>
  readonly entrypoint: Instruction | undefined
  readonly command: Instruction | undefined
  readonly runs: readonly Run[]
}

const empty: Container = { folder: '/', mounts: [], env: {}, entrypoint: undefined, command: undefined, runs: [] }
const maxEntries = 300

/** Goes through a Dockerfile up to the stage asked for, with the stages that one builds on; undefined where the file is not there. */
export function containerOf(
  build: ImageBuild,
  args: Readonly<Record<string, string>>,
  files: Files,
): Container | undefined {
  const text = files.text(build.dockerfile)
  if (text?.state !== 'seen') return undefined
  const dockerfile = readDockerfile(text.value)
  const built = new Map<Stage, Container>()
  const wanted = build.target === undefined ? dockerfile.stages.at(-1) : stageNamed(build.target, dockerfile)
  return wanted === undefined ? undefined : stageOf(wanted)

  function stageOf(stage: Stage): Container {
    const before = built.get(stage)
    if (before !== undefined) return before
    // Entered before it is known: a stage that builds on itself ends here.
    built.set(stage, empty)
    const globals = Object.fromEntries(dockerfile.globals.flatMap(({ text: line }) => argument(line, {}, args)))
    const parent = earlier(filled(stage.from, globals), stage)
    let state: State = { container: parent ?? empty, shell: [] }
    for (const instruction of stage.instructions) state = after(instruction, stage, state)
    built.set(stage, state.container)
    return state.container
  }

  function earlier(name: string, from: Stage): Container | undefined {
    const index = dockerfile.stages.indexOf(from)
    const found = stageNamed(name, { ...dockerfile, stages: dockerfile.stages.slice(0, index) })
    return found === undefined ? undefined : stageOf(found)
  }

  function after(instruction: Instruction, stage: Stage, state: State): State {
    const { container, shell } = state
    const line = filled(instruction.text, container.env)
    switch (instruction.name) {
      case 'WORKDIR':
        return {
          shell,
          container: { ...container, folder: absolute(line.trim().replace(/^["']|["']$/g, ''), container.folder) },
        }
      case 'ENV':
        return {
          shell,
          container: { ...container, env: { ...container.env, ...Object.fromEntries(assignments(line)) } },
        }
      case 'ARG':
        return {
          shell,
          container: {
            ...container,
            env: { ...container.env, ...Object.fromEntries(argument(line, container.env, args)) },
          },
        }
      case 'COPY':
      case 'ADD': {
        // A stage that files are taken from is built as well.
        const source = sourceOf(line, stage)
        const runs = [...new Set([...(source?.runs ?? []), ...container.runs])]
        return {
          shell,
          container: { ...container, runs, mounts: [...copied(line, container, stage), ...container.mounts] },
        }
      }
      case 'SHELL':
        return { container, shell: execForm(line) ?? shell }
      case 'ENTRYPOINT':
        return { shell, container: { ...container, entrypoint: instruction, command: undefined } }
      case 'CMD':
        return { shell, container: { ...container, command: instruction } }
      case 'RUN': {
        const { folder, mounts, env } = container
        return {
          shell,
          container: { ...container, runs: [...container.runs, { instruction, folder, mounts, env, shell }] },
        }
      }
      default:
        return state
    }
  }

  function sourceOf(line: string, stage: Stage): Container | undefined {
    const from = fromStage(line)
    return from === undefined ? undefined : earlier(from, stage)
  }

  /** What a COPY makes visible: folders of the context, files of it, or what an earlier stage saw. */
  function copied(line: string, container: Container, stage: Stage): readonly Mount[] {
    const words = (execForm(line) ?? line.split(/\s+/)).filter((word) => word !== '')
    const plain = words.filter((word) => !word.startsWith('--'))
    const target = plain.at(-1) ?? ''
    const to = absolute(target, container.folder)
    const source = sourceOf(line, stage)
    if (source === undefined && fromStage(line) !== undefined) return []
    const sources = plain.slice(0, -1)
    const intoFolder = target.endsWith('/') || target === '.' || sources.length > 1
    return sources.flatMap((path) => {
      const scope = source === undefined ? { cwd: build.context } : { cwd: '', mounts: source.mounts }
      const found = resolvePath(source === undefined ? path.replace(/^\/+/, '') : path, scope)
      if (found.startsWith('/')) return []
      if (files.hasFolder(found)) return folderMounts(found, to, container.mounts)
      const paths = found.includes('*') ? files.glob(found).slice(0, maxEntries) : files.has(found) ? [found] : []
      return paths.map((one) => ({
        from: intoFolder || found.includes('*') ? absolute(one.slice(one.lastIndexOf('/') + 1), to) : to,
        to: one,
      }))
    })
  }

  /** A second folder copied to the same place joins the first, entry by entry. */
  function folderMounts(folder: string, to: string, mounts: readonly Mount[]): readonly Mount[] {
    if (!mounts.some(({ from }) => from === to)) return [{ from: to, to: folder }]
    const prefix = folder === '' ? '' : `${folder}/`
    const names = new Set<string>()
    for (const { path } of files.entries) {
      if (names.size < maxEntries && path.startsWith(prefix))
        names.add(path.slice(prefix.length).split('/', 1)[0] ?? '')
    }
    return [...names].map((name) => ({ from: absolute(name, to), to: `${prefix}${name}` }))
  }
}

function fromStage(line: string): string | undefined {
  return /(?:^|\s)--from=(\S+)/.exec(line)?.[1]
}

interface State {
  readonly container: Container
  readonly shell: readonly string[]
}

function stageNamed(name: string, { stages }: Dockerfile): Stage | undefined {
  return (
    stages.find((stage) => stage.name?.toLowerCase() === name.toLowerCase()) ??
    (/^\d+$/.test(name) ? stages[Number(name)] : undefined)
  )
}

/** `["a", "b"]` as its words. */
export function execForm(text: string): readonly string[] | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[')) return undefined
  try {
    const words: unknown = JSON.parse(trimmed.replaceAll('\\\n', ''))
    return Array.isArray(words) ? words.flatMap((word: unknown) => (typeof word === 'string' ? [word] : [])) : undefined
  } catch {
    return undefined
  }
}

function absolute(path: string, folder: string): string {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`
  return `/${resolvePath(whole.replace(/^\/+/, ''), { cwd: '' })}`
}

function assignments(line: string): readonly (readonly [string, string])[] {
  const spaced = /^(\w+)\s+([^=][^]*)$/.exec(line.trim())
  if (spaced !== null && !/^\w+=/.test(line.trim())) return [[spaced[1] ?? '', spaced[2] ?? '']]
  return [...line.matchAll(/(\w+)=("[^"]*"|'[^']*'|[^\s\\]*)/g)].map((match) => [
    match[1] ?? '',
    (match[2] ?? '').replace(/^["']|["']$/g, ''),
  ])
}

function argument(
  line: string,
  env: Readonly<Record<string, string>>,
  args: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  const match = /^(\w+)(?:=([^]*))?$/.exec(line.trim())
  if (match === null) return []
  const name = match[1] ?? ''
  const value = Object.hasOwn(args, name) ? args[name] : (match[2]?.replace(/^["']|["']$/g, '') ?? env[name])
  return value === undefined ? [] : [[name, value]]
}

function filled(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/g,
    (whole, braced: string | undefined, fallback: string | undefined, bare: string | undefined) => {
      const name = braced ?? bare ?? ''
      return Object.hasOwn(env, name) ? (env[name] ?? '') : (fallback ?? whole)
    },
  )
}
