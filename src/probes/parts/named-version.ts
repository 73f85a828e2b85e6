import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import type { Occurrence } from './occurrences.ts'
import { specEdits } from './spec-edits.ts'
import { linesOf, stepLine } from './steps-of.ts'

/** Whether what is deployed names its version, and by what. */
export interface NamedVersion {
  readonly named: 'yes' | 'no' | 'unknown'
  readonly because: string
}

const commit =
  /github\.(?:sha|ref_name|event\.release\.tag_name|event\.workflow_run\.head_sha|event\.pull_request\.head\.sha)|\bGITHUB_(?:SHA|REF_NAME)\b|git rev-parse|git describe|\bCI_COMMIT_(?:SHORT_SHA|SHA|TAG)\b|Build\.SourceVersion|BUILD_SOURCEVERSION|type=(?:sha|semver|ref,event=tag)|\b(?:COMMIT|SHORT)_SHA\b|\bTAG_NAME\b|\bCIRCLE_(?:SHA1|TAG)\b|\bBITBUCKET_(?:COMMIT|TAG)\b|\bGIT_COMMIT\b|@sha256:[0-9a-f]/
const registered =
  /azureml:[\w.-]+:(?:\d|\$\{?\{?[\s\w.-]*version)|models:\/[\w.{}$-]+\/\d|\bmodel_package_arn\b|\bModelPackage\(|\bModelPackageName\b|entity_version|\/versions\/(?:\d|\$\{?\w*version)/i
/** The older command line of Azure ML takes a model by the name and version it has in the registry, or by the file that registering it has written. */
const byVersion =
  /\baz ml model deploy\b(?:[^\n]|\\\n){0,400}\s(?:(?:--model|-m)[= ]+["']?[\w.(){}$ -]{1,100}:[\w.${(]|(?:--model-metadata-file|-f)[= ]+\S{1,200}\.json\b)/
const literalTag = /[\w/-]:v?\d+\.\d+[\w.-]*(?:\s|$|["'])/
const floating = /:latest\b|@latest\b/

/** Follows the version of one deployment from its command, specification or script to a commit, tag or registry version. */
export function namedVersion(deployment: Occurrence, facts: Facts): NamedVersion {
  const { activity, automation } = deployment
  if (activity.kind === 'publish') return { named: 'yes', because: 'a version of the model registry is promoted' }
  const command = activity.detail['command'] ?? ''
  if (/^git push\b/.test(command)) return { named: 'yes', because: 'the commit itself is pushed to where it runs' }
  const { gitops, version = '' } = activity.detail
  if (gitops !== undefined) return committedVersion(version)
  const workflow = textOf(automation.path, facts)
  const said = [activity.detail['version'] ?? '', command, ...stepTexts(deployment, facts)].join('\n')
  const edits = specEdits(deployment, said, facts).join('\n')
  const own = `${said}\n${edits}`
  const specified = specifications(own, facts).join('\n')
  const all = `${own}\n${specified}`
  if (commit.test(own)) return { named: 'yes', because: 'the version is a commit or tag' }
  if (registered.test(all) || byVersion.test(own))
    return { named: 'yes', because: 'the version is one of the model registry' }
  // What an earlier step writes into a specification stands in place of what the file says.
  const floats = edits === '' ? floating.test(specified) : floating.test(edits)
  if (floating.test(command) || floats) return { named: 'no', because: 'what is deployed is `latest`' }
  const led = leads(all, workflow, new Set())
  if (led === 'yes') return { named: 'yes', because: 'the version leads back to a commit or tag' }
  const code = activity.at.path === automation.path ? '' : withoutComments(textOf(activity.at.path, facts))
  if (isRegistryModel(activity, code)) return { named: 'yes', because: 'a model of the registry is deployed' }
  if (edits === '' && literalTag.test(specified)) return { named: 'yes', because: 'the specification names a version' }
  if (led === 'unknown') return { named: 'unknown', because: 'the version comes from outside the repository' }
  return { named: 'no', because: 'no version is named' }
}

/** What a controller applies is a commit; the images it names must say which they are. */
function committedVersion(images: string): NamedVersion {
  return images === '' || /(?:^|:)latest(?:\s|$)/.test(images)
    ? { named: 'no', because: 'the manifests that are applied name no version of the image' }
    : { named: 'yes', because: 'the manifests of a commit name the version that is applied' }
}

/** Deployed by the SDK of a platform from its registry, not from a folder. */
function isRegistryModel({ detail, subject }: Activity, code: string): boolean {
  if (subject !== 'model' || floating.test(code)) return false
  const call = detail['call'] ?? ''
  if (call.startsWith('azureml.core.')) return true
  if (call.startsWith('azure.ai.ml.')) return /\.models\.get\(|azureml:/.test(code)
  if (/aiplatform/.test(call))
    return /\bModel\(\s*(?:model_name|["'f])|version_aliases|version_id|parent_model|@\{?v/.test(code)
  return registered.test(code)
}

/** What is said of versions in passing names none. */
function withoutComments(code: string): string {
  return code.replace(/^\s*#.*$/gm, '')
}

/** The lines of the step that deploys; for commands on another machine, those of the whole job, which prepare them. */
function stepTexts({ activity, job }: Occurrence, facts: Facts): readonly string[] {
  const from = stepLine(activity, job)
  const lines = linesOf(job, facts)
  if (from === undefined) return []
  if (activity.tool === 'ssh' || /^ssh\b/.test(activity.detail['command'] ?? '')) return lines.map(({ text }) => text)
  const start = lines.filter(({ line, text }) => line <= from && /^\s*-\s/.test(text)).at(-1)?.line ?? from
  const end = lines.find(({ line, text }) => line > from && /^\s*-\s+(?:name|uses|run|id|if)\s*:/.test(text))?.line
  return lines.filter(({ line }) => line >= start && (end === undefined || line < end)).map(({ text }) => text)
}

/** Images and models of the specifications a command names. */
function specifications(text: string, facts: Facts): readonly string[] {
  return facts.declarations
    .filter(({ kind, at }) => kind === 'deploy' && text.includes(at.path))
    .flatMap(({ detail }) => [detail['image'] ?? '', detail['model'] ?? ''].filter((one) => one !== ''))
    .map((one) => `${one} `)
}

const reference = /steps\.([\w-]+)\.outputs\.([\w-]+)|needs\.([\w-]+)\.outputs\.([\w-]+)|env\.(\w+)|\$\{?(\w+)/g
const tagging =
  /gto-action|metadata-action|semantic-release|release-please|semver|get-(?:tag|version)|git-version|short-sha/
const outside = /\b(?:secrets|vars|inputs)\.\w*(?:tag|version|image)/i
const maxHops = 40

/** Where the references in a text lead inside the workflow's file: every name is looked up where it is assigned. */
function leads(text: string, workflow: string, seen: Set<string>): 'yes' | 'no' | 'unknown' {
  let open = outside.test(text)
  for (const match of text.matchAll(reference)) {
    const name = match[2] ?? match[4] ?? match[5] ?? match[6] ?? ''
    const step = match[1] ?? ''
    if (!/image|tag|version|sha|rev|commit|ref|uri|model|digest/i.test(name) || seen.has(`${step}.${name}`)) continue
    if (seen.size > maxHops) return 'no'
    seen.add(`${step}.${name}`)
    if (step !== '' && tagging.test(usesOf(step, workflow))) return 'yes'
    // The digest of the image that this very run has built.
    if (name === 'digest' && /build-push-action/.test(usesOf(step, workflow))) return 'yes'
    const assigned = assignments(name, workflow)
    if (assigned.some((one) => commit.test(one) || registered.test(one))) return 'yes'
    const further = assigned.map((one) => leads(one, workflow, seen))
    if (further.includes('yes')) return 'yes'
    if (further.includes('unknown')) open = true
  }
  return open ? 'unknown' : 'no'
}

function assignments(name: string, workflow: string): readonly string[] {
  const pattern = new RegExp(`(?:^|[\\s"'])${name.replace(/-/g, '[-]')}\\s*[:=]\\s*(\\S.*)$`)
  return workflow.split('\n').flatMap((line) => {
    const value = /^\s*#/.test(line) || line.length > 500 ? undefined : pattern.exec(line)?.[1]
    return value === undefined ? [] : [value]
  })
}

function opens(line: string): boolean {
  return /^\s*-\s/.test(line)
}

/** The action of the step with this id. */
function usesOf(id: string, workflow: string): string {
  const lines = workflow.split('\n')
  const at = lines.findIndex((line) => new RegExp(`^\\s*(?:-\\s*)?id:\\s*["']?${id}["']?\\s*$`).test(line))
  if (at === -1) return ''
  const start = lines.slice(0, at + 1).findLastIndex(opens)
  const length = lines.slice(at + 1).findIndex(opens)
  const step = lines.slice(Math.max(0, start), length === -1 ? undefined : at + 1 + length)
  return step.find((line) => /^\s*(?:-\s*)?uses:/.test(line)) ?? ''
}

function textOf(path: string, facts: Facts): string {
  const text = facts.files.text(path)
  return text?.state === 'seen' ? text.value : ''
}
