import { interpretCommand } from '../../src/derive/automation/interpret-command.ts'
import { interpretShell } from '../../src/derive/automation/interpret-shell.ts'
import type { Follower, Scope, Terrain, Work } from '../../src/derive/automation/scope.ts'
import { placeOf } from '../../src/model/location.ts'
import type { CommandMeaning } from '../../src/model/tool.ts'
import { scopeFor, terrainFor } from './terrain-for.ts'

/** Commands that every test of a follower may use: each says one thing. */
export const plainCommands: readonly CommandMeaning[] = [
  { command: 'fit', does: 'train' },
  { command: 'ship', does: 'deploy' },
  { command: 'fetch', does: 'data' },
  { command: 'lint', does: 'lint' },
  { command: 'pytest', does: 'test' },
  { command: 'unittest', does: 'test' },
  { command: 'jest', does: 'test' },
  { command: 'go test', does: 'test' },
  { command: 'pip install', does: 'install' },
  { command: 'uv sync', does: 'install' },
  { command: 'npm ci', does: 'install' },
  { command: 'npm install', does: 'install' },
  { command: 'conda env create', does: 'install' },
  { command: 'docker build', does: 'build' },
  { command: 'docker compose build', does: 'build' },
  { command: 'docker push', does: 'publish', subject: 'image' },
  { command: 'git push *spaces/*', does: 'deploy' },
  { command: 'docker run', does: 'serve' },
  { command: 'ray job submit', does: 'dispatch' },
  { command: 'deepspeed', does: 'provision' },
]

/** Works as lines: `train @ src/train.py:3 (tolerant) < ci.yml:1 > make train`. */
export function lines(works: readonly Work[]): readonly string[] {
  return works.map((work) => {
    if (work.type === 'delegated') return `delegated ${work.callee}`
    const { kind, at, via, tolerant, conditional, detail } = work.activity
    const flags = [tolerant ? 'tolerant' : '', conditional ? 'conditional' : ''].filter((flag) => flag !== '')
    const marks = flags.length === 0 ? '' : ` (${flags.join(', ')})`
    const tests =
      detail['tests'] === undefined ? '' : ` [${detail['tests']}: ${(detail['files'] ?? '').replaceAll('\n', ' ')}]`
    return `${kind} @ ${placeOf(at)}${marks}${tests}${via.length === 0 ? '' : ` < ${via.join(' > ')}`}`
  })
}

/** What a script does in a repository of these texts, as lines, and the notes it leaves. */
export function shellIn(
  texts: Readonly<Record<string, string>>,
  text: string,
  scope: Partial<Scope> = {},
): { readonly does: readonly string[]; readonly notes: readonly string[] } {
  const terrain = terrainFor(texts, plainCommands)
  const does = lines(interpretShell(text, { path: 'ci.yml', line: 1 }, scopeFor(scope), terrain))
  return { does, notes: terrain.notes.map(({ message }) => message) }
}

/** What one follower alone makes of a command whose further commands are interpreted as always; undefined where it is none of its business. */
export function followed(
  follower: Follower,
  texts: Readonly<Record<string, string>>,
  words: string,
  scope: Partial<Scope> = {},
): { readonly does: readonly string[] | undefined; readonly notes: readonly string[] } {
  const terrain = terrainFor(texts, plainCommands)
  const works = worksIn(follower, terrain, words, scope)
  return { does: works === undefined ? undefined : lines(works), notes: terrain.notes.map(({ message }) => message) }
}

/** The works themselves, for what their lines leave out. */
export function worksOf(follower: Follower, texts: Readonly<Record<string, string>>, words: string): readonly Work[] {
  return worksIn(follower, terrainFor(texts, plainCommands), words, {}) ?? []
}

function worksIn(follower: Follower, terrain: Terrain, words: string, scope: Partial<Scope>) {
  const at = { path: 'ci.yml', line: 1 }
  return follower.follow({ words: words.split(' '), at }, scopeFor(scope), terrain, {
    shell: (text, place, inner) => interpretShell(text, place, inner, terrain),
    command: (command, inner) => interpretCommand(command, inner, terrain),
  })
}
