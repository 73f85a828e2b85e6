import type { Files } from '../../model/facts.ts'
import { oneOrMore, pairOf, pairs, items, under } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

const runs =
  '{Makefile,makefile,justfile,dvc.yaml,MLproject,Dockerfile,**/Dockerfile,**/*.sh,.github/workflows/*.{yml,yaml}}'
const mostFiles = 200

/**
 * Whether a file of Hydra's configuration is part of what a program gets: an option of a group (`logger/wandb.yaml`) is where the main configuration
 * picks it in its `defaults`, or where something that runs the program does (`train.py logger=wandb`).
 * @see https://hydra.cc/docs/advanced/defaults_list/
 */
export function isSelectedOption(path: string, files: Files): boolean {
  const folders = path.split('/').slice(0, -1)
  if (mainConfigurations(folders.join('/'), files).length > 0) return true
  for (let depth = folders.length - 1; depth >= 0; depth -= 1) {
    const base = folders.slice(0, depth).join('/')
    const main = mainConfigurations(base, files)
    if (main.length > 0)
      return selected(path, folders.slice(depth).join('/'), [...main, ...brought(base, main, files)], files)
  }
  return true
}

function selected(path: string, group: string, main: readonly YamlNode[], files: Files): boolean {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const found = new Set([...main.flatMap((root) => optionsIn(root, group)), ...asked(group, files)])
  for (const option of found)
    for (const other of partsOf(rootOf(`${folder}/${option}.yaml`, files) ?? rootOf(`${folder}/${option}.yml`, files)))
      found.add(other)
  return found.has(nameOf(path))
}

/** Options of all groups that the main configuration or a run picks: an experiment may pick those of other groups in turn. */
function brought(base: string, main: readonly YamlNode[], files: Files): readonly YamlNode[] {
  const groups = new Set(
    main.flatMap((root) => items(under(root, 'defaults')).flatMap(pairs)).map(({ key }) => plain(key)),
  )
  return [...groups].flatMap((group) =>
    [...main.flatMap((root) => optionsIn(root, group)), ...asked(group, files)].flatMap(
      (option) => rootOf(`${base === '' ? '' : `${base}/`}${group}/${option}.yaml`, files) ?? [],
    ),
  )
}

function plain(key: string): string {
  return key.replace(/^(?:optional|override)\s+/, '').replace(/^\/|@.*$/g, '')
}

/** Configurations right in a folder that say what they are put together of. */
function mainConfigurations(folder: string, files: Files): readonly YamlNode[] {
  return files
    .glob(folder === '' ? '*.{yaml,yml}' : `${folder}/*.{yaml,yml}`)
    .flatMap((path) => rootOf(path, files) ?? [])
    .filter((root) => items(under(root, 'defaults')).some((one) => one.type === 'mapping'))
}

/** `- logger: wandb`, `- override /logger: [wandb, csv]`. */
function optionsIn(root: YamlNode, group: string): readonly string[] {
  return items(under(root, 'defaults'))
    .flatMap(pairs)
    .filter(({ key }) => plain(key) === group)
    .flatMap(({ value }) => oneOrMore(value).map(({ text }) => text.replace(/\.ya?ml$/, '')))
}

/** Options of its own group that an option brings: `- wandb`. */
function partsOf(root: YamlNode | undefined): readonly string[] {
  return pairOf(root, 'defaults') === undefined
    ? []
    : items(under(root, 'defaults')).flatMap((one) => (one.type === 'scalar' ? one.text : []))
}

function asked(group: string, files: Files): readonly string[] {
  const given = new RegExp(`(?:^|[\\s'"])\\+{0,2}${group.replaceAll('/', '[/]')}=["']?([\\w-]{1,100})`, 'g')
  return files
    .glob(runs)
    .slice(0, mostFiles)
    .flatMap((path) => {
      const text = files.text(path)
      return text?.state === 'seen' ? [...text.value.matchAll(given)].map((match) => match[1] ?? '') : []
    })
}

function rootOf(path: string, files: Files): YamlNode | undefined {
  const text = files.text(path)
  return text?.state === 'seen' ? (readYaml(text.value).root ?? undefined) : undefined
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')
}
