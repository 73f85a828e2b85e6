import { filesOf } from '../../src/derive/files.ts'
import type { Scope, Terrain } from '../../src/derive/automation/scope.ts'
import { terrainOf } from '../../src/derive/automation/terrain-of.ts'
import { meaningsOf } from '../../src/derive/meaning/meanings-of.ts'
import type { PythonProgram } from '../../src/derive/python/program.ts'
import type { Activity } from '../../src/model/activity.ts'
import type { CodeUnit, TestFile } from '../../src/model/facts.ts'
import type { Note } from '../../src/model/snapshot.ts'
import type { CommandMeaning } from '../../src/model/tool.ts'
import { repositoryOf } from './repository-of.ts'

/** A terrain over a few texts; commands mean what the test says, Python files do what their first comments say (`# train`). */
export function terrainFor(
  texts: Readonly<Record<string, string>>,
  commands: readonly CommandMeaning[] = [],
): Terrain & { readonly notes: readonly Note[] } {
  const files = filesOf(repositoryOf(texts))
  const tool = { id: 'tool', name: 'Tool', url: 'https://example.org', roles: [], commands, locations: ['TRACKER_URI'] }
  return terrainOf({ files, meanings: meaningsOf([tool]), python: programFor(texts) })
}

/** A scope at the root of the repository, under `set -e`, on a push. */
export function scopeFor(changes: Partial<Scope> = {}): Scope {
  return {
    cwd: '',
    env: {},
    via: [],
    triggers: [{ kind: 'change', event: 'push', at: { path: '.github/workflows/ci.yml', line: 1 } }],
    tolerant: false,
    conditional: false,
    errexit: true,
    depth: 0,
    entered: new Set(),
    ...changes,
  }
}

/** One test file with as many test cases. */
export function testFile(path: string, cases = 1, framework = 'pytest'): TestFile {
  return { path, framework, cases, stubs: 0, touches: [], exercises: [], assertsOnModel: false, mocks: false }
}

function programFor(texts: Readonly<Record<string, string>>): PythonProgram {
  const units = Object.entries(texts)
    .filter(([path]) => /\.(?:py|ipynb|R|Rmd|qmd)$/.test(path))
    .map(([path, text]) => unitOf(path, text))
  const byPath = new Map(units.map((unit) => [unit.path, unit]))
  return {
    units,
    tests: units
      .filter(({ test }) => test)
      .map(({ path }) => testFile(path, (texts[path] ?? '').split('assert').length - 1)),
    notes: [],
    handlers: [],
    run({ path, function: name }) {
      const activities = byPath.get(path)?.activities ?? []
      return {
        activities:
          name === undefined ? activities : activities.map((one) => ({ ...one, via: [...one.via, `${name}()`] })),
        spawned: [...(texts[path] ?? '').matchAll(/# spawns (.+)/g)].map((match) => ({
          command: match[1] ?? '',
          at: { path, line: 1 },
          via: [],
          tolerant: false,
        })),
      }
    },
    runText: (source, at) => ({ activities: activitiesIn(source, at.path, at.line ?? 1), spawned: [] }),
    moduleFile(dotted, cwd) {
      const base = `${cwd === '' ? '' : `${cwd}/`}${dotted.replaceAll('.', '/')}`
      return [`${base}.py`, `${base}/__main__.py`].find((path) => byPath.has(path))
    },
  }
}

function unitOf(path: string, text: string): CodeUnit {
  const language = path.endsWith('.py')
    ? 'python'
    : path.endsWith('.ipynb')
      ? 'notebook'
      : path.endsWith('.R')
        ? 'r'
        : 'literate'
  const test = /(?:^|\/)test_[^/]*\.py$/.test(path)
  return {
    path,
    language,
    activities: activitiesIn(text, path, 1),
    imports: [],
    entry: true,
    test,
    at: { path, line: 1 },
  }
}

function activitiesIn(text: string, path: string, first: number): readonly Activity[] {
  const kinds = ['train', 'predict', 'evaluate', 'data', 'register', 'track'] as const
  return text.split('\n').flatMap((line, at) => {
    const kind = kinds.find((one) => line === `# ${one}`)
    if (kind === undefined) return []
    return [
      {
        kind,
        tool: 'tool',
        note: line,
        at: { path, line: first + at },
        via: [],
        tolerant: false,
        conditional: false,
        triggers: [],
        detail: {},
      },
    ]
  })
}
