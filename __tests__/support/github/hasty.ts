import type { Fetch } from '../../../src/collect/github/client/whole-answers.ts'
import { labelOf } from './embedded-github.ts'
import type { World } from './world.ts'

/** Node's fetch where half a minute passes at once: a request that meets silence is given up as `AbortSignal.timeout` does it. */
export function hasty(world: World): Fetch {
  return async (address, init) => {
    const path = new URL(address).pathname.replace(/^\/api(?:\/v3)?/, '')
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body)
    const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
    const label = labelOf(init.method ?? 'GET', path, query)
    if (world.troubles.some(({ on, does }) => does === 'silence' && label.startsWith(on))) {
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    }
    return fetch(address, init)
  }
}
