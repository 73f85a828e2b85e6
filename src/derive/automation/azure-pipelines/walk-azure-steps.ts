import { textAt, scalar, pairs, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { hintsOf } from '../steps/hints-of.ts'
import type { Scope } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { plainWork } from '../steps/plain-work.ts'
import { readScript } from '../steps/read-script.ts'
import { reportedTests } from '../steps/reported-tests.ts'
import { stamped } from '../steps/stamped.ts'
import { artifactMounts } from './artifacts.ts'
import { azureOutcome } from './azure-condition.ts'
import { runScope, type AzureFrame, type AzureRun } from './azure-world.ts'
import { withMacros, type Variables } from './macros.ts'
import { taskInputs, taskScript, type TaskScript } from './task-script.ts'
import { entriesOf } from './template-entries.ts'
import { templateWorks } from './template-works.ts'

/** What a list of steps does. Azure's shells do not stop at the first error: only the last command of a script decides. */
export function walkAzureSteps(list: YamlNode | undefined, frame: AzureFrame, run: AzureRun): readonly FoundWork[] {
  let here = run
  let found: readonly FoundWork[] = []
  const scripts = new Map<FoundWork, string>()
  for (const entry of entriesOf(list, 'steps', frame, run.variables, run.world).slice(0, 300)) {
    if (entry.type === 'elsewhere') {
      found = [...found, ...templateWorks(entry, here)]
      continue
    }
    const { node } = entry
    const condition = textAt(node, 'condition')
    const outcome = azureOutcome(condition, here.variables, 'runs')
    if (outcome === 'skipped' || textAt(node, 'enabled') === 'false') continue
    here = { ...here, mounts: [...here.mounts, ...artifactMounts(node, here)] }
    const tolerant = here.tolerant || textAt(node, 'continueOnError') === 'true'
    const read = !tolerant && outcome === 'runs' ? failsOnFailed(node) : undefined
    if (read !== undefined) found = reportedTests(found, scripts, read)
    const inside = { ...here, tolerant, conditional: here.conditional || outcome === 'maybe' }
    const own = stamped(condition, stepWorks(node, entry.frame, inside))
    for (const one of own) scripts.set(one, writtenIn(node))
    found = [...found, ...own]
  }
  return found
}

/** The files of results that a task publishes, where it fails for a failed test in them. */
function failsOnFailed(node: YamlNode): string | undefined {
  if (!/^PublishTestResults@/i.test(textAt(node, 'task') ?? '')) return undefined
  const inputs = taskInputs(under(node, 'inputs'))
  return inputs.get('failtaskonfailedtests')?.text === 'true' ? (inputs.get('testresultsfiles')?.text ?? '') : undefined
}

function writtenIn(node: YamlNode): string {
  const own = textAt(node, 'bash') ?? textAt(node, 'script') ?? textAt(node, 'pwsh') ?? textAt(node, 'powershell')
  return own ?? taskInputs(under(node, 'inputs')).get('script')?.text ?? ''
}

function stepWorks(node: YamlNode, frame: AzureFrame, run: AzureRun): readonly FoundWork[] {
  const task = scalar(under(node, 'task'))
  const inputs = taskInputs(under(node, 'inputs'))
  const folder = textAt(node, 'workingDirectory') ?? inputs.get('workingdirectory')?.text ?? inputs.get('cwd')?.text
  const script = task === undefined ? plainScript(node, run.windows) : taskScript(task.text, inputs, task.line)
  if (script !== undefined) return scriptWorks(script, { node, folder }, frame, run)
  if (task === undefined) return []
  const at = { path: frame.path, line: task.line }
  if (/^ManualValidation@/i.test(task.text))
    return [plainWork('approve', 'a person has to approve', at, runScope(frame, run))]
  const texts = Object.fromEntries(
    [...inputs].map(([name, value]) => [name, withMacros(value.text, run.variables)] as const),
  )
  if (/^Publish(Pipeline|Build)Artifacts?@/i.test(task.text) && !isSources(texts, run)) {
    return [
      plainWork(
        'save-results',
        `${task.text} keeps ${texts['targetpath'] ?? texts['pathtopublish'] ?? 'files'}`,
        at,
        runScope(frame, run),
      ),
    ]
  }
  return /train|mlpublishedpipeline|deploy/i.test(task.text) && !/^AzureResource/i.test(task.text)
    ? [{ work: { type: 'delegated', callee: task.text, hints: hintsOf(texts), at }, triggers: [run.occasion.trigger] }]
    : []
}

/** The whole repository handed to later jobs is no result. */
function isSources(inputs: Readonly<Record<string, string>>, run: AzureRun): boolean {
  const path = inputs['targetpath'] ?? inputs['path'] ?? inputs['pathtopublish']
  return path !== undefined && resolvePath(path, { cwd: '', mounts: run.mounts }) === ''
}

function plainScript(node: YamlNode, windows: boolean): TaskScript | undefined {
  for (const key of ['bash', 'script', 'pwsh', 'powershell']) {
    const text = scalar(under(node, key))
    if (text === undefined) continue
    const lines = key.endsWith('sh') ? key === 'pwsh' : key === 'powershell' || windows
    const shell = lines
      ? ({ language: 'lines' } as const)
      : ({ language: 'bash', errexit: false, pipefail: false } as const)
    return { text: text.text, line: text.contentLine, shell }
  }
  return undefined
}

function scriptWorks(
  script: TaskScript,
  step: { readonly node: YamlNode; readonly folder: string | undefined },
  frame: AzureFrame,
  run: AzureRun,
): readonly FoundWork[] {
  const { variables, mounts, world, occasion } = run
  const triggers = [occasion.trigger]
  const folder = resolvePath(withMacros(step.folder ?? '', variables), { cwd: '', mounts })
  const scope: Scope = {
    ...runScope(frame, run),
    cwd: folder.startsWith('/') ? '' : folder,
    env: environmentOf(under(step.node, 'env'), variables),
  }
  const text = fromRoot(withMacros(script.text, variables), withMacros(script.file ?? '', variables), scope, run)
  const works = readScript(text, { path: frame.path, line: script.line }, script.shell, scope, world.shell)
  return works.map((work) => ({ work, triggers }))
}

/** Tasks look for the script they run from the root, and run it in the folder that they are given. */
function fromRoot(text: string, file: string, { cwd }: Scope, { world }: AzureRun): string {
  if (file === '' || file.startsWith('/') || cwd === '' || !world.terrain.files.has(resolvePath(file, { cwd: '' })))
    return text
  return text.replace(file, () => `${cwd.replace(/[^/]+/g, '..')}/${file}`)
}

/** Variables reach scripts in capitals, with dots as underscores. */
function environmentOf(node: YamlNode | undefined, variables: Variables): Readonly<Record<string, string>> {
  const declared = [...variables].map(
    ([name, value]) => [name.toUpperCase().replaceAll(/[.-]/g, '_'), withMacros(value, variables)] as const,
  )
  const own = pairs(node).flatMap(({ key, value }) =>
    value?.type === 'scalar' ? [[key, withMacros(value.text, variables)] as const] : [],
  )
  return Object.fromEntries([...declared, ...own])
}
