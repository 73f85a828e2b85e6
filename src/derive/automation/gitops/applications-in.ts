import { items, pairs, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'

/** A folder of manifests that a controller in a cluster keeps applied. */
export interface Application {
  readonly name: string
  /** From the root of the repository. */
  readonly folder: string
  readonly line: number
  /** Manifests in the folders below it are applied as well. */
  readonly recursive: boolean
  /** Applied by itself whenever the folder changes; else somebody asks for it. */
  readonly automated: boolean
}

const maxElements = 50

/** What a document declares to Argo CD or Flux; nothing for any other kind. `folders` lists the folders that a pattern stands for. */
export function applicationsIn(
  root: YamlNode | null,
  folders: (pattern: string) => readonly string[],
): readonly Application[] {
  const group = textAt(root, 'apiVersion') ?? ''
  const kind = textAt(root, 'kind') ?? ''
  if (group.startsWith('argoproj.io/') && kind === 'Application') return applicationsOf(root, under(root, 'spec'), {})
  if (group.startsWith('argoproj.io/') && kind === 'ApplicationSet') {
    const template = under(root, 'spec', 'template')
    return elementsOf(root, folders)
      .slice(0, maxElements)
      .flatMap((element) => applicationsOf(template, under(template, 'spec'), element))
  }
  if (!group.startsWith('kustomize.toolkit.fluxcd.io/') || kind !== 'Kustomization') return []
  const folder = textAt(root, 'spec', 'path')
  if (folder === undefined) return []
  const automated = textAt(root, 'spec', 'suspend') !== 'true'
  const name = textAt(root, 'metadata', 'name') ?? ''
  return [{ name, folder: plain(folder), line: lineOf(root), recursive: true, automated }]
}

type Element = Readonly<Record<string, string>>

function applicationsOf(
  root: YamlNode | null | undefined,
  spec: YamlNode | undefined,
  element: Element,
): readonly Application[] {
  const sources = [under(spec, 'source'), ...items(under(spec, 'sources'))]
  const automated = under(spec, 'syncPolicy', 'automated') !== undefined
  return sources.flatMap((source) => {
    const path = textAt(source, 'path')
    if (path === undefined) return []
    const name = filled(textAt(root, 'metadata', 'name') ?? '', element)
    const recursive = textAt(source, 'directory', 'recurse') === 'true'
    return [{ name, folder: plain(filled(path, element)), line: lineOf(root ?? null), recursive, automated }]
  })
}

/** What the generators of a set fill in: listed elements, or the folders that match. */
function elementsOf(root: YamlNode | null, folders: (pattern: string) => readonly string[]): readonly Element[] {
  return items(under(root, 'spec', 'generators')).flatMap((generator): readonly Element[] => {
    const listed = items(under(generator, 'list', 'elements')).map((element) => texts(element))
    const matched = items(under(generator, 'git', 'directories'))
      .filter((one) => textAt(one, 'exclude') !== 'true')
      .flatMap((one) => folders(plain(textAt(one, 'path') ?? '')))
    return [...listed, ...matched.map(pathElement)]
  })
}

function pathElement(path: string): Element {
  const basename = path.slice(path.lastIndexOf('/') + 1)
  return { path, 'path.path': path, 'path.basename': basename }
}

/** `{{stage}}` and `{{ .stage }}`. */
function filled(text: string, element: Element): string {
  return text.replace(/\{\{\s{0,9}\.?([\w.]{1,60})\s{0,9}\}\}/g, (whole, name: string) =>
    Object.hasOwn(element, name) ? (element[name] ?? whole) : whole,
  )
}

function plain(path: string): string {
  return path
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '')
}

function lineOf(root: YamlNode | null): number {
  return under(root, 'kind')?.line ?? pairs(root)[0]?.line ?? 1
}
