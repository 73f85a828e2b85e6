import type { Facts, TestFile } from '../../model/facts.ts'

/** Routes by which a service says that it is up, or what it is. */
export const healthRoute =
  /^GET \/(?:(?:api|v\d)\/)*(?:health(?:[-_]?check|z)?|ready|readyz|readiness|live|livez|liveness|ping|status|version|metrics|docs|openapi\.json)?\/?$/i

/** Nothing of the service is imported, and whatever the file asks it over the network is whether it is up, or is turned away. */
export function asksFromAfar({ path, exercises, assertsOnModel }: TestFile, { code, roles }: Facts): boolean {
  const requests = exercises.filter(({ note }) => note.startsWith('requests '))
  if (assertsOnModel || requests.length === 0) return false
  const scoring = new Set(roles.scoring.map((at) => at.path))
  const imports = code.find((unit) => unit.path === path)?.imports ?? []
  if (imports.some((one) => scoring.has(one))) return false
  return requests.every(({ detail }) => detail['refused'] === 'yes' || healthRoute.test(detail['call'] ?? ''))
}
