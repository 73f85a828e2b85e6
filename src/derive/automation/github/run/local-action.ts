import { textAt, under } from '../../../yaml/look-up.ts'
import { readYaml } from '../../../yaml/read-yaml.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import type { Terrain } from '../../scope.ts'

/** A composite action of this repository; `absent` where there is none, or one that is no list of steps. */
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
    if (textAt(root, 'runs', 'using') !== 'composite') return { state: 'absent' }
    return { state: 'read', path, inputs: under(root, 'inputs'), steps: under(root, 'runs', 'steps') }
  }
  return { state: 'absent' }
}
