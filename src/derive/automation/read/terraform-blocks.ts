import type { Files } from '../../../model/facts.ts'
import { hclAttribute, hclBlocks, type HclBlock } from '../../declarations/hcl-blocks.ts'
import { folderOf } from '../shell/resolve-path.ts'
import { remembered } from './remembered.ts'

/** A resource of a type, with the file it stands in and its variables where they have a default. */
export interface TerraformResource {
  readonly path: string
  readonly block: HclBlock
  /** The text of an attribute or expression, references to variables replaced; undefined where it is not known. */
  readonly plain: (text: string | undefined) => string | undefined
}

const maxFiles = 200

/** The resources of one type in all Terraform files of the repository. */
export const terraformResources: (type: string, files: Files) => readonly TerraformResource[] = remembered(
  (type, files) => blocksWhere(files, (block) => block.type === 'resource' && block.labels[0] === type),
)

/** The uses of modules in all Terraform files of the repository. */
export function terraformModules(files: Files): readonly TerraformResource[] {
  return blocksWhere(files, (block) => block.type === 'module')
}

function blocksWhere(files: Files, fits: (block: HclBlock) => boolean): readonly TerraformResource[] {
  const sources = sourcesOf('', files)
  return sources.flatMap(({ path, blocks }) =>
    blocks.filter(fits).map((block) => ({ path, block, plain: (text) => plainText(text, folderOf(path), sources) })),
  )
}

interface Source {
  readonly path: string
  readonly blocks: readonly HclBlock[]
}

const sourcesOf: (key: string, files: Files) => readonly Source[] = remembered((_, files) =>
  files
    .glob('**/*.tf')
    .slice(0, maxFiles)
    .flatMap((path) => {
      const text = files.text(path)
      return text?.state === 'seen' ? [{ path, blocks: hclBlocks(text.value) }] : []
    }),
)

function plainText(text: string | undefined, folder: string, sources: readonly Source[]): string | undefined {
  if (text === undefined) return undefined
  const written = text
    .trim()
    .replace(/,$/, '')
    .replace(/^"(.*)"$/, '$1')
  const name = /^(?:\$\{)?var\.(\w+)\}?$/.exec(written)?.[1]
  if (name === undefined)
    return written.includes('${') || /^(var|local|each|module|data)\./.test(written) ? undefined : written
  const declared = sources
    .filter(({ path }) => folderOf(path) === folder)
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type === 'variable' && block.labels[0] === name)
  const value = declared === undefined ? undefined : hclAttribute(declared, 'default')
  return value === undefined || value === 'null' ? undefined : value
}
