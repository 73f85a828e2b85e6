import type { Trigger } from '../../../model/automation.ts'
import { oneOrMore, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { bareScope } from '../bare-scope.ts'
import type { Scope } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import type { StartedJob } from '../steps/jobs-of-starts.ts'
import { listedScript } from '../steps/listed-script.ts'
import type { FoundWork } from '../steps/merge-works.ts'

const checkout = '/codebuild/output/src'
const phases = ['install', 'pre_build', 'build', 'post_build'] as const

/** A build specification that was read. */
export interface BuildSpecification {
  readonly path: string
  readonly root: YamlNode
}

/** How a build project runs it. */
export interface BuildRun {
  readonly trigger: Trigger | undefined
  /** Variables that the project sets. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** The folder of the repository that is its source. */
  readonly folder?: string | undefined
  /** What stands before the names of its jobs. */
  readonly prefix?: string | undefined
  readonly name?: string | undefined
  readonly needs?: readonly string[] | undefined
}

/**
 * The phases as jobs: everything up to the build is one, since each failure stops it; `post_build` follows also a build that
 * failed, unless the build says that it aborts.
 */
export function buildPhases(
  { path, root }: BuildSpecification,
  { trigger, env = {}, folder = '', prefix = '', name, needs = [] }: BuildRun,
  shell: ShellReader,
): readonly StartedJob[] {
  const scope: Scope = {
    ...bareScope,
    cwd: folder,
    env: { CODEBUILD_SRC_DIR: checkout, ...texts(under(root, 'env', 'variables')), ...env },
    triggers: trigger === undefined ? [] : [trigger],
    errexit: true,
    mounts: [{ from: checkout, to: folder }],
    written: new Map(),
    left: new Map(),
  }
  const lineOf = (phase: string) => under(root, 'phases', phase)?.line ?? 1
  const works = (phase: string) => phaseWorks(under(root, 'phases', phase), path, scope, shell)
  const build = phases.slice(0, 3).flatMap(works)
  const after = works('post_build')
  const aborts = textAt(root, 'phases', 'build', 'on-failure') === 'ABORT'
  const common = { name, tolerant: false, trigger }
  return [
    { ...common, id: `${prefix}build`, needs, at: { path, line: lineOf('build') }, works: build },
    ...(after.length === 0
      ? []
      : [
          {
            ...common,
            id: `${prefix}post_build`,
            needs: [`${prefix}build`],
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
