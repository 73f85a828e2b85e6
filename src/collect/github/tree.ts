import * as z from 'zod'
import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { FileEntry } from '../../model/snapshot.ts'
import type { GithubClient } from './github-client.ts'
import { contents, type GithubRepository } from './repository-at.ts'
import { inOrderOfWorth } from './tree/in-order-of-worth.ts'

/** A file and the hash its content is stored under. */
export interface StoredFile {
  readonly entry: FileEntry
  readonly oid: string
}

/** All files of a commit as far as they could be listed. */
export interface ListedTree {
  readonly files: readonly StoredFile[]
  /** Folders whose files could not all be listed. */
  readonly missing: readonly string[]
}

const itemSchema = z.object({
  path: z.string(),
  mode: z.string(),
  type: z.string(),
  sha: z.string(),
  size: z.number().optional(),
})
const pageSchema = z.object({ truncated: z.boolean(), tree: z.array(itemSchema) })
type Item = z.infer<typeof itemSchema>
type Page = z.infer<typeof pageSchema>

/** Requests for the trees of all commits of a run. */
const mostRequests = 5

type Ask = (sha: string, deep: boolean) => Promise<Facet<Page>>

/**
 * The files of each commit, a request a commit. A list that GitHub cut off is completed folder by folder, those that hold automation
 * and code first; a folder of the same content is asked for once, whatever commit it is in, so that the further commits of a large
 * repository cost what they changed. What does not fit the requests is said to be missing.
 */
export async function treesOf(client: GithubClient, at: GithubRepository): Promise<readonly Facet<ListedTree>[]> {
  const ask = asking(client, at)
  const [head = '', ...others] = at.commits
  const first = await ask(head, true)
  if (first.state === 'seen' && first.value.truncated) return completed(at, first.value.tree, ask)
  const trees = [first, ...(await Promise.all(others.map((commit) => ask(commit, true))))]
  return trees.map((tree) => {
    if (tree.state === 'unseen') return tree
    return seen({ files: inGitOrder(tree.value.tree), missing: tree.value.truncated ? [''] : [] })
  })
}

function asking(client: GithubClient, { owner, repo }: GithubRepository): Ask {
  const asked = new Map<string, Promise<Facet<Page>>>()
  return (sha, deep) => {
    const key = `${sha} ${deep}`
    const before = asked.get(key)
    if (before !== undefined) return before
    if (asked.size >= mostRequests) return Promise.resolve(unseen({ what: 'the list of files', reason: 'too-large' }))
    const route = `GET /repos/{owner}/{repo}/git/trees/{sha}${deep ? '?recursive=1' : ''}`
    const answer = client.read(route, { owner, repo, sha }, pageSchema, { ...contents, what: 'the list of files' })
    asked.set(key, answer)
    return answer
  }
}

/** All commits, of which the first one's list was cut off: by their roots, and by folders that are known or asked for. */
async function completed(at: GithubRepository, cut: readonly Item[], ask: Ask): Promise<readonly Facet<ListedTree>[]> {
  const roots = await Promise.all(at.commits.map((commit) => rootOf(at, commit, ask)))
  const known = wholeFolders(cut, roots[0]?.tree ?? [])
  const lacking = new Map<string, Item>()
  for (const folder of roots.flatMap((root) => root?.tree ?? [])) {
    if (folder.type === 'tree' && !known.has(folder.sha)) lacking.set(folder.sha, folder)
  }
  for (const { sha } of inOrderOfWorth([...lacking.values()])) {
    const inside = await ask(sha, true)
    if (inside.state === 'seen') known.set(sha, inside.value)
  }
  return roots.map((root, i) => {
    const found = i === 0 ? cut : []
    if (root === undefined) {
      const why = { ...contents, what: 'the list of files', reason: 'too-large' } as const
      return i === 0 ? seen({ files: inGitOrder(found), missing: [''] }) : unseen(why)
    }
    const folders = root.tree.filter(({ type }) => type === 'tree')
    const inside = folders.flatMap(({ path, sha }) =>
      (known.get(sha)?.tree ?? []).map((item) => ({ ...item, path: `${path}/${item.path}` })),
    )
    const open = folders.filter(({ sha }) => known.get(sha)?.truncated !== false).map(({ path }) => path)
    const missing = [...(root.truncated ? [''] : []), ...open].sort()
    return seen({ files: inGitOrder([...found, ...root.tree, ...inside]), missing })
  })
}

async function rootOf({ roots }: GithubRepository, commit: string, ask: Ask): Promise<Page | undefined> {
  const told = roots.get(commit) ?? []
  if (told.length > 0) return { truncated: false, tree: [...told] }
  const root = await ask(commit, false)
  return root.state === 'seen' ? root.value : undefined
}

/** The folders at the root that lie wholly before the place where the list was cut off, by hash. */
function wholeFolders(cut: readonly Item[], root: readonly Item[]): Map<string, Page> {
  const last = lastOfPrefix(cut)
  const whole = root.filter(({ path, type }) => type === 'tree' && last !== undefined && `${path}/` < topOf(last))
  const byPath = new Map(whole.map(({ path, sha }) => [path, emptyFolder(sha)]))
  for (const item of cut) {
    const slash = item.path.indexOf('/')
    if (slash > 0) byPath.get(item.path.slice(0, slash))?.tree.push({ ...item, path: item.path.slice(slash + 1) })
  }
  return new Map([...byPath.values()].map(({ sha, tree }) => [sha, { truncated: false, tree }]))
}

function emptyFolder(sha: string): { readonly sha: string; readonly tree: Item[] } {
  return { sha, tree: [] }
}

/** Where the list was cut off; undefined where it is not in order, and so nothing says which part of it is whole. */
function lastOfPrefix(cut: readonly Item[]): string | undefined {
  const keys = cut.map(({ path, type }) => (type === 'tree' ? `${path}/` : path))
  return keys.every((key, i) => i === 0 || compareBytes(keys[i - 1] ?? '', key) <= 0) ? keys.at(-1) : undefined
}

function topOf(key: string): string {
  const slash = key.indexOf('/')
  return slash < 0 ? key : key.slice(0, slash + 1)
}

/** Files, links and submodules as `git ls-tree` orders them, each once. */
function inGitOrder(items: readonly Item[]): readonly StoredFile[] {
  const files = new Map<string, StoredFile>()
  for (const item of items) {
    if (item.type === 'tree' || files.has(item.path)) continue
    const { path, sha: oid, size = 0 } = item
    files.set(path, { oid, entry: { path, size, kind: kindOf(item), oid } })
  }
  return [...files.values()].sort((a, b) => compareBytes(a.entry.path, b.entry.path))
}

function kindOf({ mode, type }: Item): FileEntry['kind'] {
  if (mode === '120000') return 'symlink'
  return type === 'commit' || mode === '160000' ? 'submodule' : 'file'
}

/** By UTF-8 bytes, as git does: UTF-16 orders characters beyond the basic plane otherwise. */
function compareBytes(a: string, b: string): number {
  if (a === b) return 0
  const plain = !/[\uD800-\uDFFF]/.test(a + b)
  return plain ? (a < b ? -1 : 1) : Buffer.compare(Buffer.from(a), Buffer.from(b))
}
