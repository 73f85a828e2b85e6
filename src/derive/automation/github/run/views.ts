import type { Outcome, Views } from '../../expression/condition.ts'
import type { Contexts } from '../../expression/evaluate.ts'
import { known, objectOf, unknownValue, type Value } from '../../expression/expression-value.ts'
import { writtenValue } from '../../expression/substitute.ts'
import { githubContext, type View } from './github-context.ts'
import { matrixContext } from './matrix.ts'
import { statusFunctions } from './status-functions.ts'
import type { Case, Frame, Run, Viewed, World } from './world.ts'

/** What expressions see where a job is decided on: what the run is, and what became of the jobs it needs. */
export function jobViews(run: Run, needs: Viewed, before: Outcome, workflow: string, world: World): Views {
  return both((view) =>
    contexts(run, view, before, world, { workflow, inputs: run.inputs[view] }, { needs: () => needs[view] }),
  )
}

/** What expressions see within a job. */
export function stepViews(one: Case, frame: Frame, env: ReadonlyMap<string, string> = one.env): Views {
  const { workflow, actionPath, world } = frame
  return both((view) =>
    contexts(
      one.run,
      view,
      'runs',
      world,
      { workflow, actionPath, inputs: one.inputs[view] },
      {
        needs: () => one.needs[view],
        matrix: () => matrixContext(one.matrix),
        env: () => envContext(env),
        steps: () => stepsContext(one.steps, view),
        job: () => objectOf({ status: known('success') }, unknownValue),
        runner: () =>
          objectOf({ ...(one.os !== undefined && { os: known(one.os) }), temp: known('/tmp') }, unknownValue),
      },
    ),
  )
}

function both(make: (view: View) => Contexts): Views {
  return { nominal: make('nominal'), open: make('open') }
}

function contexts(
  run: Run,
  view: View,
  before: Outcome,
  world: World,
  own: { readonly workflow: string; readonly inputs: Value; readonly actionPath?: string | undefined },
  more: Readonly<Record<string, () => Value>>,
): Contexts {
  const made = new Map<string, Value>()
  function make(name: string): Value {
    if (name === 'inputs') return own.inputs
    if (name === 'github') return githubContext(run.occasion, world.facts, view, { ...own, inputs: run.inputs[view] })
    return Object.hasOwn(more, name) ? (more[name]?.() ?? unknownValue) : unknownValue
  }
  return {
    context(name) {
      const value = made.get(name) ?? make(name)
      made.set(name, value)
      return value
    },
    status: statusFunctions(before, view, world.terrain.files),
  }
}

function envContext(env: ReadonlyMap<string, string>): Value {
  const fields = [...env].map(
    ([name, text]) => [name, text.includes('${{') ? writtenValue(text) : known(text)] as const,
  )
  return objectOf(Object.fromEntries(fields), known(''))
}

function stepsContext(steps: ReadonlyMap<string, Viewed>, view: View): Value {
  return objectOf(Object.fromEntries([...steps].map(([id, viewed]) => [id, viewed[view]] as const)))
}
