import { textOf } from '../value/values.ts'
import type { Invocation } from './engine.ts'

const verbs = /^(get|post|put|patch|delete|request|open)$/
const clients =
  /(^|\.)(requests(\.Session)?|httpx(\.\w*Client)?|aiohttp\.ClientSession|TestClient|AsyncClient|APIClient|test_client|Client)\.\w+$/

/** The route a call asks an application for (`POST /predict`), under test or over the network. */
export function requestOf(name: string, invocation: Invocation): string | undefined {
  const { method, given } = invocation
  if (!verbs.test(method) || !(name.startsWith('?.') || clients.test(name))) return undefined
  const texts = given.flatMap((one) => (one.name === undefined || one.name === 'url' ? (textOf(one.value) ?? []) : []))
  const [first = '', second = ''] = texts
  const [verb, target] = method === 'request' ? [first.toUpperCase(), second] : [method.toUpperCase(), first]
  const path = /^(?:https?:\/\/[^/]+|\$\{[^}]*\})?(\/[^?#\s]*)/.exec(target)?.[1]
  return path === undefined ? undefined : `${verb} ${path}`
}

/** Whether a request's path fits the path a handler was registered for (`/items/{id}`, `/items/<int:id>`). */
export function fitsRoute(request: string, path: string): boolean {
  const asked = request
    .slice(request.indexOf(' ') + 1)
    .split('/')
    .filter(Boolean)
  const served = path.split('/').filter(Boolean)
  // A router's prefix is not known: the end of the path decides.
  if (served.length > asked.length) return false
  const tail = asked.slice(asked.length - served.length)
  return served.length > 0 ? served.every((part, i) => /^[{<]/.test(part) || part === tail[i]) : asked.length === 0
}
