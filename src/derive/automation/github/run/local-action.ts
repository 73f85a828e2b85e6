import { items, scalar, textAt, under } from '../../../yaml/look-up.ts'
import { readYaml } from '../../../yaml/read-yaml.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import type { Terrain } from '../../scope.ts'
import { quoted } from '../../shell/quoted.ts'

/** An action of this repository as its steps; `absent` where there is none, or one that is a program of its own. */
export type LocalAction =
  | {
      readonly state: 'read'
      readonly path: string
      readonly inputs: YamlNode | undefined
      readonly steps: YamlNode | undefined
    }
  | { readonly state: 'absent' }
  | { readonly state: 'unread' }

/** Reads `action.yml` of a folder. */
export function localAction(folder: string, terrain: Terrain): LocalAction {
  for (const name of ['action.yml', 'action.yaml']) {
    const path = folder === '' ? name : `${folder}/${name}`
    const text = terrain.files.text(path)
    if (text === undefined) continue
    if (text.state === 'unseen') return { state: 'unread' }
    const { root, errors } = readYaml(text.value)
    const [error] = errors
    if (error !== undefined) {
      terrain.note({
        severity: 'warning',
        message: `The action cannot be read: ${error.message}.`,
        path,
        line: error.line,
      })
      return { state: 'unread' }
    }
    const using = textAt(root, 'runs', 'using')
    const image = using === 'docker' ? imageSteps(under(root, 'runs'), folder) : undefined
    if (using !== 'composite' && image === undefined) return { state: 'absent' }
    return { state: 'read', path, inputs: under(root, 'inputs'), steps: image ?? under(root, 'runs', 'steps') }
  }
  return { state: 'absent' }
}

/** What the runner does with an action that is an image: it builds it and starts it in the workspace. Written out as a step on the image's line. */
function imageSteps(runs: YamlNode | undefined, folder: string): YamlNode | undefined {
  const image = scalar(under(runs, 'image'))
  if (image === undefined || image.text.includes('://')) return undefined
  const context = folder === '' ? '.' : folder
  const entrypoint = textAt(runs, 'entrypoint')
  const args = items(under(runs, 'args')).flatMap((arg) => scalar(arg)?.text ?? [])
  const workspace = '/github/workspace'
  const build = ['docker', 'build', '--tag', 'action', '--file', `${context}/${image.text}`, context]
  const start = [
    'docker',
    'run',
    '--volume',
    `${workspace}:${workspace}`,
    '--workdir',
    workspace,
    ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
    'action',
    ...args,
  ]
  const step = JSON.stringify([{ shell: 'bash', run: `${quoted(build)} && ${quoted(start)}` }])
  return readYaml('\n'.repeat(image.line - 1) + step).root ?? undefined
}
