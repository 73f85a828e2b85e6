import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'

const access = /(?:^|_)(?:access_?|auth_?)?(?:token|auth(?:_headers?)?|credentials?|log_?in|health(?:_?check)?|ping)$/i
const defined = /^\s*([\w.]+)\s*(?:<-|=)\s*function\s*\(/
const furthest = 30

/** Whether a request is made by a function that is called after asking for access or for signs of life: it fetches no data. */
export function asksForAccess({ at, detail }: Activity, { files }: Facts): boolean {
  const name = detail['function'] ?? (/\.r$/i.test(at.path) ? functionAround(at.path, at.line, files) : undefined)
  return name !== undefined && access.test(name.slice(name.lastIndexOf('.') + 1))
}

/** What the function of R is called that a line stands in, as far as that can be seen from the lines above. */
function functionAround(path: string, line: number | undefined, files: Facts['files']): string | undefined {
  const text = files.text(path)
  if (line === undefined || text?.state !== 'seen') return undefined
  const above = text.value.split('\n', line).slice(-furthest).toReversed()
  return above.map((one) => defined.exec(one)?.[1]).find((one) => one !== undefined)
}
