import { uncalled } from '../../../../model/activity.ts'
import type { Activity } from '../../../../model/activity.ts'
import type { Files } from '../../../../model/facts.ts'
import { pairs, scalar, textAt, under } from '../../../yaml/look-up.ts'
import { readYaml } from '../../../yaml/read-yaml.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { inScope } from '../../command/activity-of.ts'
import { remembered } from '../../read/remembered.ts'
import type { Scope, Terrain, Work } from '../../scope.ts'

/** What a job takes from the workspace and leaves there: registered data that goes in, models that are registered as they come out. */
export function assetWork(root: YamlNode, path: string, scope: Scope, terrain: Terrain): readonly Work[] {
  const steps = [root, ...pairs(under(root, 'jobs')).flatMap(({ value }) => value ?? [])]
  const taken = pairs(under(root, 'inputs')).flatMap(({ key, value, line }) => dataOf(key, value, line))
  const left = steps.flatMap((step) => pairs(under(step, 'outputs')).flatMap(modelOf))
  return [...taken, ...left].map(({ line, ...activity }) => ({
    type: 'activity',
    activity: inScope({ ...plain, ...activity, at: { path, line } }, scope, terrain),
  }))

  function dataOf(key: string, value: YamlNode | null, line: number) {
    const given = textAt(value, 'path') ?? scalar(value)?.text ?? ''
    const name = /^azureml:([\w.-]{1,200})/.exec(given)?.[1]
    if (!given.startsWith('azureml:') || /model/.test(textAt(value, 'type') ?? '')) return []
    if (name !== undefined && isCommitted(name, terrain.files)) return []
    const detail: Readonly<Record<string, string>> = name === undefined ? {} : { asset: given }
    return [{ kind: 'data' as const, note: `takes ${key} from ${given}`.slice(0, 200), line, detail }]
  }
}

/** A model that is given a name where it comes out is registered under it. */
function modelOf({ value, line }: { readonly value: YamlNode | null; readonly line: number }) {
  const name = textAt(value, 'name')
  if (name === undefined || !/^(?:mlflow|custom|triton)_model$/.test(textAt(value, 'type') ?? '')) return []
  const note = `registers its output as ${name}`.slice(0, 200)
  return [{ kind: 'register' as const, subject: 'model' as const, note, line, detail: { store: 'shared' } }]
}

/** An asset that a specification of the repository fills with a file that lies beside it. */
const isCommitted = remembered((name: string, files: Files): boolean =>
  files.glob('**/*.{yml,yaml}').some((path) => {
    const text = files.text(path)
    if (text?.state !== 'seen' || !/data\.schema\.json/.test(text.value) || !text.value.includes(name)) return false
    const { root } = readYaml(text.value)
    const place = textAt(root, 'path')
    return textAt(root, 'name') === name && place !== undefined && !place.includes(':')
  }),
)

const plain: Omit<Activity, 'kind' | 'note' | 'at'> = {
  tool: 'azure-ml',
  ...uncalled,
  detail: {},
}
