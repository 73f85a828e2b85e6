import { readFile } from 'node:fs/promises'
import { UsageFault } from '../model/fault.ts'
import { snapshotSchema, type Snapshot } from '../model/snapshot.ts'
import { deepFreeze } from './deep-freeze.ts'

/** The snapshot a file written by `collect` holds. What is no snapshot is the user's error, said in one sentence with the place. */
export async function readSnapshot(path: string): Promise<Snapshot> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageFault(`${path} could not be read: ${reasonOf(error)}`)
  })
  const parsed = snapshotSchema.safeParse(parsedJson(path, text))
  if (parsed.success) return deepFreeze(parsed.data)
  const [issue] = parsed.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`
  throw new UsageFault(`${path} is not a snapshot${place}: ${(issue?.message ?? 'it has another shape').slice(0, 200)}`)
}

function parsedJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new UsageFault(`${path} is not a snapshot: it is not JSON`)
  }
}

function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' ? 'it does not exist' : String(code ?? error)
}
