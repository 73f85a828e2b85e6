import { describe, expect, it } from '@jest/globals'
import { actionClaims, workflowClaims } from '../../src/derive/meaning/uses-claims.ts'
import { callClaims } from '../../src/derive/meaning/call-claims.ts'
import { commandClaims } from '../../src/derive/meaning/command-claims.ts'
import { fileClaims } from '../../src/derive/meaning/file-claims.ts'
import { meaningsOf } from '../../src/derive/meaning/meanings-of.ts'
import type { Claim, Meanings, ResolvedCall } from '../../src/derive/meaning/meanings.ts'
import type { Meaning, Tool } from '../../src/model/tool.ts'

/**
 * What a tool sees, each line with what it means, and near misses it leaves alone. A line is
 * `$ dvc push -r origin` (a command), `uses: docker/build-push-action push=true` (a step), `workflow: o/r/.github/x.yml`,
 * `file: k8s/model.yaml kind=InferenceService`, or a call: `mlflow.set_tracking_uri('https://x')`, `?.fit(_, _) | import sklearn`.
 */
export interface ToolTable {
  readonly sees: readonly (readonly [line: string, meaning: string])[]
  readonly ignores: readonly [string, ...string[]]
}

/** One test a line, and one that no declared pattern is left without a line that shows it. */
export function toolTable(tool: Tool, table: ToolTable): void {
  describe(tool.name, () => {
    for (const [line, meaning] of table.sees) {
      it(`sees ${line}: ${meaning}`, () => expect(spoken(merged(tool, line))).toBe(meaning))
    }
    for (const line of table.ignores) {
      it(`ignores ${line}`, () => expect(spoken(merged(tool, line))).toBe(''))
    }
    it('shows every pattern at work', () => {
      const shown = new Set(table.sees.flatMap(([line]) => every(tool, line).map(({ meaning }) => meaning)))
      const declared: readonly Meaning[] = [
        ...(tool.commands ?? []),
        ...(tool.actions ?? []),
        ...(tool.workflows ?? []),
        ...(tool.calls ?? []),
        ...(tool.files ?? []),
      ]
      expect(declared.filter((meaning) => !shown.has(meaning))).toEqual([])
    })
  })
}

function spoken(claims: readonly Claim[]): string {
  return claims
    .map(({ meaning, location }) =>
      [
        meaning.does,
        meaning.subject ?? '',
        meaning.store === undefined ? '' : `(${meaning.store})`,
        meaning.locates === true ? 'place' : '',
        location === undefined ? '' : `@ ${location}`,
      ]
        .filter((word) => word !== '')
        .join(' '),
    )
    .sort()
    .join(', ')
}

function merged(tool: Tool, line: string): readonly Claim[] {
  return read(line, meaningsOf([tool]))
}

/** Claims before those that say the same are merged. */
function every(tool: Tool, line: string): readonly Claim[] {
  return read(line, {
    command: commandClaims([tool]),
    action: actionClaims([tool]),
    workflow: workflowClaims([tool]),
    call: callClaims([tool]),
    file: fileClaims([tool]),
  })
}

type Readers = Pick<Meanings, 'command' | 'action' | 'workflow' | 'call' | 'file'>

function read(line: string, readers: Readers): readonly Claim[] {
  const [kind = '', name = '', ...rest] = shellWords(line)
  if (kind === '$') return readers.command([name, ...rest])
  if (kind === 'uses:') return readers.action(name, pairs(rest))
  if (kind === 'workflow:') return readers.workflow(name, pairs(rest))
  if (kind === 'file:') return readers.file(name, pairs(rest))
  return readers.call(callOf(line))
}

function shellWords(line: string): readonly string[] {
  const words = line.match(/(?:"[^"]*"|[^\s"])+/g) ?? []
  return words.map((word) => word.replaceAll('"', ''))
}

function pairs(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]))
}

function callOf(line: string): ResolvedCall {
  const [code = '', imports = ''] = line.split(' | import ')
  const open = code.indexOf('(')
  const given = code
    .slice(open + 1, code.lastIndexOf(')'))
    .split(/,\s*/)
    .filter((one) => one !== '')
    .map((one) => /^(?:(\w+)=)?(.*)$/.exec(one) ?? [])
  return {
    name: code.slice(0, open),
    roots: new Set(imports.split(/,\s*/).filter((one) => one !== '')),
    arguments: given.length,
    positional: given.filter(([, keyword]) => keyword === undefined).map(([, , text]) => literal(text)),
    keywords: Object.fromEntries(
      given.flatMap(([, keyword, text]) => (keyword === undefined ? [] : [[keyword, literal(text)]])),
    ),
    sizes: Object.fromEntries(
      given.flatMap(([, keyword, text = '']) => {
        const items = /^\[(.*)\]$/.exec(text)?.[1]
        return keyword === undefined || items === undefined ? [] : [[keyword, items.split(' ').length]]
      }),
    ),
    at: { path: 'a.py', line: 1 },
  }
}

/** `_` stands for something whose value nobody knows, `[_ _]` for a list of two of them. */
function literal(text: string | undefined): string | undefined {
  return text === undefined || text === '_' || text.startsWith('[') ? undefined : text.replaceAll("'", '')
}
