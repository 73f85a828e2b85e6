import { items, oneOrMore, pairOf, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode, YamlScalar } from '../../yaml/yaml-node.ts'
import type { Scope, Work } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { resolvePath } from '../shell/resolve-path.ts'

/** Whether a YAML document is a Google Cloud Build configuration: steps that each name the image they run in. */
export function isCloudBuild(root: YamlNode | null): boolean {
  const steps = items(under(root, 'steps'))
  if (steps.length === 0 || pairOf(root, 'apiVersion') !== undefined) return false
  return steps.every(
    (step) =>
      textAt(step, 'name') !== undefined && !['uses', 'run', 'task'].some((key) => pairOf(step, key) !== undefined),
  )
}

/** What the steps of a build do. Its steps run in order, each in its image; the sources lie under `/workspace`. */
export function cloudBuildWorks(
  root: YamlNode | null,
  path: string,
  scope: Scope,
  shell: ShellReader,
): readonly Work[] {
  const substitutions = { ...texts(under(root, 'substitutions')), ...scope.env }
  const steps = items(under(root, 'steps')).slice(0, 100)
  const cloned = steps.some(clonesRepository)
  return [
    ...steps.flatMap((step) => stepWorks(step, path, cloned, scope, substitutions, shell)),
    ...pushed(root, path, scope, substitutions, shell),
  ]
}

/** Images and files that the service itself puts away once all steps are done. */
function pushed(
  root: YamlNode | null,
  path: string,
  scope: Scope,
  substitutions: Readonly<Record<string, string>>,
  shell: ShellReader,
): readonly Work[] {
  const images = oneOrMore(under(root, 'images')).map((one) => ({ one, words: ['docker', 'push', one.text] }))
  const target = textAt(root, 'artifacts', 'objects', 'location')
  const kept = oneOrMore(under(root, 'artifacts', 'objects', 'paths')).flatMap((one) =>
    target === undefined ? [] : [{ one, words: ['gsutil', 'cp', one.text, target] }],
  )
  return [...images, ...kept].slice(0, 50).flatMap(({ one, words }) => {
    const text = words.map((word) => quoted(filled(word, substitutions))).join(' ')
    return shell(text, { path, line: one.line }, { ...scope, errexit: true })
  })
}

/** A build that is started without sources fetches them into a folder of their own. */
function clonesRepository(step: YamlNode): boolean {
  const args = oneOrMore(under(step, 'args'))
  return (textAt(step, 'name') ?? '').endsWith('/cloud-builders/git') && args[0]?.text === 'clone'
}

function stepWorks(
  step: YamlNode,
  path: string,
  cloned: boolean,
  around: Scope,
  substitutions: Readonly<Record<string, string>>,
  shell: ShellReader,
): readonly Work[] {
  const fill = (text: string) => filled(text, substitutions)
  const mounts = [{ from: '/workspace', to: around.cwd }, ...(around.mounts ?? [])]
  const named = fill(textAt(step, 'dir') ?? '')
  const dir = cloned ? named.replace(/^(?:\/workspace\/)?[^/]+\/?/, '') : named
  const folder = resolvePath(dir, { cwd: around.cwd, mounts })
  const scope: Scope = {
    ...around,
    cwd: folder,
    mounts,
    env: { ...around.env, ...environmentOf(under(step, 'env'), fill) },
    tolerant: around.tolerant || textAt(step, 'allowFailure') === 'true',
    errexit: false,
  }
  const script = scalar(under(step, 'script'))
  if (script !== undefined) return shell(script.text, { path, line: script.contentLine }, scope)
  const given = oneOrMore(under(step, 'args'))
  const image = fill(textAt(step, 'name') ?? '')
  const builds = textAt(step, 'entrypoint') ?? builder(image)
  // An image that starts nothing by itself is told what to start.
  const first = given[0]?.text ?? ''
  const open = builds === undefined || (textAt(step, 'entrypoint') === undefined && startsNothing.test(image))
  const told = open && (interpreters.test(first) || programs.test(first))
  const program = told ? given[0]?.text : builds
  const args = told ? given.slice(1) : given
  const inline = inlineScript(program, args)
  if (inline !== undefined) {
    const errexit = args.some(({ text }) => /^-[a-z]*e/.test(text))
    return shell(fill(inline.text), { path, line: inline.contentLine }, { ...scope, errexit })
  }
  if (program === undefined) return []
  const words = [program, ...args.map(({ text }) => fill(text))]
  return shell(words.map(quoted).join(' '), { path, line: given[0]?.line ?? step.line }, scope)
}

/** What a step of an image of one's own starts, where the image starts nothing by itself. */
const interpreters = /^(?:python[\d.]*|pytest|(?:ba)?sh|make|Rscript|dvc|tox|nox|uv|poetry|pip[\d.]*)$/

/** Google's programs, which its own image holds side by side and starts none of. */
const programs = /^(?:gcloud|gsutil|bq|kubectl)$/
const startsNothing = /(?:^|\/)(?:cloud-sdk|google-cloud-cli)(?:[:@]|$)/

/** `bash -c 'text'`: the text is a script of its own. */
function inlineScript(program: string | undefined, args: readonly YamlScalar[]): YamlScalar | undefined {
  if (!/(^|\/)(ba|da|z)?sh$/.test(program ?? '')) return undefined
  const flag = args.findIndex(({ text }) => /^-[a-z]*c$/.test(text))
  return flag === -1 ? undefined : args[flag + 1]
}

/** The program that an image of Google's or a plain tool image starts: `gcr.io/cloud-builders/docker` is docker. */
function builder(image: string): string | undefined {
  const name = image.split('/').at(-1)?.split(/[:@]/)[0] ?? ''
  if (/cloud-builders|google\.com\/cloudsdktool|k8s-skaffold|cloud-builders-community|\/builder-images/.test(image)) {
    return /^(?:cloud-sdk|google-cloud-cli)$/.test(name) ? 'gcloud' : name
  }
  if (name === 'terraform' || name === 'helm' || name === 'kaniko' || name === 'executor')
    return name === 'executor' ? 'kaniko' : name
  return name === 'docker' || name === 'gcloud' || name === 'kubectl' ? name : undefined
}

function environmentOf(node: YamlNode | undefined, fill: (text: string) => string): Readonly<Record<string, string>> {
  const found = oneOrMore(node).flatMap(({ text }) => {
    const at = text.indexOf('=')
    return at < 1 ? [] : [[text.slice(0, at), fill(text.slice(at + 1))] as const]
  })
  return Object.fromEntries(found)
}

/** Replaces `$_NAME` and `${NAME}` where the value is known; `$$` is a dollar for the shell. */
function filled(text: string, substitutions: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$\$|\$\{([A-Z_][A-Z0-9_]{0,100})\}|\$([A-Z_][A-Z0-9_]{0,100})/g,
    (whole, braced?: string, bare?: string) => {
      if (whole === '$$') return '$'
      const name = braced ?? bare ?? ''
      const value = Object.hasOwn(substitutions, name) ? substitutions[name] : undefined
      return value ?? whole
    },
  )
}

function quoted(word: string): string {
  return word.includes('$') ? `"${word.replaceAll('"', '')}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
