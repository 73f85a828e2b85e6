import type { Activity } from '../../model/activity.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import { isForeign, isTemplatePath } from '../dependencies/is-foreign.ts'
import { folderOf, joined } from '../dependencies/path-from.ts'
import type { Claim, Meanings } from '../meaning/meanings.ts'
import { attachedPackages } from './attached-packages.ts'
import { rCalls, rFunctions, type RCall } from './r-calls.ts'
import { rSource } from './r-source.ts'
import { rTokens } from './r-tokens.ts'

/** Every R script and literate document of the repository and what it does. */
export function rUnitsOf(files: Files, meanings: Pick<Meanings, 'call'>): readonly CodeUnit[] {
  return files.glob('**/*.{R,r,Rmd,rmd,qmd,Qmd}').flatMap((path) => {
    if (isForeign(path) || isTemplatePath(path)) return []
    const text = files.text(path)
    const source = text?.state === 'seen' ? rSource(path, text.value) : undefined
    return source === undefined ? [] : unitOf(path, source, files, meanings)
  })
}

function unitOf(path: string, source: string, files: Files, meanings: Pick<Meanings, 'call'>): CodeUnit {
  const tokens = rTokens(source)
  const calls = rCalls(tokens)
  const attached = attachedPackages(tokens)
  const own = rFunctions(tokens)
  const literate = /\.(?:rmd|qmd)$/i.test(path)
  const first = calls.find(({ within }) => within === undefined)
  const ofPackage = folderOf(path) === 'R' && files.has('DESCRIPTION') && files.has('NAMESPACE')
  return {
    path,
    language: literate ? 'literate' : 'r',
    activities: [...calls, ...annotatedHandlers(source)].flatMap((call) =>
      activitiesOf(call, path, attached, own, meanings),
    ),
    imports: sourcedFiles(calls, path, files),
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

/** Handlers that plumber finds by their comments: `#* @post /predict`. */
function annotatedHandlers(source: string): readonly RCall[] {
  return source.split('\n').flatMap((text, index) => {
    const method = /^#[*']\s{0,8}@(get|post|put|patch|delete|use|serializer)\b\s*\//.exec(text)?.[1]
    if (method === undefined) return []
    const written = { arguments: 1, positional: [], keywords: {}, within: undefined }
    return [{ package: 'plumber', name: `@${method}`, line: index + 1, ...written }]
  })
}

function sourcedFiles(calls: readonly RCall[], path: string, files: Files): readonly string[] {
  const named = calls.flatMap(({ name, positional }) => (name === 'source' ? (positional[0] ?? []) : []))
  const found = named.flatMap(
    (file) => [joined(folderOf(path), file), joined('', file)].find((one) => files.has(one)) ?? [],
  )
  return [...new Set(found)]
}
