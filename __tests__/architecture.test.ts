import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { criteria } from '../src/generated/criteria.ts'
import { followers } from '../src/generated/followers.ts'
import { probes } from '../src/generated/probes.ts'
import { reporters } from '../src/generated/reporters.ts'
import { tools } from '../src/generated/tools.ts'

const root = join(import.meta.dirname, '..')

/** Paths of TypeScript files under a folder of the repository, from that folder. */
function sourcesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
}

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const sources = sourcesIn('src')
const written = sources.filter((path) => !path.startsWith('generated/'))

/** Criteria without an example that is expected to end in one of these ways. */
function without(...expected: readonly string[]): readonly string[] {
  return criteria
    .filter(({ examples }) => !examples.some((example) => expected.includes(example.expect)))
    .map(({ id }) => id)
}

/** Names of the files directly in a folder of src/. */
function names(folder: string): readonly string[] {
  return written
    .filter((path) => dirname(path) === folder)
    .map((path) => basename(path, '.ts'))
    .sort()
}

describe('one thing, one file, one test', () => {
  const tested = [
    'tools',
    'probes',
    'derive/automation/follow',
    'report/formats',
    'collect/git',
    'collect/github',
    'publish',
  ]
  test.each(tested)('everything directly in src/%s has its test', (folder) => {
    const untested = written
      .filter((path) => dirname(path) === folder)
      .filter((path) => !existsSync(join(root, '__tests__', path.replace(/\.ts$/, '.test.ts'))))
    expect(untested).toEqual([])
  })

  test('every test below the top lies where its sources do', () => {
    const free = /^(support|golden|e2e|scripts)\//
    const homeless = sourcesIn('__tests__')
      .filter((path) => path.includes('/') && path.endsWith('.test.ts') && !free.test(path))
      .filter((path) => !existsSync(join(root, 'src', dirname(path))))
    expect(homeless).toEqual([])
  })

  test('every tool, probe, follower and format is registered under its file name, once', () => {
    expect(tools.map((tool) => tool.id).sort()).toEqual(names('tools'))
    expect(probes.map((probe) => probe.id).sort()).toEqual(names('probes'))
    expect(followers.map((follower) => follower.id).sort()).toEqual(names('derive/automation/follow'))
    expect(reporters.map((reporter) => reporter.id).sort()).toEqual(names('report/formats'))
  })

  test('every criterion shows what meets it and what does not', () => {
    // What only the hosting service knows is unknown from files alone.
    expect(without('met', 'unknown')).toEqual([])
    expect(without('unmet', 'unknown')).toEqual([])
    expect(criteria.length).toBeGreaterThan(0)
  })
})

describe('files', () => {
  test('are named in kebab-case', () => {
    expect(sources.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path))).toEqual([])
  })

  test('have no folder or file for leftovers', () => {
    expect(sources.filter((path) => /(^|[/-])(utils?|helpers?|misc|common|manager)(\/|\.ts$)/.test(path))).toEqual([])
  })

  test('are not longer than 250 lines', () => {
    const long = written.filter((path) => textOf(`src/${path}`).split('\n').length - 1 > 250)
    expect(long).toEqual([])
  })
})

describe('the pure layers', () => {
  const pure = /^(model|tools|derive|probes|judge|report|advise|config|generated)\/|^pipeline\.ts$/

  test('know no clock, no chance, no process and no console', () => {
    const impure = written
      .filter((path) => pure.test(path))
      .flatMap((path) => worldly(textOf(`src/${path}`)).map((what) => `${path}: ${what}`))
    expect(impure).toEqual([])
  })

  test.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['const x = { now: Math.random }', 'Math.random'],
    ["if (process.env['CI']) throw 1", 'process'],
    ['const { env } = process', 'process'],
    ["globalThis['process']", 'globalThis'],
    ['console.log(1)', 'console'],
    ["fetch('https://x')", 'fetch'],
  ])('would be caught with %s', (text, what) => {
    expect(worldly(text)).toContain(what)
  })

  test.each([
    ["const note = 'process.env and Date.now()' // console.log()"],
    ['const x = { process: 1, console: 2 }; x.process'],
    ['new Date(0); Date.parse(y); Math.max(1, 2)'],
  ])('are left in peace with %s', (text) => {
    expect(worldly(text)).toEqual([])
  })
})

const worldlyNames = new Set([
  'process',
  'console',
  'globalThis',
  'fetch',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
])
const worldlyMembers = new Set(['Date.now', 'Math.random'])

type Node = Readonly<Record<string, unknown>>

/** What a source reads of the world outside, by its syntax: names in strings, comments and keys do not count. */
function worldly(text: string): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown, within?: { readonly node: Node; readonly key: string }): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, within)
      return
    }
    if (!isNode(value)) return
    const name = value['value']
    if (value['type'] === 'Identifier' && typeof name === 'string' && worldlyNames.has(name) && !isLabel(within)) {
      found.push(name)
    }
    if (value['type'] === 'MemberExpression') {
      const member = `${nameOf(value['object'])}.${nameOf(value['property'])}`
      if (worldlyMembers.has(member)) found.push(member)
    }
    if (value['type'] === 'NewExpression' && nameOf(value['callee']) === 'Date' && isEmpty(value['arguments'])) {
      found.push('new Date()')
    }
    for (const [key, child] of Object.entries(value)) visit(child, { node: value, key })
  }
  visit(parseSync(text, { syntax: 'typescript', target: 'es2022' }))
  return found
}

/** A name that only labels something: a property after a dot, a key, an import's or a type's name. */
function isLabel(within: { readonly node: Node; readonly key: string } | undefined): boolean {
  if (within === undefined) return false
  const type = String(within.node['type'])
  return (type === 'MemberExpression' && within.key === 'property') || within.key === 'key' || type.startsWith('Ts')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value['value'] === 'string' ? value['value'] : ''
}

function isEmpty(value: unknown): boolean {
  return !Array.isArray(value) || value.length === 0
}
