import { parse, type AndOr, type CompoundList, type PipelineNode } from 'unbash'
import type { Location } from '../../../model/location.ts'
import type { Command, Scope, Terrain, Work } from '../scope.ts'
import { hideExpressions } from './hide-expressions.ts'
import { lineAt } from './line-at.ts'
import { walkSubstitutions } from './substitutions.ts'
import { walkCommand } from './walk-command.ts'
import { walkCase, walkCounted, walkFor, walkIf, walkPipeline, walkWhile } from './walk-compound.ts'
import { walkAndOr, walkStatements } from './walk-statements.ts'
import { tolerantAt, type Place, type Shell, type Source, type Walker } from './walker.ts'

/** Characters of one script above which it is not read. */
const maxLength = 500_000
/** Functions of one shell, at most. */
const maxFunctions = 1000

type Run = (command: Command, scope: Scope) => readonly Work[]

/**
 * Walks a script as a shell would run it and hands each program it starts to `run`, with its words expanded as far as they
 * are known and a scope that says where it runs, whether it runs for sure and whether its failure is noticed.
 */
export function walkScript(text: string, at: Location, scope: Scope, terrain: Terrain, run: Run): readonly Work[] {
  if (text.length > maxLength) {
    terrain.note({ severity: 'warning', message: 'A script is too long to be read.', path: at.path, ...lineOf(at) })
    return []
  }
  const shell: Shell = {
    env: scope.env,
    doubtful: new Set(),
    arrays: {},
    args: scope.args,
    cwd: scope.cwd,
    script: scope.script,
    errexit: scope.errexit,
    pipefail: scope.pipefail === true,
    tolerant: false,
    returnTolerant: false,
    ended: undefined,
    endedWell: false,
    guarded: { exit: false, return: false },
    functions: new Map(),
    running: new Set(),
    folders: [],
    weighed: new Set(),
    previous: scope.cwd,
    written: scope.written ?? new Map(),
  }
  const start: Place = { soft: false, checked: false, conditional: false }
  return walkText(text, at, start, { shell, scope, terrain, run })
}

interface Ground {
  readonly shell: Shell
  readonly scope: Scope
  readonly terrain: Terrain
  readonly run: Run
}

function walkText(text: string, at: Location, place: Place, ground: Ground): readonly Work[] {
  const hidden = hideExpressions(text.replaceAll('\r\n', '\n'))
  const line = lineAt(hidden.text)
  const source: Source = {
    text: hidden.text,
    place: (offset) => (at.line === undefined ? at : { ...at, line: at.line + line(offset) }),
    restore: (some) => hidden.restore(some),
    holds: (some) => hidden.holds(some),
  }
  return walkStatements(parse(hidden.text).commands, place, walkerOver(source, ground))
}

function walkerOver(source: Source, ground: Ground): Walker {
  const walker: Walker = {
    ...ground,
    source,
    node: (node, place) => walkNode(node, place, walker),
    statements: (list, place) => walkStatements(list, place, walker),
    text: (text, at, place, scope) => walkText(text, at, place, { ...ground, scope }),
    fork: (changes) => walkerOver(source, { ...ground, shell: { ...ground.shell, ...changes } }),
    over: (other) => walkerOver(other, ground),
  }
  return walker
}

function walkNode(node: PipelineNode | AndOr | CompoundList, place: Place, walker: Walker): readonly Work[] {
  switch (node.type) {
    case 'Command':
      return walkCommand(node, place, walker)
    case 'Pipeline':
      return walkPipeline(node, place, walker)
    case 'AndOr':
      return walkAndOr(node, place, walker)
    case 'CompoundList':
      return walkStatements(node.commands, place, walker)
    case 'BraceGroup':
      return walkStatements(node.body.commands, place, walker)
    case 'Subshell': {
      const tolerant = tolerantAt(place, walker.shell)
      return walker.fork({ tolerant }).statements(node.body.commands, { ...place, soft: tolerant })
    }
    case 'Redirected': {
      const inner = node.redirects.flatMap((redirect) => walkSubstitutions(redirect, place, true, walker))
      return [...inner, ...walkNode(node.command, place, walker)]
    }
    case 'If':
      return walkIf(node, place, walker)
    case 'For':
    case 'Select': {
      const inner = (node.wordlist ?? []).flatMap((word) => walkSubstitutions(word, place, true, walker))
      return [...inner, ...walkFor(node, place, walker)]
    }
    case 'ArithmeticFor':
      return walkCounted(node, place, walker)
    case 'While':
      return walkWhile(node, place, walker)
    case 'Case':
      return [...walkSubstitutions(node.word, place, true, walker), ...walkCase(node, place, walker)]
    case 'Function':
      if (walker.shell.functions.size >= maxFunctions) return []
      walker.shell.functions = new Map([
        ...walker.shell.functions,
        [node.name.value, { node: node.body, source: walker.source }],
      ])
      return []
    case 'Coproc':
      return walkNode(node.body, { ...place, soft: true }, walker.fork({ tolerant: true }))
    case 'TestCommand':
      return walkSubstitutions(node, place, true, walker)
    case 'ArithmeticCommand':
      return []
  }
}

function lineOf(at: Location): { readonly line: number } | undefined {
  return at.line === undefined ? undefined : { line: at.line }
}
