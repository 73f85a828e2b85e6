import { hintsOf } from '../steps/hints-of.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { plainWork } from '../steps/plain-work.ts'
import { readScript } from '../steps/read-script.ts'
import type { ScriptShell } from '../steps/script-shell.ts'
import type { JenkinsRun } from './jenkins-run.ts'
import { liveText } from './live-text.ts'
import type { GroovyItem, GroovyValue } from './groovy-item.ts'

const shells: Readonly<Record<string, ScriptShell>> = {
  sh: { language: 'bash', errexit: true, pipefail: false },
  bat: { language: 'lines' },
  powershell: { language: 'lines' },
  pwsh: { language: 'lines' },
}
const notices = new Set(['mail', 'emailext', 'slackSend', 'office365ConnectorSend', 'discordSend', 'telegramSend'])
/** Steps of Jenkins that do nothing this model speaks of; others are somebody's own. */
const silent = new Set(
  `echo print println error unstable sleep checkout git scm junit stash unstash cleanWs deleteDir isUnix pwd readFile readJSON
  readYaml readProperties writeFile writeJSON writeYaml fileExists properties library tool milestone setBuildStatus
  updateGitlabCommitStatus githubNotify string booleanParam choice password text file credentials usernamePassword
  usernameColonPassword sshUserPrivateKey parameters options triggers cron pollSCM githubPush buildDiscarder logRotator
  disableConcurrentBuilds skipDefaultCheckout timestamps return throw new assert break continue recordIssues cobertura
  publishCoverage findFiles sha256 zip unzip waitForQualityGate isStartedByUser any none label docker image args
  filename reuseNode customWorkspace`.split(/\s+/),
)

/** What one step of a pipeline does; undefined for one that is no step of Jenkins. */
export function stepWorks(step: GroovyItem, run: JenkinsRun): readonly FoundWork[] | undefined {
  const at = { path: run.world.path, line: step.line }
  const { scope, names } = run
  const text = (...keys: readonly string[]) => liveText(argument(step, ...keys), names)
  const plain = (kind: Parameters<typeof plainWork>[0], note: string) => [plainWork(kind, note, at, scope)]
  const shell = shells[step.name]
  if (shell !== undefined) return scriptWorks(step, shell, run)
  const command = commandOf(step, run)
  if (command !== undefined) {
    const works = run.world.shell(command, at, { ...scope, errexit: true })
    return works.map((work) => ({ work, triggers: scope.triggers }))
  }
  if (step.name === 'input') return plain('approve', `asks: ${text('message') ?? text() ?? 'a person'}`)
  if (step.name === 'archiveArtifacts' || step.name === 'publishHTML')
    return plain('save-results', `${step.name} keeps ${text('artifacts') ?? text() ?? 'files'}`)
  if (notices.has(step.name)) return plain('notify', step.name)
  if (step.name === 'build') {
    const callee = `Jenkins job ${text('job') ?? text() ?? 'elsewhere'}`
    return [{ work: { type: 'delegated', callee, hints: [], at }, triggers: scope.triggers }]
  }
  if (silent.has(step.name) || step.name.includes('.')) return []
  return undefined
}

/** What a step of a shared library is handed, for a reader. */
export function libraryWork(step: GroovyItem, run: JenkinsRun): FoundWork {
  const inputs = Object.fromEntries(
    step.args.map(
      ({ name, value }, index) => [name ?? String(index + 1), liveText(value, run.names) ?? value.raw] as const,
    ),
  )
  const at = { path: run.world.path, line: step.line }
  const callee = `${step.name} of ${run.world.libraries.join(', ')}`
  return { work: { type: 'delegated', callee, hints: hintsOf(inputs), at }, triggers: run.scope.triggers }
}

/** The argument of one of these names, else the first without a name. */
export function argument(step: GroovyItem, ...keys: readonly string[]): GroovyValue | undefined {
  const named = step.args.find(({ name }) => name !== undefined && keys.includes(name))
  return (named ?? step.args.find(({ name }) => name === undefined))?.value
}

function scriptWorks(step: GroovyItem, shell: ScriptShell, run: JenkinsRun): readonly FoundWork[] {
  const value = argument(step, 'script')
  const text = liveText(value, run.names)
  if (value === undefined || text === undefined || !run.world.terrain.spend()) return []
  const swallowed = step.args.some(({ name, value: given }) => name === 'returnStatus' && given.raw === 'true')
  const scope = { ...run.scope, tolerant: run.scope.tolerant || swallowed }
  // A script that names its own interpreter is not started with -e.
  const [first = ''] = text.trimStart().split('\n', 1)
  const bare = shell.language === 'bash' && first.startsWith('#!') && !/\s-\w*e/.test(first)
  const works = readScript(
    text,
    { path: run.world.path, line: value.line },
    bare ? { ...shell, errexit: false } : shell,
    scope,
    run.world.shell,
  )
  return works.map((work) => ({ work, triggers: scope.triggers }))
}

/** Steps of plug-ins that do what a command does. */
function commandOf(step: GroovyItem, { names, world }: JenkinsRun): string | undefined {
  const text = (...keys: readonly string[]) => liveText(argument(step, ...keys), names)
  const second = liveText(step.args.filter(({ name }) => name === undefined)[1]?.value, names)
  const [, variable = ''] = /^(\w+)\.push$/.exec(step.name) ?? []
  const held = world.images.get(variable)
  if (held !== undefined) return `docker push ${quoted(liveText(held, names) ?? 'image')}`
  switch (step.name) {
    case 'docker.build':
      return `docker build -t ${quoted(text() ?? 'image')} ${second ?? '.'}`
    case 'docker.build().push':
    case 'docker.image().push':
      return `docker push ${quoted(step.args.length > 1 ? (second ?? 'image') : (text() ?? 'image'))}`
    case 'docker.image().run':
    case 'docker.image().withRun':
      return `docker run -d ${quoted(text() ?? 'image')}`
    case 'kubernetesDeploy':
      return `kubectl apply -f ${quoted(text('configs') ?? '.')}`
    case 'ansiblePlaybook':
      return `ansible-playbook ${quoted(text('playbook') ?? 'playbook.yml')}`
    default:
      return undefined
  }
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '')}"`
}
