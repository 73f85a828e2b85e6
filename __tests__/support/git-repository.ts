import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const made: string[] = []

/** An empty folder of this test run. */
export function temporaryFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'mlops-maturity-test-')))
  made.push(path)
  return path
}

/** Removes every folder this file made; for `afterAll`. */
export function removeTemporaryFolders(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
}

export interface Who {
  readonly name?: string
  readonly mail?: string
  /** ISO 8601. */
  readonly at?: string
}

/** Runs git in a folder with a fixed author and date; throws where git fails. */
export function gitIn(folder: string, args: readonly string[], who: Who = {}, input?: string | Buffer): string {
  const name = who.name ?? 'Ann Archer'
  const mail = who.mail ?? 'ann@example.com'
  const at = who.at ?? '2026-05-01T12:00:00Z'
  const run = spawnSync('git', [...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: mail,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: mail,
      GIT_COMMITTER_DATE: at,
      GIT_ALLOW_PROTOCOL: 'file',
    },
  })
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`)
  return run.stdout.trim()
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Commits everything in a work tree; the commit's hash. */
export function commitAll(folder: string, who: Who = {}, message = 'change'): string {
  gitIn(folder, ['add', '-A', '--force'])
  gitIn(folder, ['commit', '-q', '--allow-empty', '-m', message], who)
  return gitIn(folder, ['rev-parse', 'HEAD'])
}

/** A work tree on `main` with one commit of these files; without files: no commit. */
export function gitRepository(files?: Readonly<Record<string, string | Buffer>>, who: Who = {}): string {
  const folder = temporaryFolder()
  gitIn(folder, ['init', '-q', '-b', 'main'])
  if (files !== undefined) {
    writeFiles(folder, files)
    commitAll(folder, who)
  }
  return folder
}

/** A bare clone. */
export function bareClone(folder: string): string {
  const bare = join(temporaryFolder(), 'churn.git')
  gitIn(folder, ['clone', '-q', '--bare', folder, bare])
  return bare
}
