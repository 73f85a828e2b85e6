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

/** Requests for folders of a tree that is too large to be listed at once, beside the one for its root. */
const mostFolders = 4

/**
 * The files of a commit, in one request. A list that GitHub cut off is completed folder by folder, those that hold automation and
 * code first, with few requests; folders of the same content are asked for once, whatever commit they are in.
 */
export function treesOf(client: GithubClient, { owner, repo }: GithubRepository) {
  const asked = new Map<string, Promise<Facet<Page>>>()

  function page(sha: string, deep: boolean): Promise<Facet<Page>> {
    const key = `${sha} ${deep}`
    const before = asked.get(key)
    if (before !== undefined) return before
    const route = `GET /repos/{owner}/{repo}/git/trees/{sha}${deep ? '?recursive=1' : ''}`
    const question = { ...contents, what: 'the list of files' }
    const answer = client.read(route, { owner, repo, sha }, pageSchema, question)
    asked.set(key, answer)
    return answer
  }

  return async function treeAt(commit: string): Promise<Facet<ListedTree>> {
    const whole = await page(commit, true)
    if (whole.state === 'unseen') return whole
    const { tree, truncated } = whole.value
    if (!truncated) return seen({ files: inGitOrder(tree), missing: [] })
    const root = await page(commit, false)
    if (root.state === 'unseen') return seen({ files: inGitOrder(tree), missing: [''] })
    return seen(await completed(tree, root.value, page))
  }
}

async function completed(
  cut: readonly Item[],
  root: Page,
  page: (sha: string, deep: boolean) => Promise<Facet<Page>>,
): Promise<ListedTree> {
  const folders = root.tree.filter(({ type }) => type === 'tree')
  const last = lastOfPrefix(cut)
  const open = inOrderOfWorth(folders.filter(({ path }) => last === undefined || !(`${path}/` < topOf(last))))
  const items = [...cut, ...root.tree]
  const missing: string[] = root.truncated ? [''] : []
  for (const [i, folder] of open.entries()) {
    const inside = i < mostFolders ? await page(folder.sha, true) : unseen({ what: folder.path, reason: 'too-large' })
    if (inside.state === 'unseen' || inside.value.truncated) missing.push(folder.path)
    if (inside.state === 'unseen') continue
    for (const item of inside.value.tree) items.push({ ...item, path: `${folder.path}/${item.path}` })
  }
  return { files: inGitOrder(items), missing: missing.sort() }
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
