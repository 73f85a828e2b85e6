import type { Value } from '../value/value.ts'
import { textOf, unknownValue } from '../value/values.ts'
import type { Invocation, Route } from './engine.ts'

const verbs = /^(get|post|put|patch|delete|request|open)$/
const clients =
  /(^|\.)(requests(\.Session)?|httpx(\.\w*Client)?|aiohttp\.ClientSession|TestClient|AsyncClient|APIClient|test_client|Client)\.\w+$/

/** Answers the events of a gateway by an application. */
const adapter = 'mangum.Mangum.__call__'

/** The route a call asks an application for (`POST /predict`), under test or over the network. */
export function requestOf(name: string, invocation: Invocation): string | undefined {
  const { method, given } = invocation
  if (name === adapter) return routedEvent(given[0]?.value)
  if (!verbs.test(method) || !(name.startsWith('?.') || clients.test(name))) return undefined
  const texts = given.flatMap((one) => (one.name === undefined || one.name === 'url' ? (textOf(one.value) ?? []) : []))
  const [first = '', second = ''] = texts
  const [verb, target] = method === 'request' ? [first.toUpperCase(), second] : [method.toUpperCase(), first]
  const path = /^(?:https?:\/\/[^/]+|\$\{[^}]*\})?(\/[^?#\s]*)/.exec(target)?.[1] ?? scoringAddress(target)
  return path === undefined ? undefined : `${verb} ${path}`
}

/** A variable or option that by its name is the whole address of what scores: `${SCORING_URI}`. */
function scoringAddress(target: string): string | undefined {
  const name = /^\$\{(\w*(?:scor(?:e|ing)|predict(?:ion)?|inference)_?ur[il])(?::-[^}]*)?\}$/i.exec(target)?.[1]
  return name === undefined ? undefined : `/${name.toLowerCase()}`
}

/** The route in an event that a gateway would send: `{"httpMethod": "POST", "path": "/predict"}`. */
function routedEvent(event: Value | undefined): string | undefined {
  if (event?.kind !== 'mapping') return undefined
  const textIn = (...names: readonly string[]): string | undefined =>
    names.map((name) => textOf(event.entries.get(name) ?? unknownValue())).find((text) => text !== undefined)
  const path = textIn('path', 'rawPath')
  return path?.startsWith('/') === true ? `${textIn('httpMethod') ?? 'POST'} ${path}` : undefined
}

/** How well a request fits the path a handler was registered for (`/items/{id}`, `/items/<int:id>`): literal pieces in common; undefined where it does not fit. */
function fitOf(request: string, path: string): number | undefined {
  const asked = request
    .slice(request.indexOf(' ') + 1)
    .split('/')
    .filter(Boolean)
  const served = path.split('/').filter(Boolean)
  // A router's prefix is not known: the end of the path decides.
  if (served.length > asked.length) return undefined
  const tail = asked.slice(asked.length - served.length)
  let literal = served.length === asked.length ? 0.5 : 0
  for (const [i, part] of served.entries()) {
    if (part === tail[i]) literal++
    else if (!/^[{<]/.test(part)) return undefined
  }
  return literal
}

const most = 4

/** The handlers that a request reaches: those whose path says most of it. */
export function handlersFor(request: string, routes: readonly Route[]): readonly Route[] {
  const [, name] = /^\w+ \/name:([\w-]+)$/.exec(request) ?? []
  if (name !== undefined) return routes.filter((route) => (route.name ?? route.handler.name) === name).slice(0, most)
  const method = request.slice(0, request.indexOf(' '))
  let best = 0
  let found: Route[] = []
  for (const route of routes) {
    if (route.method !== method && route.method !== 'GET' && route.method !== 'ROUTE') continue
    const fit = fitOf(request, route.path) ?? 0
    if (fit < 0.5 || fit < best) continue
    if (fit > best) found = []
    best = fit
    found.push(route)
  }
  return found.slice(0, most)
}
