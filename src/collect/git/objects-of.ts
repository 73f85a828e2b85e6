import { runGit, type GitPlace } from './run-git.ts'

// One damaged object ends git's batch; what comes after it is asked for again, this often at most.
const attempts = 8

/** The contents of objects by hash, in as few git processes as possible: one, where none is damaged. Missing ones are left out. */
export async function objectsOf(place: GitPlace, hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>()
  let rest = [...new Set(hashes)]
  for (let attempt = 0; attempt < attempts && rest.length > 0; attempt += 1) {
    const { out } = await runGit(place, ['cat-file', '--batch'], { input: `${rest.join('\n')}\n` })
    const answered = answersIn(out, contents)
    rest = rest.slice(answered + 1) // the one after the last answer is the damaged one
  }
  return contents
}

/** Reads `<hash> blob <size>\n<content>\n` and `<hash> missing\n` into `contents`; how many answers there are. */
function answersIn(out: Buffer, contents: Map<string, Uint8Array>): number {
  let answers = 0
  for (let at = 0; at < out.length; answers += 1) {
    const end = out.indexOf(10, at)
    if (end < 0) return answers
    const [hash, type, size] = out.toString('latin1', at, end).split(' ')
    at = end + 1
    if (hash === undefined || size === undefined || type === 'missing') continue
    const length = Number(size)
    if (at + length >= out.length) return answers
    contents.set(hash, out.subarray(at, at + length))
    at += length + 1
  }
  return answers
}
