import type { Command, HereDoc, PipelineNode } from 'unbash'
import type { Location } from '../../../model/location.ts'
import type { FedText } from '../scope.ts'
import { expandText, expandWhole, expandWord } from './expand-word.ts'
import { resolvePath } from './resolve-path.ts'
import type { Walker } from './walker.ts'

/** What a command prints into a pipe, where it is a literal text or a file of the repository. */
export function fedText(node: PipelineNode, walker: Walker): FedText | undefined {
  if (node.type !== 'Command') return undefined
  const [name, ...args] = [...(node.name === undefined ? [] : [node.name]), ...node.args].flatMap((arg) =>
    arg.type === 'Word' ? expandWord(arg, walker.shell) : [],
  )
  const plain = args.filter(({ text }) => !text.startsWith('-'))
  if (name?.text === 'echo' || name?.text === 'printf') {
    if (!args.every(({ certain }) => certain)) return undefined
    return { text: walker.source.restore(plain.map(({ text }) => text).join(' ')), at: walker.source.place(node.pos) }
  }
  if (name?.text === 'kubectl') return made(args, walker.source.place(node.pos))
  if (name?.text !== 'cat') return undefined
  const [file] = plain
  if (file === undefined) return stdinOf(node, walker)
  const path = resolvePath(file.text, { cwd: walker.shell.cwd, mounts: walker.scope.mounts })
  const text = walker.terrain.files.text(path)
  return text?.state === 'seen' ? { text: text.value, at: { path, line: 1 } } : walker.shell.written.get(path)
}

const makes: Readonly<Record<string, string>> = {
  namespace: 'Namespace',
  ns: 'Namespace',
  secret: 'Secret',
  configmap: 'ConfigMap',
  cm: 'ConfigMap',
  serviceaccount: 'ServiceAccount',
}

/** The manifest that `kubectl create namespace ml --dry-run=client -o yaml` prints, as far as it says what it is. */
function made(args: readonly { readonly text: string }[], at: Location): FedText | undefined {
  const create = args.findIndex(({ text }) => text === 'create')
  const kind = create === -1 ? undefined : makes[args[create + 1]?.text ?? '']
  if (kind === undefined || !args.some(({ text }) => text.startsWith('--dry-run'))) return undefined
  return { text: `kind: ${kind}\n`, at }
}

/** The heredoc or here-string of a command. */
export function stdinOf(command: Command, walker: Walker): FedText | undefined {
  const redirect = command.redirects.findLast(({ type }) => type === 'HereDoc' || type === 'HereString')
  if (redirect?.type === 'HereDoc') {
    return { text: walker.source.restore(bodyOf(redirect, walker)), at: walker.source.place(redirect.body.pos) }
  }
  if (redirect?.type !== 'HereString' || redirect.target === undefined) return undefined
  const { text } = expandWhole(redirect.target, walker.shell)
  return { text: walker.source.restore(text), at: walker.source.place(redirect.pos) }
}

function bodyOf({ body, operator }: HereDoc, walker: Walker): string {
  const text = body.parts === undefined ? body.text : expandText(body.parts, walker.shell)
  return operator === '<<-' ? text.replace(/^\t+/gm, '') : text
}
