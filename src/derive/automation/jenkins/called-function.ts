import { hop } from '../command/hop.ts'
import type { GroovyFunction, GroovyItem } from './groovy-item.ts'
import type { JenkinsRun } from './jenkins-run.ts'
import { liveText, type JenkinsNames } from './live-text.ts'
import { readGroovy } from './read-groovy.ts'

/** A function with the run as its own file sees it. */
export interface CalledFunction {
  readonly of: GroovyFunction
  readonly run: JenkinsRun
}

const maxLibraries = 5

/** The step of a shared library that lies in the repository itself: `call` of `vars/deploy.groovy`. */
export function libraryStep({ name, line }: GroovyItem, run: JenkinsRun): CalledFunction | undefined {
  if (!/^\w{1,100}$/.test(name)) return undefined
  const { files } = run.world.terrain
  const paths = [`vars/${name}.groovy`, ...files.glob(`**/vars/${name}.groovy`).slice(0, maxLibraries)]
  const path = paths.find((one) => files.has(one))
  const text = path === undefined ? undefined : files.text(path)
  const file = text?.state === 'seen' ? readGroovy(text.value) : undefined
  const of = file?.functions.get('call')
  const scope = hop(run.scope, { path: run.world.path, line }, `step ${name}`, `jenkins:${path ?? ''}`)
  if (path === undefined || file === undefined || of === undefined || scope === undefined) return undefined
  return { of, run: { ...run, scope, world: { ...run.world, path, file } } }
}

/** The run inside a function: its parameters hold what the call hands over, else what they begin with. */
export function withArguments(
  run: JenkinsRun,
  { parameters }: GroovyFunction,
  call: GroovyItem,
  names: JenkinsNames,
): JenkinsRun {
  const given = call.args.filter((one) => one.name === undefined)
  const bound = parameters.flatMap(({ value: { raw } }, index): readonly (readonly [string, string])[] => {
    const [, name, initial] = /(\w+)\s*(?:=\s*([\s\S]*))?$/.exec(raw.replace(/^[\w<>, ]*\s(?=\w+\s*=)/, '')) ?? []
    const handed = given[index]
    const text = handed === undefined ? plain(initial) : (liveText(handed.value, names) ?? number(handed.value.raw))
    return name === undefined || text === undefined ? [] : [[name, text]]
  })
  if (bound.length === 0) return run
  return { ...run, names: { ...run.names, variables: new Map([...run.names.variables, ...bound]) } }
}

function plain(initial: string | undefined): string | undefined {
  return initial === undefined ? undefined : /^(["']?)([^"'\n]{0,200})\1$/.exec(initial.trim())?.[2]
}

function number(raw: string): string | undefined {
  return /^(?:\d{1,20}|true|false)$/.test(raw) ? raw : undefined
}
