import type { PythonFunction, Value } from '../value/value.ts'
import { alternatives, textOf } from '../value/values.ts'
import { findMethod } from './class-members.ts'
import type { Engine, Invocation, Route } from './engine.ts'

const django = /^django\.(?:urls\.(?:re_)?path|conf\.urls\.url)$/
const viewSets = /^rest_framework\.routers\.\w+\.register$/
const others =
  /^(?:starlette|fastapi)\.routing\.(?:API)?Route$|^aiohttp\.web\.(?:get|post|put)$|\.(?:add_api_route|add_url_rule|add_route|add_resource|add_post|add_get)$/

/** What methods of a view class answer. */
const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  on_get: 'GET',
  on_post: 'POST',
  list: 'GET',
  retrieve: 'GET',
  create: 'POST',
}

/**
 * The routes that a call gives an application: `path("predict/", views.predict)`, `app.add_url_rule("/predict", view_func=predict)`,
 * `api.add_resource(Prediction, "/predict")`; undefined for a call that gives none. Nobody calls a view before somebody asks.
 */
export function givenRoutes(name: string, { given, scope: { module } }: Invocation): readonly Route[] | undefined {
  const relative = django.test(name) || viewSets.test(name)
  if (!relative && !others.test(name)) return undefined
  const texts = given.flatMap((one) => textOf(one.value) ?? [])
  const paths = relative ? texts.slice(0, 1).map(fromPattern) : texts.filter((text) => text.startsWith('/'))
  const called = given.find((one) => one.name === 'name' || one.name === 'basename')?.value
  const label = called === undefined ? undefined : textOf(called)
  const answering = given.flatMap(({ value }) => alternatives(value)).flatMap(answers)
  return paths.flatMap((path) => answering.map(([method, handler]) => ({ method, path, handler, module, name: label })))
}

/** What stands for the path of a named route: `reverse("predict")`. */
export function namedPath(name: string): string {
  return `/name:${name.slice(name.lastIndexOf(':') + 1)}`
}

/** `Prediction.as_view()` is the class to whoever routes to it. */
export function viewMade(receiver: Value, method: string): Value | undefined {
  return method === 'as_view' && receiver.kind === 'class' ? receiver : undefined
}

/** Adds routes to what the application is known to answer; what is evaluated again adds nothing new. */
export function addRoutes({ routes }: Engine, added: readonly Route[]): void {
  for (const route of added) {
    const { method, path, handler } = route
    if (!routes.some((one) => one.handler === handler && one.path === path && one.method === method)) routes.push(route)
  }
}

/** `^predict/(?P<id>\d+)/$` and `predict/` as paths. */
function fromPattern(pattern: string): string {
  return `/${pattern.replace(/^\^|\$$/g, '').replaceAll(/\(\?P<\w{1,40}>[^()]{0,80}\)/g, '{}')}`
}

function answers(view: Value): readonly (readonly [method: string, handler: PythonFunction])[] {
  if (view.kind === 'function') return view.handle === undefined ? [['ROUTE', view.of]] : []
  if (view.kind !== 'class' && view.kind !== 'instance') return []
  return Object.entries(verbs).flatMap(([name, method]) => {
    const handler = findMethod(view.of, name)
    return handler === undefined ? [] : [[method, handler] as const]
  })
}
