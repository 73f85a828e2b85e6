import type { Activity, ActivityKind } from '../../../model/activity.ts'
import type { TestFile } from '../../../model/facts.ts'
import { fromRoot } from '../../workspace.ts'
import type { Engine } from '../evaluate/engine.ts'
import type { Spawned } from '../program.ts'
import { isPlatformHandler } from '../evaluate/platform-handlers.ts'
import { reachableFrom } from '../reach/reachability.ts'
import { firstStep, type Step } from '../reach/step.ts'
import type { Assertion } from '../value/summary.ts'
import { marks, type PythonFunction, type PythonModule } from '../value/value.ts'
import { sayWhoBuilt } from './built-models.ts'
import { doublesModel } from './doubles.ts'
import { fixturesFor, type Fixtures } from './fixtures.ts'
import { idleImports } from './idle-imports.ts'
import { asksForPrediction } from './scoring-requests.ts'
import { testMarks } from './test-marks.ts'
import type { TestFunctions } from './test-functions.ts'
import type { TestPatterns } from './test-patterns.ts'

const modelKinds = new Set<ActivityKind>(['train', 'load-model', 'predict', 'serve', 'dispatch'])

const helperName = /^_?(assert|check|verify|expect|ensure|compare)/

function helpers(of: PythonFunction, patterns: TestPatterns): readonly PythonFunction[] {
  return of.summary.happenings.flatMap((happening) =>
    happening.entered.flatMap((entered) => {
      const name = entered.of.name.slice(entered.of.name.lastIndexOf('.') + 1)
      const ours = patterns.belongsToTests(entered.of.module.path) || helperName.test(name)
      return ours && entered.how === 'call' ? [entered.of] : []
    }),
  )
}

/** The functions that run as part of a test: itself, helpers of the tests it calls. */
function partsOf(test: PythonFunction, patterns: TestPatterns): readonly PythonFunction[] {
  const found = new Set([test])
  for (const one of found) {
    if (found.size > 20) break
    for (const helper of helpers(one, patterns)) found.add(helper)
  }
  return [...found]
}

function stepFor(of: PythonFunction): Step {
  return firstStep(of, { via: { hop: `${of.module.path}:${of.line} ${of.name}()`, before: undefined } })
}

function fixturesOf(test: PythonFunction, fixtures: Fixtures): readonly PythonFunction[] {
  const found = new Set(fixtures.always)
  const add = (of: PythonFunction) => {
    for (const parameter of of.parameters) {
      const fixture = fixtures.find(parameter.name, of)
      if (fixture && !found.has(fixture)) {
        found.add(fixture)
        add(fixture)
      }
    }
  }
  add(test)
  return [...found]
}

function setUpOf(test: PythonFunction): readonly PythonFunction[] {
  return ['setUp', 'setUpClass', 'setup_method', 'setup_class', 'asyncSetUp'].flatMap(
    (name) => test.owner?.methods.get(name) ?? [],
  )
}

interface Judged {
  readonly asserts: boolean
  readonly onModel: boolean
  readonly doubled: boolean
  readonly turnedAway: boolean
  readonly weighsAt: number | undefined
}

interface JudgedTest extends Judged {
  readonly test: PythonFunction
  readonly around: readonly PythonFunction[]
}

/** Where a measure that is weighed comes from; numbers that the test makes up are none of a model. */
const measured = marks.file | marks.prediction | marks.model

function asksModel({ summary }: PythonFunction): boolean {
  const kinds = new Set(summary.happenings.flatMap(({ deeds }) => deeds.map(({ kind }) => kind)))
  return kinds.has('load-model') || kinds.has('predict') || kinds.has('evaluate')
}

/** Whether a handler that a platform would call is called and gets at a model. */
function callsHandler(engine: Engine, { summary }: PythonFunction): boolean {
  const handlers = summary.happenings.flatMap(({ entered }) =>
    entered.flatMap(({ of, how }) => (how === 'call' && isPlatformHandler(of) ? [of] : [])),
  )
  return handlers.some((of) =>
    reachableFrom(engine, [stepFor(of)], {}, true).activities.some(
      ({ kind }) => kind === 'predict' || kind === 'load-model',
    ),
  )
}

function judge(
  engine: Engine,
  parts: readonly PythonFunction[],
  around: readonly PythonFunction[],
  top: PythonFunction,
): Judged {
  const assertions = parts.flatMap((part) => part.summary.asserts).filter((assertion) => !assertion.empty)
  const requests = [...parts, ...around].flatMap((part) =>
    part.summary.happenings.flatMap(({ line, request }) => (request === undefined ? [] : [{ part, line, request }])),
  )
  // What stands in an assertion is looked at more than once.
  const made = new Set(requests.map(({ part, line, request }) => `${part.module.path}:${line} ${request}`))
  const turnedAway = isTurnedAway(assertions, made.size)
  const answered = turnedAway ? [] : assertions.filter(({ refuses }) => !refuses)
  const all = marked(answered) | (marked(assertions) & ~marks.response)
  const asks = requests.some(({ part, request }) => asksForPrediction(engine, part.module, request))
  const responded = (all & marks.response) !== 0
  const onModel =
    (all & marks.prediction) !== 0 ||
    (responded && (asks || [...parts, ...around].some((part) => callsHandler(engine, part))))
  const doubled = [top, ...parts, ...around].some((one) => doublesModel(engine, one))
  const here = parts.filter((part) => part.module === top.module).flatMap((part) => part.summary.asserts)
  const asked = [...parts, ...around].some(asksModel)
  const weighed = here.find((one) => (one.marks & marks.verdict) !== 0 && (asked || (one.marks & measured) !== 0))
  const weighsAt = doubled ? undefined : weighed?.line
  return { asserts: assertions.length > 0, onModel, doubled, turnedAway, weighsAt }
}

