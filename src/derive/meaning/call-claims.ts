import type { CallMeaning, Tool } from '../../model/tool.ts'
import { recentTexts } from '../recent-texts.ts'
import { callNames, type CallPattern, callPattern, namesMatch } from './call-pattern.ts'
import { type Keyed, put } from './keyed.ts'
import type { Claim, ResolvedCall } from './meanings.ts'
import { isRemoteAddress } from './remote-address.ts'
import { wildcard } from './wildcard.ts'

interface Entry {
  readonly tool: Tool
  readonly meaning: CallMeaning
  readonly pattern: CallPattern
  readonly except: readonly CallPattern[]
}

/** What every tool says of calls in code, looked up by the root of the name, or by the method where the receiver is unknown. */
export function callClaims(tools: readonly Tool[]): (call: ResolvedCall) => readonly Claim[] {
  const byRoot: Keyed<Entry> = new Map()
  for (const tool of tools) {
    for (const meaning of tool.calls ?? []) {
      const entry = {
        tool,
        meaning,
        pattern: callPattern(meaning.call),
        except: (meaning.except ?? []).map(callPattern),
      }
      for (const key of keysOf(entry.pattern)) put(byRoot, key, entry)
    }
  }
  const owned = new Set(tools.flatMap((tool) => (tool.imports ?? []).map((name) => name.split('.')[0] ?? name)))
  function entriesFor(call: string): readonly Entry[] {
    const { decorator, names } = callNames(call)
    const key = keyOf(names)
    const wide = key.startsWith('?.') ? anyMethod : owned.has(key) ? undefined : strangers
    const entries = [...(byRoot.get(key) ?? []), ...(wide === undefined ? [] : (byRoot.get(wide) ?? []))]
    return entries.filter(({ pattern, except }) => {
      if (pattern.decorator !== decorator || !namesMatch(pattern, names)) return false
      return !except.some((one) => namesMatch(one, names))
    })
  }
  // The same few names are called over and over.
  const entriesOf = recentTexts(entriesFor)
  return (call) => entriesOf(call.name).flatMap((entry) => (holds(entry, call) ? claimOf(entry, call) : []))
}

/** Where patterns stand whose method is itself a pattern: `?.expect_*`. */
const anyMethod = '?.*'

/** Where patterns stand that hold in packages of which no tool says anything: `*.**.from_pretrained`. */
const strangers = '*'

/** The root of a traced name, `?.method` of an untraced one, the package of an R function. */
function keyOf(names: readonly string[]): string {
  const root = names[0] ?? ''
  if (root === '?') return `?.${names.at(-1) ?? ''}`
  return root.startsWith('r:') ? (root.split('::')[0] ?? root) : root
}

function keysOf(pattern: CallPattern): readonly string[] {
  if (!pattern.untraced) return (pattern.names[0] ?? []).map((root) => keyOf([root]))
  return (pattern.names.at(-1) ?? []).map((method) => (method.includes('*') ? anyMethod : keyOf(['?', method])))
}

function holds({ tool, meaning, pattern }: Entry, call: ResolvedCall): boolean {
  if (call.arguments < (meaning.arguments ?? 0) || call.arguments > (meaning.atMost ?? Infinity)) return false
  if (pattern.untraced && !imported(tool, call.roots)) return false
  if ((meaning.without ?? []).some((keyword) => isGiven(call.keywords, keyword))) return false
  if (meaning.several !== undefined && !isSeveral(call, meaning.several)) return false
  return (meaning.keywords ?? []).every((keyword) => isGiven(call.keywords, keyword))
}

function imported(tool: Tool, roots: ReadonlySet<string>): boolean {
  return (tool.imports ?? []).some(
    (wanted) => roots.has(wanted) || [...roots].some((root) => root.startsWith(`${wanted}.`)),
  )
}

function isSeveral({ keywords, sizes = {} }: ResolvedCall, keyword: string): boolean {
  if (!isGiven(keywords, keyword)) return false
  return !Object.hasOwn(sizes, keyword) || (sizes[keyword] ?? 0) >= 2
}

/** A keyword by name (`push_to_hub`), or by name and literal value (`type=*model*`). */
function isGiven(keywords: ResolvedCall['keywords'], keyword: string): boolean {
  const [name = '', wanted] = keyword.split('=')
  if (!Object.hasOwn(keywords, name)) return false
  const value = keywords[name]
  if (wanted !== undefined) return value !== undefined && wildcard(wanted, value)
  return !['None', 'False'].includes(value ?? '')
}

function claimOf({ tool, meaning }: Entry, call: ResolvedCall): readonly Claim[] {
  const location = locationOf(meaning.location, call)
  if (meaning.remote !== undefined && !isElsewhere(meaning.remote, location)) return []
  if (meaning.where !== undefined && !isOneOf(meaning.where, location)) return []
  if (meaning.whereNot !== undefined && isOneOf(meaning.whereNot, location)) return []
  return [{ tool: tool.id, meaning, ...(location === undefined ? {} : { location }) }]
}

function isOneOf(patterns: readonly string[], literal: string | undefined): boolean {
  return literal !== undefined && patterns.some((pattern) => wildcard(pattern, literal))
}

function isElsewhere(remote: 'shown' | 'possible', location: string | undefined): boolean {
  const address = location === undefined ? undefined : unlessSet(location)
  if (address !== undefined) return isRemoteAddress(address)
  return remote === 'possible' || (location !== undefined && addressVariable.test(location))
}

/** A variable that by its name holds an address or a bucket: `${DATA_URL}/raw.csv`. */
const addressVariable = /^\$\{(?:\w+_)?(?:URL|BUCKET|BUCKET_URI|S3_URI|GCS_URI)(?::-)?\}/i

/** An address as it is where nobody sets the variable that it begins with; undefined where only the variable says it. */
function unlessSet(location: string): string | undefined {
  const [whole, otherwise] = /^\$\{\w+(?::-([^{}]*))?\}/.exec(location) ?? []
  if (whole === undefined) return location
  return otherwise === undefined || otherwise === '' ? undefined : otherwise + location.slice(whole.length)
}

function locationOf(where: CallMeaning['location'], call: ResolvedCall): string | undefined {
  const places = where === undefined ? [] : typeof where === 'object' ? where : [where]
  for (const place of places) {
    const literal = typeof place === 'number' ? call.positional[place] : ownValue(call.keywords, place)
    if (literal !== undefined) return literal
  }
  return undefined
}

function ownValue(keywords: ResolvedCall['keywords'], keyword: string): string | undefined {
  return Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
}
