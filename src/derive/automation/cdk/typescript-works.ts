import { uncalled } from '../../../model/activity.ts'
import type { Activity } from '../../../model/activity.ts'
import type { Files } from '../../../model/facts.ts'
import type { ResolvedCall } from '../../meaning/meanings.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { inScope } from '../command/activity-of.ts'
import { isSample } from '../read/is-sample.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import { listed, programCalls, type ProgramCall } from './program-calls.ts'

const maxPrograms = 100
/** What runs a program in TypeScript, or in the JavaScript that it is compiled to. */
const runsTypeScript = /\b(?:ts-node|tsx|node|bun|deno)\b|\.[jt]s\b/

/** What the constructs that programs in TypeScript make do once they are deployed; nothing for a program in another language. */
export function typescriptWorks(folder: string, command: string, scope: Scope, terrain: Terrain): readonly Work[] {
  if (!runsTypeScript.test(command)) return []
  return programsIn(folder, terrain.files).flatMap(({ path, text }) => {
    const names = namesOf(text)
    return programCalls(text).flatMap((call) => {
      const name = names(call.callee)
      return name === undefined ? [] : worksOf(name, call, path, scope, terrain)
    })
  })
}

function worksOf(name: string, call: ProgramCall, path: string, scope: Scope, terrain: Terrain): readonly Work[] {
  const at = { path, line: call.line }
  return terrain.meanings.call(resolved(name, call, at)).map(({ tool, meaning }) => {
    const activity: Activity = {
      kind: meaning.does,
      tool,
      ...(meaning.subject !== undefined && { subject: meaning.subject }),
      note: `calls ${name}`,
      at,
      ...uncalled,
      detail: { call: name },
    }
    return { type: 'activity', activity: inScope(activity, scope, terrain) }
  })
}

/** The call as the same construct would be made in Python: fields of its properties are keywords, in words with underscores. */
function resolved(name: string, { inside }: ProgramCall, at: ResolvedCall['at']): ResolvedCall {
  const parts = listed(inside)
  const positional = parts.filter((part) => !isObject(part))
  const given = parts.filter(isObject).flatMap((part) =>
    listed(part.trim().slice(1, -1)).flatMap((field): readonly (readonly [string, string])[] => {
      const [, key, value = ''] = /^\s*(\w+)\s*(?::\s*([\s\S]*))?$/.exec(field) ?? []
      return key === undefined ? [] : [[key.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`), value]]
    }),
  )
  const lists = given.filter(([, value]) => value.startsWith('['))
  return {
    name,
    roots: new Set(['aws_cdk']),
    arguments: positional.length + given.length,
    positional: positional.map(() => undefined),
    keywords: Object.fromEntries(given.map(([key]) => [key, undefined])),
    sizes: Object.fromEntries(lists.map(([key, value]) => [key, listed(value).length])),
    at,
  }
}

function isObject(part: string): boolean {
  return /^\s*\{/.test(part)
}

function programsIn(folder: string, files: Files): readonly { readonly path: string; readonly text: string }[] {
  const paths = files.glob(folder === '' ? '**/*.ts' : `${folder}/**/*.ts`)
  return paths
    .filter((path) => !isForeign(path) && !isSample(path) && !/\.(?:test|spec|d)\.ts$/.test(path))
    .slice(0, maxPrograms)
    .flatMap((path) => {
      const text = files.text(path)
      return text?.state === 'seen' && /aws-cdk-lib|@aws-cdk\//.test(text.value) ? [{ path, text: text.value }] : []
    })
}

/** What callees of a program are called in Python, by its imports: `sagemaker.CfnEndpoint` is `aws_cdk.aws_sagemaker.CfnEndpoint`. */
function namesOf(text: string): (callee: string) => string | undefined {
  const modules = new Map<string, string>()
  const classes = new Map<string, string>()
  const imports =
    /import\s+(?:\*\s+as\s+(\w+)|\{([^}]{0,2000})\})\s+from\s+["'](?:aws-cdk-lib|@aws-cdk)(?:\/([\w-]+))?["']/g
  for (const [, whole, parts = '', module] of text.matchAll(imports)) {
    const home = module === undefined ? 'aws_cdk' : `aws_cdk.${module.replaceAll('-', '_')}`
    if (whole !== undefined) modules.set(whole, home)
    for (const [, name = '', alias = name] of parts.matchAll(/(\w+)(?:\s+as\s+(\w+))?/g)) {
      if (module === undefined && name.startsWith('aws_')) modules.set(alias, `aws_cdk.${name}`)
      else classes.set(alias, `${home}.${name}`)
    }
  }
  return (callee) => {
    const [first = '', ...rest] = callee.split('.')
    const module = modules.get(first)
    if (module !== undefined) return [module, ...rest].join('.')
    return rest.length === 0 ? classes.get(first) : undefined
  }
}
