import type { Automation, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { oneOrMore, pairs, textAt, texts, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts, type StartedJob } from '../steps/jobs-of-starts.ts'
import { listedScript } from '../steps/listed-script.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { declaredWebhooks } from './declared-webhooks.ts'
import { isSample } from '../read/is-sample.ts'

const named = /(^|\/)[^/]{0,60}buildspec[^/]{0,60}\.ya?ml$/i
const templates = /(?:^|\/)templates?\//i
const checkout = '/codebuild/output/src'

/** What the build specifications of AWS CodeBuild do. What starts them is kept in AWS, unless Terraform files of the repository declare it. */
export function codebuildAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const paths = files.entries.flatMap(({ path, kind }) =>
    kind === 'file' && named.test(path) && !isSample(path) && !templates.test(path) ? [path] : [],
  )
  return paths.slice(0, 50).flatMap((path): readonly Automation[] => {
    const text = files.text(path)
    if (text?.state !== 'seen') return []
    const { root, errors } = readYaml(text.value)
    const [error] = errors
    if (error !== undefined)
      terrain.note({
        severity: 'warning',
        message: `The build cannot be read: ${error.message}.`,
        path,
        line: error.line,
      })
    if (pairs(under(root, 'phases')).length === 0) return []
    const declared = declaredWebhooks(path, files, snapshot.repository.defaultBranch)
    const blank = { system: 'codebuild', path, name: path } as const
    if (declared === undefined) {
      const jobs = jobsOfStarts(phasesOf(root, path, undefined, shell))
      const detail = 'CodeBuild keeps its triggers in AWS'
      return [
        { ...blank, triggers: [], jobs, unseen: [{ what: `what starts ${path}`, reason: 'not-collected', detail }] },
      ]
    }
    const jobs = jobsOfStarts(declared.flatMap((trigger) => phasesOf(root, path, trigger, shell)))
    const inactive = jobs.length === 0 ? { inactive: 'its triggers never see the default branch' } : {}
    return [{ ...blank, triggers: declared, jobs, unseen: [], ...inactive }]
  })
}

const phases = ['install', 'pre_build', 'build', 'post_build'] as const

/**
 * The phases as jobs: everything up to the build is one, since each failure stops it; `post_build` follows also a build that
 * failed, unless the build says that it aborts.
 */
function phasesOf(
  root: YamlNode | null,
  path: string,
  trigger: Trigger | undefined,
  shell: ShellReader,
): readonly StartedJob[] {
  const scope: Scope = {
    cwd: '',
    env: { CODEBUILD_SRC_DIR: checkout, ...texts(under(root, 'env', 'variables')) },
    via: [],
    triggers: trigger === undefined ? [] : [trigger],
    tolerant: false,
    conditional: false,
    errexit: true,
    mounts: [{ from: checkout, to: '' }],
    depth: 0,
    entered: new Set(),
    written: new Map(),
    left: new Map(),
  }
  const lineOf = (phase: string) => under(root, 'phases', phase)?.line ?? 1
  const works = (phase: string) => phaseWorks(under(root, 'phases', phase), path, scope, shell)
  const build = phases.slice(0, 3).flatMap(works)
  const after = works('post_build')
  const aborts = textAt(root, 'phases', 'build', 'on-failure') === 'ABORT'
  const common = { tolerant: false, trigger }
  return [
    { ...common, id: 'build', needs: [], at: { path, line: lineOf('build') }, works: build },
    ...(after.length === 0
      ? []
      : [
          {
            ...common,
            id: 'post_build',
            needs: ['build'],
            condition: aborts ? undefined : 'always()',
            at: { path, line: lineOf('post_build') },
            works: after,
          },
        ]),
  ]
}

function phaseWorks(phase: YamlNode | undefined, path: string, scope: Scope, shell: ShellReader): readonly FoundWork[] {
  const tolerant = textAt(phase, 'on-failure') === 'CONTINUE'
  return ['commands', 'finally'].flatMap((key) => {
    const script = listedScript(oneOrMore(under(phase, key)))
    if (script === undefined) return []
    const found = shell(script.text, { path, line: script.line }, { ...scope, tolerant })
    return found.map((work) => ({ work, triggers: scope.triggers }))
  })
}
