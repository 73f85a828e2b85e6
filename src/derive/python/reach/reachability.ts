import type { Activity } from '../../../model/activity.ts'
import { placeOf } from '../../../model/location.ts'
import type { Engine, Route } from '../evaluate/engine.ts'
import { handlersFor } from '../evaluate/requests.ts'
import { importClosure } from '../evaluate/untraced.ts'
import type { Effects, Spawned } from '../program.ts'
import type { Entered, Happening } from '../value/summary.ts'
import type { Literal, PythonModule } from '../value/value.ts'
import { activityOf, guardText, leftWhere } from './activities.ts'
import { candidatesFor } from './candidates.ts'
import { commandSteps } from './command-steps.ts'
import { commandsAt, handedAt } from './handed-commands.ts'
import { enteredAt, functionsHanded } from './handed-functions.ts'
import { isChosen, literalAt, optionBindings, passes } from './decisions.ts'
import { scriptModule, type Environment } from './script-path.ts'
import { handlerSteps, isAnswering } from './handlers-asked.ts'
import type { Step } from './step.ts'
import { stepQueue, type StepQueue } from './step-queue.ts'
import { hopsOf } from './trail.ts'
import { usesOf } from './uses.ts'

/** Functions entered in one run, and for the tests of one file; beyond, it is cut. */
const most = { run: 4000, test: 1200 }

const unbound: ReadonlyMap<string, Literal> = new Map()

const asScript = { bindings: unbound, main: true, arguments: undefined }

interface Walk {
  readonly engine: Engine
  readonly certain: StepQueue
  readonly uncertain: StepQueue
  readonly compiled: StepQueue
  /** Keys of the steps walked. */
  readonly seen: Set<string>
  readonly modules: Set<PythonModule>
  /** Modules of which a function was entered, not only the top level. */
  readonly entered: Set<PythonModule>
  /** Those entered only in what is compiled: it runs where somebody submits it, not here. */
  readonly prepared: Set<PythonModule>
  readonly activities: Map<string, Activity>
  readonly spawned: Map<string, Spawned>
  /** A test: requests enter the application's handlers, imports are not walked. */
  readonly test: boolean
  readonly environment: Environment
}

function enqueue(walk: Walk, step: Step): void {
  const queue = step.compiled === true ? walk.compiled : step.conditional ? walk.uncertain : walk.certain
  queue.put(step, walk.seen)
}

function bindingsAt(entered: Entered, step: Step): ReadonlyMap<string, Literal> {
  // A command's function that is called without arguments reads the command line itself.
  const line = entered.of.commandLine
  if (line && entered.how !== 'callback') return optionBindings(line, step.arguments)
  if (entered.bindings.size === 0) return unbound
  const found = new Map<string, Literal>()
  for (const [name, value] of entered.bindings) {
    const known = literalAt(value, step)
    if (known !== undefined && (typeof known !== 'string' || known.length < 60)) found.set(name, known)
  }
  return found
}

