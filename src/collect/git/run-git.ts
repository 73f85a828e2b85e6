import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { UnreadableFault } from '../../model/fault.ts'

/** Which repository a git command looks at. `objects` and `workTree` override what its configuration says. */
export interface GitPlace {
  readonly gitDir: string
  readonly workTree?: string
  readonly objects?: string
}

/** What a git command left: `code` is null where it was stopped for writing more than `most` bytes. */
export interface GitResult {
  readonly code: number | null
  readonly out: Buffer
  /** Its last line on stderr. */
  readonly complaint: string
}

const unlimited = 1 << 30

// A repository's own configuration may name programs to run; what could apply to the plumbing used here is turned off.
const calm = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.untrackedCache=false',
  'core.quotePath=false',
  'core.alternateRefsCommand=',
  'core.pager=cat',
  'protocol.allow=never',
  'log.showSignature=false',
  'diff.external=',
  'safe.directory=*',
].flatMap((setting) => ['-c', setting])

const calmEnvironment = {
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none', // stronger than protocol.allow, which `protocol.ext.allow` of a repository would outdo
  GIT_ATTR_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
}

/** Runs one git plumbing command without a shell, hooks, prompts, network or the user's configuration. Throws only where git itself is missing. */
export function runGit(
  place: GitPlace,
  args: readonly string[],
  more: { readonly input?: string; readonly most?: number } = {},
): Promise<GitResult> {
  const most = more.most ?? unlimited
  const tree = place.workTree === undefined ? [] : [`--work-tree=${place.workTree}`]
  return new Promise((resolve, reject) => {
    const child = spawn('git', [`--git-dir=${place.gitDir}`, ...tree, ...calm, ...args], {
      cwd: place.workTree ?? place.gitDir,
      env: environmentOf(place),
      windowsHide: true,
    })
    const chunks: Buffer[] = []
    let size = 0
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > most) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = `${stderr}${chunk.toString()}`.slice(-2000)
    })
    child.on('error', (error) => reject(missingGit(error)))
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(chunks), complaint: stderr.trim().split('\n').at(-1) ?? '' }),
    )
    child.stdin.on('error', () => {}) // git may end before it has read everything; its exit code tells
    child.stdin.end(more.input ?? '')
  })
}

function environmentOf(place: GitPlace): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_|^XDG_CONFIG_HOME$/i.test(name))
  const objects = place.objects === undefined ? {} : { GIT_OBJECT_DIRECTORY: place.objects }
  return { ...Object.fromEntries(inherited), ...calmEnvironment, ...objects }
}

function missingGit(error: Error): Error {
  return new UnreadableFault(`git could not be started (${error.message}): it is needed to read a repository`)
}
