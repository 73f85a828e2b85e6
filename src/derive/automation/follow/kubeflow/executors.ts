import { uncalled } from '../../../../model/activity.ts'
import { oneOrMore, pairs, textAt, under } from '../../../yaml/look-up.ts'
import { inScope } from '../../command/activity-of.ts'
import { pythonTextWork } from '../../command/python-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { startWork } from '../docker/image-work.ts'
import { documentsIn } from '../kubernetes/applied-files.ts'
import { imageOfRepository } from '../kubernetes/image-of-repository.ts'

/** What runs one kind of step of a compiled pipeline. */
export interface Executor {
  readonly name: string
  readonly image: string
  readonly words: readonly { readonly text: string; readonly line: number }[]
  readonly command: readonly string[]
  readonly args: readonly string[]
  readonly line: number
}

/** Ready-made components that have the service run a training job. */
const trainers =
  /google_cloud_pipeline_components\.container\.v1\.(?:custom_job|hyperparameter_tuning_job|automl_training_job|bigquery\.create_model)\b/

/** The executors of a pipeline as the second version of the compiler writes it, in YAML or JSON. */
export function executorsIn(path: string, terrain: Terrain): readonly Executor[] {
  if (!/\.(?:ya?ml|json)$/.test(path) || !terrain.files.has(path)) return []
  return documentsIn(path, terrain).flatMap((root) => {
    const spec = under(root, 'pipelineSpec') ?? root
    if (under(spec, 'root', 'dag') === undefined) return []
    return pairs(under(spec, 'deploymentSpec', 'executors')).flatMap(({ key, value, line }): readonly Executor[] => {
      const container = under(value, 'container')
      if (container === undefined) return []
      const command = oneOrMore(under(container, 'command'))
      const args = oneOrMore(under(container, 'args'))
      const written = [...command, ...args].map((word) => ({ text: word.text, line: word.line }))
      const texts = (words: typeof command) =>
        words.map(({ text }) => text.replace(/\{\{[^}\n]{0,200}\}\}/g, '${parameter}'))
      return [
        {
          name: key,
          image: textAt(container, 'image') ?? '',
          words: written,
          command: texts(command),
          args: texts(args),
          line,
        },
      ]
    })
  })
}

/** What a step does: the function whose text it carries, a ready-made training job, or a command in an image built from the repository. */
export function executorWork(
  { name, image, words, command, args, line }: Executor,
  path: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const at = { path, line }
  const source = words.find(({ text }) => /^\s*(?:from|import)\s[^]*\ndef \w+\(|^\s*def \w+\(/.test(text))
  if (source !== undefined) {
    const called = words[words.findIndex(({ text }) => text === '--function_to_execute') + 1]?.text ?? ''
    const entered = /^\w+$/.test(called) ? `${source.text}\n\n${called}()\n` : source.text
    const here = { path, line: source.line }
    // The compiler may have put all of the text on one line.
    return pythonTextWork(entered, here, scope, terrain, interpret).map((work) =>
      work.type === 'activity' && work.activity.at.path === path
        ? { ...work, activity: { ...work.activity, at: here, via: scope.via } }
        : work,
    )
  }
  const ready = words.find(({ text }) => trainers.test(text))
  if (ready !== undefined) {
    const activity = {
      kind: 'train',
      tool: 'vertex-ai',
      note: `the step ${name} runs a training job`,
      at,
      ...uncalled,
      detail: {},
    } as const
    return [{ type: 'activity', activity: inScope(activity, scope, terrain) }]
  }
  const build = imageOfRepository(image, terrain)
  if (build === undefined) return []
  const entrypoint = command.length > 0 ? command : undefined
  return startWork(
    { build, args: {}, words: args, entrypoint, folder: undefined, mounts: [], env: {} },
    at,
    scope,
    terrain,
    interpret,
  )
}
