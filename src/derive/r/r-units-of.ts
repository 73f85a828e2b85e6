import type { Activity } from '../../model/activity.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import { isForeign, isTemplatePath } from '../dependencies/is-foreign.ts'
import { folderOf } from '../dependencies/path-from.ts'
import type { Claim, Meanings } from '../meaning/meanings.ts'
import { annotatedHandlers } from './annotated-handlers.ts'
import { attachedPackages, withBrought } from './attached-packages.ts'
import { describedPackages } from './described-packages.ts'
import { onlyLocalDatabases } from './local-databases.ts'
import { rCalls, rFunctions, type RCall } from './r-calls.ts'
import { rSource } from './r-source.ts'
import { rTokens } from './r-tokens.ts'
import { readBack } from './read-back.ts'
import { sourcedFiles } from './sourced-files.ts'

/** Files of one session that are looked at for what they attach. */
const mostFiles = 500

/** One file as far as it can be read by itself. */
interface Parsed {
  readonly path: string
  readonly source: string
  readonly functions: ReadonlySet<string>
  readonly calls: readonly RCall[]
  /** Packages it attaches itself. */
  readonly attached: readonly string[]
  readonly sourced: readonly string[]
}

/** Every R script and literate document of the repository and what it does. */
export function rUnitsOf(files: Files, meanings: Pick<Meanings, 'call'>): readonly CodeUnit[] {
  const parsed = files.glob('**/*.{R,r,Rmd,rmd,qmd,Qmd}').flatMap((path) => {
    if (isForeign(path) || isTemplatePath(path)) return []
    const text = files.text(path)
    const source = text?.state === 'seen' ? rSource(path, text.value) : undefined
    return source === undefined ? [] : parse(path, source, files)
  })
  const sessions = sessionsOf(parsed)
  return parsed.map((one) => unitOf(one, sessions(one), files, meanings))
}

/** What R code does that is written out where it is started, with lines of its own. */
export function rTextActivities(
  source: string,
  path: string,
  files: Files,
  meanings: Pick<Meanings, 'call'>,
): readonly Activity[] {
  const { calls, attached, functions } = parse(path, source, files)
  return calls.flatMap((call) => activitiesOf(call, path, attached, functions, meanings))
}

function parse(path: string, source: string, files: Files): Parsed {
  const tokens = rTokens(source)
  const calls = rCalls(tokens)
  const attached = withBrought([...attachedPackages(tokens), ...describedPackages(source, files)])
  return {
    path,
    source,
    functions: rFunctions(tokens),
    calls,
    attached,
    sourced: sourcedFiles(calls, source, path, files),
  }
}

/** What a file may call without naming the package, and what stands in the way of that. */
interface Session {
  readonly attached: readonly string[]
  /** Functions that its files define. */
  readonly own: ReadonlySet<string>
}

/** The session each file runs in: what it sources, and what those bring that source it. */
function sessionsOf(parsed: readonly Parsed[]): (one: Parsed) => Session {
  const byPath = new Map(parsed.map((one) => [one.path, one]))
  const below = (one: Parsed): ReadonlySet<Parsed> => {
    const found = new Set([one])
    for (const { sourced } of found) for (const path of sourced) found.add(byPath.get(path) ?? one)
    return found
  }
  const around = new Map<Parsed, Set<Parsed>>()
  for (const one of parsed) {
    const session = below(one)
    for (const file of session) {
      const known = around.get(file) ?? new Set()
      if (known.size < mostFiles) for (const other of session) known.add(other)
      around.set(file, known)
    }
  }
  return (one) => {
    const all = [...(around.get(one) ?? [one])]
    return {
      attached: [...new Set(all.flatMap(({ attached }) => attached))],
      own: new Set(all.flatMap(({ functions }) => [...functions])),
    }
  }
}

function unitOf(
  { path, source, calls, sourced }: Parsed,
  { attached, own }: Session,
  files: Files,
  meanings: Pick<Meanings, 'call'>,
): CodeUnit {
  const literate = /\.(?:rmd|qmd)$/i.test(path)
  const first = calls.find(({ within }) => within === undefined)
  const local = onlyLocalDatabases(calls)
  const ofPackage = folderOf(path) === 'R' && files.has('DESCRIPTION') && files.has('NAMESPACE')
  return {
    path,
    language: literate ? 'literate' : 'r',
    activities: [
      ...[...calls, ...annotatedHandlers(source)]
        .flatMap((call) => activitiesOf(call, path, attached, own, meanings))
        .filter(({ kind, detail }) => !local || kind !== 'data' || !/^(?:DBI|dbplyr)::/.test(detail['call'] ?? '')),
      ...readBack(calls, source, path),
    ],
    imports: sourced,
    entry: first !== undefined && !ofPackage,
    test: /(?:^|\/)tests\/|(?:^|\/)test[-_][^/]*\.r$/i.test(path),
    at: { path, line: first?.line ?? 1 },
  }
}

function activitiesOf(
  call: RCall,
  path: string,
  attached: readonly string[],
  own: ReadonlySet<string>,
  meanings: Pick<Meanings, 'call'>,
): readonly Activity[] {
  if (call.package === undefined && own.has(call.name)) return []
  const at = { path, line: call.line }
  const packages = call.package === undefined ? attached : [call.package]
  const claimed = (from: string, name: string): readonly Claim[] =>
    meanings.call({ ...call, name: `r:${from}::${name}`, roots: new Set(attached), at })
  for (const from of packages) {
    const claims = claimed(from, call.name)
    // A package that is claimed as a whole says nothing of a function that nobody tied to it.
    if (call.package === undefined && claimed(from, 'a function of no package').length > 0) continue
    if (claims.length > 0) return claims.map((claim) => activityOf(claim, call, from, path))
  }
  return []
}

function activityOf({ tool, meaning, location }: Claim, call: RCall, from: string, path: string): Activity {
  const written = `${from}::${call.name}`
  return {
    kind: meaning.does,
    tool,
    subject: meaning.subject,
    note: `calls ${written}`,
    at: { path, line: call.line },
    via: call.within === undefined ? [] : [call.within],
    tolerant: false,
    conditional: false,
    triggers: [],
    detail: { call: written, ...(location === undefined ? {} : { location }) },
  }
}