function walkHappening(walk: Walk, step: Step, happening: Happening): void {
  const passing = passes(happening.guard, step)
  if (passing === 'never') return
  const { engine } = walk
  const { module } = step.of
  const conditional = step.conditional || passing === 'perhaps' || happening.handler
  const tolerant = step.tolerant || happening.tolerant
  const at = { path: module.path, line: happening.line }
  const place = placeOf(at)
  const left = leftWhere(module, happening.guard, step)
  for (const deed of happening.deeds) {
    if (step.asked === true && !isAnswering(deed.kind)) continue
    const key = `${place}:${deed.kind}:${deed.tool ?? ''}:${deed.subject ?? ''}`
    if (walk.activities.has(key)) continue
    const gate = deed.kind === 'gate' && passes(happening.guard, step, true) === 'always'
    const { via, compiled, under } = step
    const way = {
      via: hopsOf(via),
      conditional: gate ? step.conditional || happening.handler : conditional,
      tolerant,
      under,
      left,
      compiled,
    }
    walk.activities.set(key, activityOf(engine, step.of, happening, deed, way))
  }
  if (happening.spawned && step.asked !== true) {
    const lost = happening.spawned.tolerant
    const forgotten = lost === 'unless-checked' ? !step.of.summary.checksStatus : lost
    const { submitted } = happening.spawned
    const commands = commandsAt(happening.spawned, step.handed, step)
    for (const command of commands) {
      // A helper that starts what it is handed stands for every command it is handed.
      const key = `${place}:${typeof command === 'object' ? command.join(' ') : command}`
      if (!walk.spawned.has(key))
        walk.spawned.set(key, { command, at, via: hopsOf(step.via), tolerant: tolerant || forgotten, submitted })
    }
  }
  const under = (passing === 'perhaps' ? guardText(module, happening.guard) : undefined) ?? step.under
  for (const entered of enteredAt(happening, step.functions)) {
    const { of, how } = entered
    if (walk.test && how === 'import') continue
    if (entered.chosen && isChosen(entered.chosen, step) === false) continue
    const hop = how === 'import' ? `${place} ${of.module.path}` : `${place} ${of.name}()`
    const via = { hop, before: step.via }
    const bindings = bindingsAt(entered, step)
    const compiled = step.compiled === true || entered.later === true || (how === 'callback' && builds(happening))
    const uses = usesOf(engine, of)
    const functions = functionsHanded(entered, step.functions, uses)
    const rest = { functions, conditional, tolerant, under, left, compiled, asked: step.asked }
    for (const handed of handedAt(entered, step.handed, uses))
      enqueue(walk, { of, bindings, via, main: false, arguments: step.arguments, handed, ...rest })
  }
  if (happening.script) {
    const started = scriptModule(engine, happening.script, module.path, walk.environment)
    const via = { hop: `${place} ${started?.path ?? ''}`, before: step.via }
    if (started)
      enqueue(walk, {
        of: started.top,
        via,
        conditional,
        tolerant,
        ...asScript,
        compiled: step.compiled === true || happening.script.defined === true,
        asked: step.asked,
      })
  }
  if (happening.commands) {
    const from = { ...step, conditional, tolerant }
    for (const chosen of commandSteps(happening.commands, from, step.arguments, place)) enqueue(walk, chosen)
  }
  if (happening.untraced !== undefined) {
    const { found, certain } = candidatesFor(engine, happening.untraced, module)
    for (const of of found) {
      const via = { hop: `${place} ${of.name}()`, before: step.via }
      enqueue(walk, {
        ...step,
        of,
        bindings: unbound,
        via,
        tolerant,
        main: false,
        conditional: conditional || !certain,
      })
    }
  }
  if (walk.test && happening.request !== undefined) {
    const { request } = happening
    for (const route of handlersFor(request, routesFor(engine, module))) {
      const via = { hop: `${place} ${request}`, before: step.via }
      enqueue(walk, { ...step, of: route.handler, bindings: unbound, via, tolerant, main: false, conditional })
    }
  }
}

/** The routes a test can mean: those of the application it imports, else of all. */
export function routesFor(engine: Engine, module: PythonModule): readonly Route[] {
  const known = importClosure(engine, module)
  const own = engine.routes.filter((route) => known.has(route.module))
  return own.length > 0 ? own : engine.routes
}

function builds({ deeds }: Happening): boolean {
  return deeds.some(({ kind }) => kind === 'build')
}

function drain(walk: Walk, queue: StepQueue): void {
  const limit = walk.test ? most.test : most.run
  while (walk.seen.size < limit) {
    const next = queue.take(walk.seen)
    if (next === undefined) break
    const step = { ...next, environment: walk.environment }
    walk.modules.add(step.of.module)
    if (step.of.name !== '') (step.compiled === true ? walk.prepared : walk.entered).add(step.of.module)
    for (const happening of step.of.summary.happenings) walkHappening(walk, step, happening)
  }
}

/** What a run does, and the modules of which it enters a function. */
export interface Reached extends Effects {
  readonly entered: ReadonlySet<PythonModule>
  /** Modules of which functions are only compiled, for nobody to run. */
  readonly prepared: ReadonlySet<PythonModule>
}

/** Everything that the given steps lead to: what certainly runs first, then what may run on a condition, at last what is only compiled. */
export function reachableFrom(
  engine: Engine,
  steps: readonly Step[],
  environment: Environment = {},
  test = false,
): Reached {
  const walk: Walk = {
    engine,
    certain: stepQueue(),
    uncertain: stepQueue(),
    compiled: stepQueue(),
    seen: new Set(),
    modules: new Set(),
    entered: new Set(),
    prepared: new Set(),
    activities: new Map(),
    spawned: new Map(),
    test,
    environment,
  }
  for (const step of steps) enqueue(walk, step)
  drain(walk, walk.certain)
  drain(walk, walk.uncertain)
  if (!test) {
    for (const step of handlerSteps(engine, walk.activities.values(), walk.modules)) enqueue(walk, step)
    drain(walk, walk.certain)
    drain(walk, walk.uncertain)
  }
  drain(walk, walk.compiled)
  const activities = [...walk.activities.values()]
  const submits = activities.some(({ kind }) => kind === 'dispatch')
  const entered = submits ? new Set([...walk.entered, ...walk.prepared]) : walk.entered
  const prepared = new Set([...walk.prepared].filter((module) => !entered.has(module)))
  return { activities, spawned: [...walk.spawned.values()], entered, prepared }
}
