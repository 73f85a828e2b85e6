import type { Files } from '../../../../model/facts.ts'
import { items, oneOrMore, pairs, scalar, textAt, texts, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { readYamlFile } from '../../read/read-yaml-file.ts'
import type { ImageBuild } from '../../scope.ts'
import { folderOf, resolvePath } from '../../shell/resolve-path.ts'

/** One service of a compose project. */
export interface Service {
  readonly name: string
  readonly path: string
  readonly line: number
  readonly image: string | undefined
  readonly build: ImageBuild | undefined
  readonly args: Readonly<Record<string, string>>
  readonly command: readonly string[]
  readonly entrypoint: readonly string[] | undefined
  readonly folder: string | undefined
  /** `host:container` as written. */
  readonly volumes: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly needs: readonly string[]
  readonly profiles: readonly string[]
}

const names = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/** The compose files of a call: those it names, those `COMPOSE_FILE` names, or the one of its folder with its override. */
export function composeFiles(
  given: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
  files: Files,
): readonly string[] {
  if (given.length > 0) return given.map((path) => resolvePath(path, { cwd: folder }))
  const named = env['COMPOSE_FILE']
  if (named !== undefined && named !== '') {
    return named.split(env['COMPOSE_PATH_SEPARATOR'] ?? ':').map((path) => resolvePath(path, { cwd: folder }))
  }
  const prefix = folder === '' ? '' : `${folder}/`
  const main = names.map((name) => `${prefix}${name}`).find((path) => files.has(path))
  if (main === undefined) return []
  const override = main.replace(/\.(ya?ml)$/, '.override.$1')
  return files.has(override) ? [main, override] : [main]
}

/** The variables of an `.env` file, as compose reads it. */
export function dotEnv(path: string, files: Files): Readonly<Record<string, string>> {
  const text = files.text(path)
  if (text?.state !== 'seen') return {}
  const found = text.value.split(/\r?\n/).flatMap((line) => {
    const match = /^\s*(?:export\s+)?(\w+)=(.*)$/.exec(line)
    return match === null ? [] : [[match[1] ?? '', (match[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')] as const]
  })
  return Object.fromEntries(found)
}

/** The services of a project; later files override earlier ones key by key. Paths are seen from the first file's folder. */
export function servicesOf(paths: readonly string[], files: Files): readonly Service[] {
  const [first = ''] = paths
  const roots = paths.flatMap((path) => {
    const root = readYamlFile(path, files)
    return root === undefined ? [] : [{ path, root }]
  })
  const order = new Set(roots.flatMap(({ root }) => pairs(under(root, 'services')).map(({ key }) => key)))
  return [...order].map((name) => {
    const nodes = roots.toReversed().flatMap(({ path, root }) => {
      const node = under(root, 'services', name)
      return node === undefined ? [] : [{ path, node }]
    })
    return serviceOf(name, nodes, folderOf(first))
  })
}

function serviceOf(
  name: string,
  nodes: readonly { readonly path: string; readonly node: YamlNode }[],
  folder: string,
): Service {
  const entry = (key: string) => nodes.map(({ node }) => under(node, key)).find((found) => found !== undefined)
  const last = nodes.at(-1)
  const build = entry('build')
  const context = resolvePath(filled(scalar(build)?.text ?? textAt(build, 'context') ?? '.'), { cwd: folder })
  const dockerfile = resolvePath(filled(textAt(build, 'dockerfile') ?? 'Dockerfile'), { cwd: context })
  return {
    name,
    path: last?.path ?? '',
    line: entry('command')?.line ?? last?.node.line ?? 1,
    image: textOf(entry('image')),
    build: build === undefined ? undefined : { dockerfile, context, target: textAt(build, 'target') },
    args: entriesOf(under(build, 'args')),
    command: wordsOf(entry('command')),
    entrypoint: entry('entrypoint') === undefined ? undefined : wordsOf(entry('entrypoint')),
    folder: textOf(entry('working_dir')),
    volumes: nodes.flatMap(({ node }) => items(under(node, 'volumes')).map(volumeText)),
    env: Object.fromEntries(
      nodes.toReversed().flatMap(({ node }) => Object.entries(entriesOf(under(node, 'environment')))),
    ),
    needs: needsOf(entry('depends_on')),
    profiles: oneOrMore(entry('profiles')).map(({ text }) => text),
  }
}

function textOf(node: YamlNode | undefined): string | undefined {
  const text = scalar(node)?.text
  return text === undefined ? undefined : filled(text)
}

function needsOf(node: YamlNode | undefined): readonly string[] {
  return node?.type === 'mapping' ? pairs(node).map(({ key }) => key) : oneOrMore(node).map(({ text }) => text)
}

/** A list of words, or a line that is split like a shell would. */
function wordsOf(node: YamlNode | undefined): readonly string[] {
  if (node?.type === 'sequence') return oneOrMore(node).map(({ text }) => filled(text))
  const text = textOf(node)
  if (text === undefined) return []
  return /[&|;<>$`]/.test(text)
    ? ['sh', '-c', text]
    : (text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []).map((word) => word.replace(/^["']|["']$/g, ''))
}

function volumeText(node: YamlNode): string {
  if (node.type === 'scalar') return filled(node.text)
  return `${filled(textAt(node, 'source') ?? '')}:${filled(textAt(node, 'target') ?? '')}`
}

/** A mapping, or a list of `NAME=value`. */
function entriesOf(node: YamlNode | undefined): Readonly<Record<string, string>> {
  if (node?.type === 'mapping') return texts(node)
  const found = oneOrMore(node).flatMap(({ text }) => {
    const equals = text.indexOf('=')
    return equals === -1 ? [] : [[text.slice(0, equals), filled(text.slice(equals + 1))] as const]
  })
  return Object.fromEntries(found)
}

/** `${NAME:-default}` is its default where nothing else is known. */
function filled(text: string): string {
  return text.replace(/\$\{\w+:?-([^{}]*)\}/g, '$1').replace(/^\$\{?PWD\}?(?=\/|$)/, '.')
}
