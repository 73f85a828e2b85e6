import { spawnSync } from 'node:child_process'

export interface GitCommit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: string
  readonly mail: string
  readonly at: string
  readonly message: string
}

export interface GitTreeItem {
  readonly mode: string
  readonly type: string
  readonly oid: string
  readonly size: number | undefined
  readonly path: string
}

export interface GitChange {
  readonly status: 'added' | 'modified' | 'removed'
  readonly path: string
  readonly oid: string
}

/** The objects of a repository, by git plumbing. */
export interface GitObjects {
  resolve(expression: string): { readonly type: string; readonly oid: string } | undefined
  commit(sha: string): GitCommit
  tree(treeish: string, deep: boolean): readonly GitTreeItem[]
  blob(oid: string): Buffer | undefined
  /** Reads many objects at once, so that asking for one after the other is quick. */
  load(oids: readonly string[]): void
  mergeBase(one: string, other: string): string | undefined
  between(from: string, to: string): readonly string[]
  changes(from: string, to: string): readonly GitChange[]
  /** The commits that lead to one, newest first. */
  history(
    from: string,
    asked: { readonly path?: string; readonly since?: string; readonly most: number },
  ): readonly string[]
}

/** Reads a work tree's or a bare repository's objects. */
export function gitObjects(folder: string): GitObjects {
  const blobs = new Map<string, Buffer>()
  const known = new Map<string, string>()

  function git(...words: readonly string[]): Buffer | undefined {
    const run = spawnSync('git', ['-C', folder, '-c', 'safe.directory=*', ...words], { maxBuffer: 1 << 29 })
    return run.status === 0 ? run.stdout : undefined
  }

  function lines(...words: readonly string[]): readonly string[] {
    const out = git(...words)?.toString('utf8') ?? ''
    return out.split('\n').filter((line) => line !== '')
  }

  return {
    resolve(expression) {
      const loaded = known.get(expression)
      if (loaded !== undefined) return { oid: expression, type: loaded }
      if (expression.startsWith('-') || /[\s\0]/.test(expression)) return undefined
      const oid = git('rev-parse', '--verify', '--quiet', '--end-of-options', expression)?.toString('utf8').trim()
      const type = oid === undefined ? undefined : git('cat-file', '-t', oid)?.toString('utf8').trim()
      return oid === undefined || type === undefined ? undefined : { oid, type }
    },
    commit(sha) {
      const format = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%B'].join('%x00')
      const told = git('show', '--no-patch', `--format=${format}`, sha)?.toString('utf8') ?? ''
      const [hash = '', tree = '', parents = '', author = '', mail = '', at = '', message = ''] = told.split('\0')
      const utc = new Date(at).toISOString().replace('.000Z', 'Z')
      return {
        sha: hash,
        tree,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        author,
        mail,
        at: utc,
        message: message.trim(),
      }
    },
    tree(treeish, deep) {
      const out = git('ls-tree', '-z', '-l', '--full-tree', ...(deep ? ['-r', '-t'] : []), treeish)
      return (out?.toString('utf8') ?? '').split('\0').flatMap((record) => {
        const [head = '', path] = record.split('\t')
        const [mode = '', type = '', oid = '', size = '-'] = head.split(/ +/)
        return path === undefined ? [] : [{ mode, type, oid, path, size: size === '-' ? undefined : Number(size) }]
      })
    },
    blob(oid) {
      const loaded = blobs.get(oid)
      if (loaded !== undefined) return loaded
      const content = git('cat-file', 'blob', oid)
      if (content !== undefined) blobs.set(oid, content)
      return content
    },
    load(oids) {
      const wanted = oids.filter((oid) => /^[0-9a-f]{40}$/.test(oid) && !known.has(oid))
      if (wanted.length === 0) return
      const args = ['-C', folder, '-c', 'safe.directory=*', 'cat-file', '--batch']
      const { stdout } = spawnSync('git', args, { input: `${wanted.join('\n')}\n`, maxBuffer: 1 << 29 })
      for (let at = 0; at < stdout.length;) {
        const end = stdout.indexOf(10, at)
        const [oid = '', type = '', size] = stdout.toString('latin1', at, end).split(' ')
        at = end + 1
        if (size === undefined) continue
        known.set(oid, type)
        if (type === 'blob') blobs.set(oid, stdout.subarray(at, at + Number(size)))
        at += Number(size) + 1
      }
    },
    mergeBase: (one, other) => lines('merge-base', one, other)[0],
    between: (from, to) => lines('rev-list', '--reverse', `${from}..${to}`),
    history: (from, { path, since, most }) =>
      lines(
        'log',
        '--format=%H',
        `--max-count=${most}`,
        ...(since === undefined ? [] : [`--since=${since}`]),
        from,
        ...(path === undefined ? [] : ['--', path]),
      ),
    changes: (from, to) =>
      lines('diff-tree', '-r', '--no-renames', '--raw', '--abbrev=40', from, to).flatMap((line): GitChange[] => {
        const [, , , oid = '', rest = ''] = line.split(' ')
        const [letter = '', path = ''] = rest.split('\t')
        const status = letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified'
        return [{ status, path, oid }]
      }),
  }
}
