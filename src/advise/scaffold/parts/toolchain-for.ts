import type { Facts, Manifest } from '../../../model/facts.ts'
import { manifestFolder } from './folder-of.ts'
import { npmChain, renvChain, rPackageChain } from './other-chains.ts'
import { condaChain, pipChain, pipenvChain, poetryChain, uvChain } from './python-chains.ts'
import type { Toolchain } from './toolchain.ts'

/** Formats whose lock or manifest says how to install, the most exact first. */
const chains: readonly (readonly [string, (facts: Facts, manifest: Manifest) => Toolchain])[] = [
  ['uv-lock', uvChain],
  ['poetry-lock', poetryChain],
  ['pipfile-lock', pipenvChain],
  ['pipfile', pipenvChain],
  ['environment', condaChain],
  ['requirements', pipChain],
  ['pyproject', pipChain],
  ['setup', pipChain],
  ['renv-lock', renvChain],
  ['description', rPackageChain],
  ['package-lock', npmChain],
  ['package', npmChain],
]

/** The nearest declaration at or above a file; without a file the one nearest to the root, Python before R before JavaScript. */
export function toolchainFor(facts: Facts, path?: string): Toolchain | undefined {
  const usable = facts.manifests.filter((manifest) => isPlain(manifest.path) && rankOf(manifest) !== -1)
  const folders = path === undefined ? distinctFolders(usable) : foldersAbove(path)
  const wanted = path === undefined ? undefined : languageOf(path)
  for (const folder of folders) {
    const ranked = usable
      .filter((manifest) => manifestFolder(manifest.path) === folder)
      .filter(({ ecosystem }) => wanted === undefined || wanted.includes(ecosystem))
      .sort((a, b) => rankOf(a) - rankOf(b) || closeness(a) - closeness(b) || (a.path < b.path ? -1 : 1))
    const [manifest] = ranked
    const chain = manifest === undefined ? undefined : chains[rankOf(manifest)]?.[1]
    if (manifest !== undefined && chain !== undefined) return chain(facts, manifest)
  }
  return undefined
}

function languageOf(path: string): readonly Manifest['ecosystem'][] {
  return /\.(?:r|rmd|qmd)$/i.test(path) ? ['cran'] : ['pypi', 'conda']
}

function rankOf({ format }: Manifest): number {
  return chains.findIndex(([name]) => name === format)
}

/** `requirements.txt` before `requirements-dev.txt`. */
function closeness({ path }: Manifest): number {
  return /(?:^|\/)(?:requirements\.txt|environment\.ya?ml)$/.test(path) ? 0 : path.length
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.']
}

function distinctFolders(manifests: readonly Manifest[]): readonly string[] {
  return [...new Set(manifests.map(({ path }) => manifestFolder(path)))].sort(
    (a, b) => depth(a) - depth(b) || (a < b ? -1 : 1),
  )
}

function isPlain(path: string): boolean {
  return /^[\w./@+-]{1,200}$/.test(path) && !path.startsWith('-')
}

function depth(folder: string): number {
  return folder === '.' ? 0 : folder.split('/').length
}
