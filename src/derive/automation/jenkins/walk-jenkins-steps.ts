import { resolvePath } from '../shell/resolve-path.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { when, withVariables, type JenkinsRun } from './jenkins-run.ts'
import { liveText } from './live-text.ts'
import type { GroovyItem } from './groovy-item.ts'
import { libraryStep, withArguments } from './called-function.ts'
import { argument, libraryWork, stepWorks } from './step-works.ts'
import { expressionHolds } from './when-holds.ts'

const maxSteps = 500
const maxFunctions = 10

/** What the steps of a block do, one after another; what they assign is known to those behind. */
export function walkJenkinsSteps(items: readonly GroovyItem[], run: JenkinsRun): readonly FoundWork[] {
  const works: FoundWork[] = []
  let here = run
  let before: boolean | undefined = true
  for (const [index, item] of items.slice(0, maxSteps).entries()) {
    if (item.name === 'if') before = expressionHolds(item.args[0]?.value.raw ?? '', here.start)
    works.push(...oneStep(item, items[index + 1], before, here))
    here = assigned(item, here)
  }
  return works
}

function oneStep(
  item: GroovyItem,
  next: GroovyItem | undefined,
  held: boolean | undefined,
  run: JenkinsRun,
): readonly FoundWork[] {
  const body = item.body ?? []
  const inside = (inner: JenkinsRun | undefined) => (inner === undefined ? [] : walkJenkinsSteps(body, inner))
  const { scope, names } = run
  switch (item.name) {
    case '=':
      return walkJenkinsSteps(item.args[0]?.value.calls ?? [], run)
    case 'if':
      return inside(when(held, run))
    case 'else':
      return inside(when(held === undefined ? undefined : !held, run))
    case 'try':
      return inside({ ...run, scope: { ...scope, tolerant: scope.tolerant || !rethrows(next) } })
    case 'catch':
      return []
    case 'catchError':
    case 'warnError': {
      const result = item.args.find(({ name }) => name === 'buildResult')?.value.text
      const fails = item.name === 'catchError' && (result === undefined || result === 'FAILURE')
      return inside({ ...run, scope: { ...scope, tolerant: scope.tolerant || !fails } })
    }
    case 'dir':
    case 'ws': {
      const folder = resolvePath(liveText(argument(item, 'path'), names) ?? '', scope)
      return inside({ ...run, scope: { ...scope, cwd: folder.startsWith('/') ? '' : folder } })
    }
    case 'withEnv':
      return inside(withVariables(run, listedVariables(item, run)))
    default:
      return someStep(item, run)
  }
}

function someStep(item: GroovyItem, run: JenkinsRun): readonly FoundWork[] {
  const within = [...item.args.flatMap(({ value }) => value.calls), ...(item.body ?? [])]
  const own = stepWorks(item, run)
  if (own !== undefined) return [...own, ...walkJenkinsSteps(within, run)]
  const defined = run.world.file.functions.get(item.name)
  const known = defined === undefined ? libraryStep(item, run) : { of: defined, run }
  if (known !== undefined) {
    if (run.functions.includes(item.name) || run.functions.length >= maxFunctions || !run.world.terrain.spend())
      return []
    const bound = withArguments(known.run, known.of, item, run.names)
    return walkJenkinsSteps(known.of.body, { ...bound, functions: [...run.functions, item.name] })
  }
  const foreign = item.body === undefined && run.world.libraries.length > 0 && item.args.length > 0
  return [...(foreign ? [libraryWork(item, run)] : []), ...walkJenkinsSteps(within, run)]
}

/** What is caught and passed on still fails the build. */
function rethrows(next: GroovyItem | undefined): boolean {
  if (next?.name !== 'catch') return next?.name === 'finally'
  return /\b(throw|error|rethrow)\b|'FAILURE'|exit 1/.test(next.inside)
}

/** `withEnv(['A=b'])`. */
function listedVariables(item: GroovyItem, { names }: JenkinsRun): ReadonlyMap<string, string> {
  const raw = item.args[0]?.value.raw ?? ''
  const pairs = [...raw.matchAll(/'(\w{1,100})=([^']{0,300})'/g)]
  return new Map(
    pairs.flatMap(([, name = '', written = '']) => {
      const value = liveText({ text: written, live: true, line: item.line, raw: '', calls: [] }, names)
      return value === undefined || value.includes('${') ? [] : [[name, value] as const]
    }),
  )
}

/** A text assigned to a name is known from there on; one of `env.` also to the shell. */
function assigned(item: GroovyItem, run: JenkinsRun): JenkinsRun {
  if (item.name !== '=' || item.to === undefined) return run
  const name = item.to.replace(/^env\./, '')
  const text = liveText(item.args[0]?.value, run.names)
  if (text === undefined) return run
  if (item.to.startsWith('env.')) return withVariables(run, new Map([[name, text]]))
  return { ...run, names: { ...run.names, variables: new Map([...run.names.variables, [name, text]]) } }
}