/** Every request is turned away: what comes with the refusal is no answer either. */
function isTurnedAway(assertions: readonly Assertion[], requests: number): boolean {
  const refusals = assertions.filter(({ refuses }) => refuses).length
  return refusals > 0 && requests <= refusals
}

function marked(assertions: readonly Assertion[]): number {
  return assertions.reduce((all, one) => all | one.marks, 0)
}

function requestsOf(parts: readonly PythonFunction[], away: ReadonlySet<PythonFunction>): readonly Activity[] {
  const found: Activity[] = []
  for (const part of parts) {
    for (const happening of part.summary.happenings) {
      if (happening.request === undefined) continue
      found.push({
        kind: 'serve',
        note: `requests ${happening.request}`,
        at: { path: part.module.path, line: happening.line },
        via: [part.name],
        tolerant: happening.tolerant,
        conditional: false,
        triggers: [],
        detail: { call: happening.request, ...(away.has(part) && { refused: 'yes' }) },
      })
    }
  }
  return found
}

/** What the tests of one file are worth: how many assert, what they reach, and whether they ask the real model. */
export function testFileOf(
  engine: Engine,
  module: PythonModule,
  patterns: TestPatterns,
  { framework, tests }: TestFunctions,
): TestFile | undefined {
  if (tests.length === 0) return undefined
  const fixtures = fixturesFor(engine, module)
  const judged: JudgedTest[] = []
  const everything = new Set<PythonFunction>()
  for (const test of tests) {
    const around = [...fixturesOf(test, fixtures), ...setUpOf(test)]
    const parts = partsOf(test, patterns)
    judged.push({ test, around, ...judge(engine, parts, around, module.top) })
    for (const part of [...parts, ...around]) everything.add(part)
  }
  const all = [...everything]
  const reached = reachableFrom(engine, all.map(stepFor), {}, true)
  const compiled = new Set([...reached.prepared].map((one) => one.path))
  const touched = [
    ...[...module.imports].filter((path) => !compiled.has(path)),
    ...[...reached.entered].map((one) => one.path),
    ...startedScripts(engine, reached.spawned),
  ]
  const away = new Set(judged.flatMap((one) => (one.turnedAway ? [one.test] : [])))
  const idle = idleImports(engine.map, module)
  const onModel = judged.filter((one) => one.asserts && one.onModel)
  const asserting = judged.filter((one) => one.asserts)
  const cases = asserting.length
  const borne = asserting.map((one) => testMarks(one.test))
  const fits = reached.activities.some(({ kind }) => kind === 'train')
  const weighed = fits ? undefined : judged.map((one) => one.weighsAt).find((line) => line !== undefined)
  const plain = judged.filter((one) => !one.doubled)
  const aside = onModel.length > 0 && plain.length < judged.length && !reachesModel(engine, plain, patterns)
  const doubled = aside || isMostly(onModel.length > 0 ? onModel : judged.filter((one) => one.doubled))
  return {
    path: module.path,
    framework,
    cases,
    stubs: tests.length - cases,
    ...(borne.some((one) => one.length > 0) ? { marks: borne } : {}),
    touches: [...new Set(touched)]
      .filter((path) => !patterns.belongsToTests(path) && !idle.has(path) && !isBare(engine, path))
      .sort(),
    exercises: [...requestsOf(all, away), ...sayWhoBuilt(reached.activities, all, patterns)],
    assertsOnModel: onModel.length > 0,
    ...(weighed === undefined ? {} : { weighsAt: weighed }),
    mocks: doubled && !onModel.some((one) => !one.doubled && fitsItself(engine, one.test, patterns)),
  }
}

/** Scripts of the repository that the tests start as processes of their own: `subprocess.run([sys.executable, 'src/train.py'])`. */
function startedScripts(engine: Engine, spawned: readonly Spawned[]): readonly string[] {
  return spawned.flatMap(({ command }) => {
    const words = typeof command === 'string' ? command.split(/\s+/) : command
    const script = words
      .map(fromRoot)
      .find((word) => word.endsWith('.py'))
      ?.replace(/^(?:\$\{[^}]*\}\/|\.\/)+/, '')
    return script !== undefined && engine.modules.has(script) ? [script] : []
  })
}

/** Where most tests put a double in the model's place, the others look at refusals rather than at its answers. */
function isMostly(judged: readonly Judged[]): boolean {
  return judged.length > 0 && judged.filter((one) => one.doubled).length * 2 >= judged.length
}

/** Whether tests get at a model. Where only those do that put a double in its place, the others assert on answers they made up. */
function reachesModel(engine: Engine, tests: readonly JudgedTest[], patterns: TestPatterns): boolean {
  const parts = tests.flatMap(({ test, around }) => [...partsOf(test, patterns), ...around])
  if (parts.some(({ summary }) => summary.happenings.some(({ request }) => request !== undefined))) return true
  const { activities } = reachableFrom(engine, parts.map(stepFor), {}, true)
  return activities.some(({ kind }) => modelKinds.has(kind))
}

/** What a test has fitted and asks itself, without a double, is real, whatever the others put in its place. */
function fitsItself(engine: Engine, test: PythonFunction, patterns: TestPatterns): boolean {
  const { activities } = reachableFrom(engine, partsOf(test, patterns).map(stepFor), {}, true)
  const asks = activities.some(({ kind, at }) => kind === 'predict' && at.path === test.module.path)
  return asks && activities.some(({ kind }) => kind === 'train')
}

/** A package file that only passes names on is not what a test touches. */
function isBare(engine: Engine, path: string): boolean {
  if (!path.endsWith('__init__.py')) return false
  const module = engine.modules.get(path)
  return !module || (module.functions.length === 0 && module.classes.length === 0)
}
