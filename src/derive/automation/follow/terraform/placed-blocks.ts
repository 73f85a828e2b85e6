import { hclAttribute, hclBlocks, type HclBlock } from '../../../declarations/hcl-blocks.ts'
import type { Terrain } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'

/** A block of a configuration, with the file it stands in and the address of the module around it. */
export interface Placed {
  readonly path: string
  /** `module.jobs.`; empty in the configuration itself. */
  readonly prefix: string
  readonly block: HclBlock
}

const maxFiles = 60
const maxDepth = 4

/** All blocks of a configuration and of its modules that lie in the repository. */
export function placedBlocks(folder: string, terrain: Terrain, prefix = '', depth = 0): readonly Placed[] {
  const own = blocksIn(folder, terrain).map((one) => ({ ...one, prefix }))
  const modules = own.flatMap(({ block }) => {
    const source = block.type === 'module' ? (hclAttribute(block, 'source') ?? '') : ''
    if (!isLocal(source) || depth >= maxDepth || !terrain.spend()) return []
    const inner = resolvePath(source, { cwd: folder })
    return placedBlocks(inner, terrain, `${prefix}module.${block.labels[0] ?? ''}.`, depth + 1)
  })
  return [...own, ...modules]
}

/** Whether a module lies in the repository, by its source. */
export function isLocal(source: string): boolean {
  return /^\.\.?(?:\/|$)/.test(source)
}

/** The blocks of the files right in a folder. */
export function blocksIn(folder: string, { files }: Terrain): readonly Omit<Placed, 'prefix'>[] {
  const start = folder === '' ? '' : `${folder}/`
  return files
    .glob(`${start}*.tf`)
    .slice(0, maxFiles)
    .flatMap((path) => {
      const text = files.text(path)
      return text?.state === 'seen' ? hclBlocks(text.value).map((block) => ({ path, block })) : []
    })
}
