import type { YamlNode, YamlScalar } from '../../yaml/yaml-node.ts'
import { pairs } from '../../yaml/look-up.ts'
import type { ScriptShell } from '../steps/script-shell.ts'

/** A script that a task runs, with where its first line stands. */
export interface TaskScript {
  readonly text: string
  readonly line: number
  readonly shell: ScriptShell
  /** The script file that it runs, which tasks look for from the root whatever folder it runs in. */
  readonly file?: string | undefined
}

const bash: ScriptShell = { language: 'bash', errexit: false, pipefail: false }
const once: ScriptShell = { language: 'bash', errexit: true, pipefail: false }
const byLines: ScriptShell = { language: 'lines' }

/** The inputs of a task by lower-case name. */
export function taskInputs(node: YamlNode | undefined): ReadonlyMap<string, YamlScalar> {
  return new Map(
    pairs(node).flatMap(({ key, value }) => (value?.type === 'scalar' ? [[key.toLowerCase(), value] as const] : [])),
  )
}

/** The commands a task stands for: its inline script, the script file it runs, or the command line that does the same. Undefined for tasks that run nothing of the kind. */
export function taskScript(
  task: string,
  inputs: ReadonlyMap<string, YamlScalar>,
  line: number,
): TaskScript | undefined {
  const name = task.split('@')[0]?.split('.').at(-1)?.toLowerCase() ?? ''
  const text = (...keys: readonly string[]) =>
    keys.map((key) => inputs.get(key)?.text.trim()).find((one) => one !== undefined && one !== '')
  const inline = (shell: ScriptShell, ...keys: readonly string[]) => {
    const script = keys.map((key) => inputs.get(key)).find((one) => one !== undefined)
    return script === undefined ? undefined : { text: script.text, line: script.contentLine, shell }
  }
  const command = (...words: readonly (string | undefined)[]) => ({
    text: words.filter((word) => word !== undefined && word !== '').join(' '),
    line,
    shell: once,
  })
  const run = (program: string, file: string | undefined, ...given: readonly (string | undefined)[]) => ({
    ...command(program, file, ...given),
    file,
  })
  switch (name) {
    case 'cmdline':
      return inline(bash, 'script')
    case 'bash':
      return inline(bash, 'script') ?? run('bash', text('filepath'), text('arguments'))
    case 'shellscript':
      return run('bash', text('scriptpath'), text('args'))
    case 'powershell':
    case 'azurepowershell':
      return inline(byLines, 'script', 'inline')
    case 'azurecli': {
      const shell = /ps|batch/i.test(text('scripttype') ?? '') ? byLines : bash
      const file = text('scriptpath')
      return (
        inline(shell, 'inlinescript') ??
        (file === undefined ? undefined : run('bash', file, text('arguments', 'scriptarguments')))
      )
    }
    case 'pythonscript': {
      const file = text('scriptpath')
      return file === undefined ? inline({ language: 'python' }, 'script') : run('python', file, text('arguments'))
    }
    case 'docker':
      return dockerCommand(text, command)
    case 'dockercompose':
      return command(
        'docker compose',
        option('-f', text('dockercomposefile')),
        text('dockercomposecommand') ?? composeVerb(text('action')),
      )
    // A server task that starts a published pipeline: what the pipeline does stands in the code that publishes it.
    case 'mlpublishedpipelinerestapitask':
      return command('az ml run submit-pipeline', option('--pipeline-id', text('pipelineid')))
    case 'kubernetesmanifest':
      return /^(deploy|promote|patch)$/.test(text('action') ?? 'deploy')
        ? command('kubectl apply', ...rows(text('manifests', 'filetopatch')).map((file) => `-f ${quoted(file)}`))
        : undefined
    case 'kubernetes':
      return command('kubectl', text('command') ?? 'apply', option('-f', text('configuration')), text('arguments'))
    case 'helmdeploy':
      return command(
        'helm',
        text('command') ?? 'ls',
        text('releasename'),
        text('chartpath', 'chartname'),
        text('arguments'),
      )
    case 'azurewebapp':
    case 'azurermwebappdeployment':
    case 'azurewebappcontainer':
      return command(
        'az webapp deploy',
        option('--name', text('appname', 'webappname')),
        option('--src-path', text('package', 'packageforlinux')),
      )
    case 'azurefunctionapp':
    case 'azurefunctionappcontainer':
      return command('func azure functionapp publish', text('appname'))
    case 'azurecontainerapps':
      return command(
        'az containerapp up',
        option('--name', text('containerappname')),
        option('--image', text('imagetodeploy')),
      )
    case 'azureresourcemanagertemplatedeployment':
    case 'azureresourcegroupdeployment':
      return /delete/i.test(text('action', 'deploymentmode') ?? '')
        ? undefined
        : command(
            'az deployment group create',
            option('--resource-group', text('resourcegroupname')),
            option('--template-file', text('csmfile')),
          )
    case 'terraformtaskv1':
    case 'terraformtaskv2':
    case 'terraformtaskv3':
    case 'terraformtaskv4':
    case 'terraformtask':
    case 'terraformcli':
    case 'terraform':
      return command('terraform', text('command') ?? 'init', text('commandoptions'))
    default:
      return undefined
  }
}

type Text = (...keys: readonly string[]) => string | undefined

function dockerCommand(
  text: Text,
  command: (...words: readonly (string | undefined)[]) => TaskScript,
): TaskScript | undefined {
  const verb = (text('command') ?? 'buildAndPush').toLowerCase()
  const repository = text('repository', 'imagename')
  const tag = rows(text('tags'))[0]
  const image = repository === undefined ? undefined : `${repository}${tag === undefined ? '' : `:${tag}`}`
  const file = text('dockerfile')
  const context = text('buildcontext')
  const folder =
    context === undefined || context === '**'
      ? file?.includes('/') === true
        ? file.slice(0, file.lastIndexOf('/'))
        : '.'
      : context
  const build = [
    'docker build',
    option('-f', file === '**/Dockerfile' ? undefined : file),
    option('-t', image),
    quoted(folder.replace('**', '.')),
  ]
  if (verb.startsWith('build')) {
    const push = verb.includes('push') ? ['&& docker push', image === undefined ? 'image' : quoted(image)] : []
    return command(...build, ...push)
  }
  return verb.startsWith('push') ? command('docker push', quoted(image ?? 'image')) : undefined
}

function option(flag: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${flag} ${quoted(value)}`
}

function composeVerb(action: string | undefined): string {
  if (/build/i.test(action ?? '')) return 'build'
  return /push/i.test(action ?? '') ? 'push' : 'up'
}

function rows(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\n,]/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '')}"`
}
