import type { Automation } from '../../../src/model/automation.ts'
import type { Files } from '../../../src/model/facts.ts'
import type { Note, Snapshot } from '../../../src/model/snapshot.ts'
import type { Claim, Meanings } from '../../../src/derive/meaning/meanings.ts'
import type { Scope, Terrain } from '../../../src/derive/automation/scope.ts'
import type { ShellReader } from '../../../src/derive/automation/shell-reader.ts'
import { terrainOf } from '../../../src/derive/automation/terrain-of.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

type Reader = (snapshot: Snapshot, files: Files, terrain: Terrain, shell: ShellReader) => readonly Automation[]

/** What a reader makes of a repository, with every line of shell as one activity whose note is the line. */
export function enacted(
  read: Reader,
  texts: Readonly<Record<string, string>>,
  more: Parameters<typeof repositoryOf>[1] = {},
): { readonly automations: readonly Automation[]; readonly notes: readonly Note[]; readonly scopes: readonly Scope[] } {
  const snapshot = repositoryOf(texts, more)
  const files = filesOf(snapshot)
  const python = {
    units: [],
    tests: [],
    notes: [],
    handlers: [],
    run: noEffects,
    runText: noEffects,
    moduleFile: () => undefined,
  }
  const terrain = terrainOf({ files, meanings, python })
  const scopes: Scope[] = []
  const shell: ShellReader = (text, at, scope) => {
    scopes.push(scope)
    return text.split('\n').flatMap((line, index) => {
      if (line.trim() === '') return []
      const { via, tolerant, conditional, triggers } = scope
      const place = { path: at.path, line: (at.line ?? 0) + index }
      const activity = {
        kind: 'build',
        note: line,
        at: place,
        via,
        tolerant,
        conditional,
        triggers,
        detail: {},
      } as const
      return [{ type: 'activity', activity }]
    })
  }
  return { automations: read(snapshot, files, terrain, shell), notes: terrain.notes, scopes }
}

/** Each activity as one line: `job: note @line [triggers] flags <- via`. */
export function told(automation: Automation | undefined): readonly string[] {
  return (automation?.jobs ?? []).flatMap((job) =>
    job.activities.map(({ note, at, triggers, tolerant, conditional, via }) => {
      const flags = `${conditional ? ' maybe' : ''}${tolerant ? ' tolerant' : ''}`
      const from = via.length === 0 ? '' : ` <- ${via.join(' <- ')}`
      return `${job.id}: ${note} @${at.line} [${triggers.map(name).join(', ')}]${flags}${from}`
    }),
  )
}

/** `change push (branches: main)`. */
export function name(trigger: Automation['triggers'][number]): string {
  return `${trigger.kind} ${trigger.event}${trigger.detail === undefined ? '' : ` (${trigger.detail})`}`
}

function noEffects() {
  return { activities: [], spawned: [] }
}

const claims: Readonly<Record<string, readonly Claim[]>> = {
  'docker/build-push-action': [{ tool: 'docker', meaning: { does: 'build', subject: 'image' } }],
  'acme/serve': [{ tool: 'serve', meaning: { does: 'deploy', subject: 'model' } }],
}

const meanings: Meanings = {
  command: () => [],
  action: (uses) => claims[uses.split('@')[0] ?? ''] ?? [],
  workflow: (uses) => (uses.includes('known') ? [{ tool: 'known', meaning: { does: 'train' } }] : []),
  call: () => [],
  file: () => [],
  importRoot: () => undefined,
  distribution: () => undefined,
  hasRole: () => false,
  locationsOf: () => [],
}
