import { assignedSecrets } from './secrets/assigned-secrets.ts'
import { privateKeys } from './secrets/private-keys.ts'
import { shapedSecrets } from './secrets/shaped-secrets.ts'

/** What stands in a text where a credential stood. */
export const mask = '***'

/**
 * A text without the credentials somebody committed in it: each is replaced by a mask on its own line, so that line numbers
 * hold. References to secret stores, names of variables and placeholders stay. A text without credentials comes back as it is.
 */
export function maskSecrets(path: string, text: string): string {
  const spans = [...shapedSecrets(text), ...privateKeys(text), ...assignedSecrets(path, text)]
  if (spans.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= at) parts.push(text.slice(at, span.start), mask)
    at = Math.max(at, span.end)
  }
  return [...parts, text.slice(at)].join('')
}
