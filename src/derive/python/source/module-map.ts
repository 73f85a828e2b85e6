/** What an import leads to inside the repository. */
export interface Target {
  readonly kind: 'file' | 'folder'
  readonly path: string
}

/** Finds the files of the repository that imports mean. */
export interface ModuleMap {
  /** All Python files. */
  readonly paths: readonly string[]
  /** An absolute import (`acme.train`) or a relative one (`level` dots) as seen from a file. */
  find(dotted: string, level: number, from: string): Target | undefined
  /** A child of a package folder. */
  child(folder: string, name: string): Target | undefined
  /** Names of the modules that lie in a folder. */
  childrenOf(folder: string): readonly string[]
  /** Paths of the modules in a folder and in the folders right below it. */
  near(folder: string): readonly string[]
}

/** Standard modules: an import of one never means a file of that name somewhere in the repository. */
const standard = new Set(
  (
    'abc argparse array ast asyncio base64 bisect calendar code codecs collections concurrent configparser contextlib copy csv ctypes ' +
    'dataclasses datetime decimal difflib email enum errno fractions functools gc getpass glob gzip hashlib heapq hmac html http ' +
    'importlib inspect io ipaddress itertools json keyword locale logging math mimetypes multiprocessing numbers operator os pathlib ' +
    'pickle pkgutil platform pprint queue random re runpy sched secrets select shlex shutil signal site smtplib socket sqlite3 ssl ' +
    'stat statistics string struct subprocess sys tarfile tempfile textwrap threading time timeit token traceback types typing ' +
    'unittest urllib uuid warnings weakref xml zipfile zlib zoneinfo __future__'
  ).split(' '),
)

export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/')
  return cut < 0 ? '' : path.slice(0, cut)
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** Import roots come from where packages are declared (`pyproject.toml`, `setup.py`), `src` folders, and every folder above a file. */
export function moduleMap(
  paths: readonly string[],
  manifests: readonly string[],
  owned: (root: string) => boolean,
): ModuleMap {
  const files = new Set(paths.filter((path) => path.endsWith('.py')))
  const folders = new Set<string>()
  const tops = new Map<string, Set<string>>()
  for (const path of files) {
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder)
  }
  const note = (name: string, folder: string) => {
    const known = tops.get(name)
    if (known) known.add(folder)
    else tops.set(name, new Set([folder]))
  }
  for (const folder of folders) note(folder.slice(folder.lastIndexOf('/') + 1), folderOf(folder))
  for (const path of files) note(path.slice(path.lastIndexOf('/') + 1, -3), folderOf(path))
  const declared = new Set<string>()
  for (const manifest of manifests) {
    const folder = folderOf(manifest)
    declared.add(joinPath(folder, 'src')).add(folder)
  }

  const child = (folder: string, name: string): Target | undefined => {
    const path = joinPath(folder, name)
    if (files.has(`${path}/__init__.py`)) return { kind: 'file', path: `${path}/__init__.py` }
    if (files.has(`${path}.py`)) return { kind: 'file', path: `${path}.py` }
    return folders.has(path) ? { kind: 'folder', path } : undefined
  }
  const below = (folder: string, parts: readonly string[]): Target | undefined => {
    let at = folder
    let target: Target | undefined = { kind: 'folder', path: folder }
    for (const [i, part] of parts.entries()) {
      target = child(at, part)
      if (!target) return undefined
      if (target.kind === 'file' && !target.path.endsWith('/__init__.py') && i < parts.length - 1) return undefined
      at = joinPath(at, part)
    }
    return target
  }
  const roots = (from: string): readonly string[] => {
    const above: string[] = []
    for (let folder = folderOf(from); ; folder = folderOf(folder)) {
      above.push(folder)
      if (folder === '') break
    }
    return [...above, ...above.map((folder) => joinPath(folder, 'src')), ...declared]
  }
  const cache = new Map<string, Target | undefined>()
  const absolute = (dotted: string, from: string): Target | undefined => {
    const parts = dotted.split('.')
    const [top = ''] = parts
    if (standard.has(top)) return undefined
    const places = tops.get(top)
    if (!places) return undefined
    const guest = owned(top)
    let project: Target | undefined
    for (const root of roots(from)) {
      if (!places.has(root)) continue
      const found = below(root, parts)
      if (!found) continue
      // A folder that merely bears a library's name (`mlflow/`, `airflow/`) does not stand for the library.
      const head = child(root, top)
      if (guest && (head?.kind !== 'file' || root !== folderOf(from)) && !declared.has(root)) continue
      if (guest && head?.kind !== 'file') continue
      // The folder of a project bears the name of the package that lies in it: `packages/churn/src/churn`.
      if (head?.kind === 'folder' && declared.has(joinPath(root, top))) {
        project ??= found
        continue
      }
      return found
    }
    if (project !== undefined) return project
    if (guest || places.size > 1) return undefined
    const [sole] = places
    return sole === undefined ? undefined : below(sole, parts)
  }
  return {
    paths: [...files],
    child,
    childrenOf(folder) {
      const names = [...files].filter((path) => folderOf(path) === folder)
      return names.map((path) => path.slice(folder === '' ? 0 : folder.length + 1, -3)).sort()
    },
    near(folder) {
      return [...files].filter((path) => isNear(folderOf(path), folder)).sort()
    },
    find(dotted, level, from) {
      if (level > 0) {
        let folder = folderOf(from)
        for (let up = 1; up < level; up++) folder = folderOf(folder)
        if (dotted !== '') return below(folder, dotted.split('.'))
        const init = joinPath(folder, '__init__.py')
        return files.has(init) ? { kind: 'file', path: init } : { kind: 'folder', path: folder }
      }
      const key = `${folderOf(from)}\n${dotted}`
      if (!cache.has(key)) cache.set(key, absolute(dotted, from))
      return cache.get(key)
    },
  }
}

/** The folder itself or one right below it. */
function isNear(own: string, folder: string): boolean {
  return own === folder || (own !== '' && folderOf(own) === folder)
}
