import { LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type * as z from 'zod'
import { UsageFault } from '../model/fault.ts'
import { configSchema } from './config-schema.ts'
import type { Config } from './config-schema.ts'
import { lineOfKey } from './line-of-key.ts'
import { didYouMean } from './nearest.ts'
import { keysAt } from './schema-keys.ts'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

const maxBytes = 262_144

/**
 * Reads our own config file: strictly, because a key that is silently ignored is a gate that is silently open.
 * @throws UsageFault with file, line, key and the nearest valid key, in one sentence.
 */
export function readConfig(text: string, path: string): Config {
  return readStrictYaml(text, path, configSchema)
}

/** Reads YAML of ours (config, custom models and criteria) by its schema, with the same kind of error sentences. */
export function readStrictYaml<T>(text: string, path: string, schema: z.ZodType<T>): T {
  if (text.length > maxBytes)
    throw new UsageFault(`${path}: larger than ${maxBytes} bytes, which no config file needs to be.`)
  const lines = new LineCounter()
  // Not `silent`: that would drop a second document, and the gate in it, without a word.
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error', prettyErrors: false })
  const broken = document.errors[0]
  if (broken !== undefined) {
    throw new UsageFault(
      `${path}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${firstSentence(broken.message)}`,
    )
  }
  const value = plainValue(document, path)
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const issue = deepest(result.error.issues, schema)
  const extra = issue.code === 'unrecognized_keys' ? [strangeKey(issue, keysAt(schema, issue.path))] : []
  const line = lineOfKey(document, lines, [...issue.path, ...extra])
  throw new UsageFault(`${path}:${line}: ${sentence(issue, schema)}`)
}

function plainValue(document: Document.Parsed, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch {
    throw new UsageFault(`${path}: too many aliases to be a config file.`)
  }
}

/** Of a union's alternatives, the one that got furthest: its complaint is about what the author meant. */
function deepest(issues: readonly Issue[], schema: z.ZodType): Issue {
  const flat = issues.flatMap((issue): Issue[] =>
    issue.code === 'invalid_union' && issue.errors.length > 0
      ? issue.errors.flatMap((alternative) =>
          alternative.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
        )
      : [issue],
  )
  const ranked = flat.sort((a, b) => reach(b, schema) - reach(a, schema) || rank(a) - rank(b))
  const first = ranked[0]
  if (first === undefined) throw new Error('a failed parse without an issue')
  return first
}

/** How far it got: a key that no alternative knows is a complaint about that key. */
function reach(issue: Issue, schema: z.ZodType): number {
  if (issue.code !== 'unrecognized_keys') return issue.path.length
  const valid = keysAt(schema, issue.path)
  return issue.path.length + (issue.keys.some((key) => !valid.includes(key)) ? 1 : 0)
}

/** The key to complain about: one that no alternative of a union knows, before one that only this alternative does not. */
function strangeKey({ keys }: { readonly keys: readonly string[] }, valid: readonly string[]): string {
  return keys.find((one) => !valid.includes(one)) ?? keys[0] ?? ''
}

function rank(issue: Issue): number {
  return issue.code === 'unrecognized_keys' ? 0 : 1
}

function sentence(issue: Issue, schema: z.ZodType): string {
  const key = dotted(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(schema, issue.path)
    const unknown = strangeKey(issue, valid)
    return `unknown key ${JSON.stringify(unknown)}${key === '' ? '' : ` in ${key}`}${didYouMean(unknown, valid) || `; valid keys are ${valid.join(', ')}.`}`
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const meant = typeof issue.input === 'string' ? didYouMean(issue.input, values) : ''
    return `${key} must be ${oneOf(values)}${meant || '.'}`
  }
  if (issue.code === 'invalid_type') {
    return issue.input === undefined && issue.message.endsWith('received undefined')
      ? `${key === '' ? 'the file' : key} is missing; it must be ${article(issue.expected)}.`
      : `${key === '' ? 'the file' : key} must be ${article(issue.expected)}.`
  }
  if (issue.code === 'too_big') return `${key} must be at most ${String(issue.maximum)}.`
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? `${key} must not be empty.` : `${key} must be at least ${String(issue.minimum)}.`
  }
  return `${key}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`
}

function article(expected: string): string {
  if (expected === 'int' || expected === 'number') return 'a whole number'
  if (expected === 'array') return 'a list'
  if (expected === 'object' || expected === 'record') return 'a mapping'
  return `a ${expected}`
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`
}

function dotted(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function firstSentence(message: string): string {
  const end = message.indexOf('\n')
  const line = end === -1 ? message : message.slice(0, end)
  return line.replace(/:$/, '.')
}
