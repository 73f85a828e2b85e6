import { UsageFault } from '../model/fault.ts'
import type { FloorSource } from './read-floor.ts'

/**
 * What the input `policy` means: YAML as it stands, `owner/repo/path@<full SHA>`, or a file of the runner.
 * @throws UsageFault where another repository is named without the commit that pins it.
 */
export function floorSource(input: string): FloorSource {
  if (/\n|^\s*\{|^\s*[\w-]+\s*:(?:\s|$)/.test(input)) return { from: 'input' }
  const [, repository, path, sha] = /^([\w.-]{1,100}\/[\w.-]{1,100})\/([^@]+)@(.*)$/.exec(input) ?? []
  if (repository === undefined || path === undefined || sha === undefined) return { from: 'file', path: input }
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) return { from: 'repository', repository, path, sha }
  throw new UsageFault(`The input policy names ${repository} at ${JSON.stringify(sha)}; pin it by a full commit SHA.`)
}
