import type { Trigger } from '../../../model/automation.ts'
import type { Location } from '../../../model/location.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'

/** A pipeline of AWS CodePipeline as infrastructure declares it. */
export interface DeclaredPipeline {
  readonly name: string
  readonly at: Location
  /** In their order; the stages that only fetch the source are left out. */
  readonly stages: readonly DeclaredStage[]
  /** What starts it; undefined where that is said elsewhere. */
  readonly triggers: readonly Trigger[] | undefined
  /** Why nothing more is known of it than that it is there. */
  readonly unread?: string | undefined
}

/** A stage begins when the one before it has ended well. */
export interface DeclaredStage {
  readonly name: string
  readonly actions: readonly DeclaredAction[]
}

/** One action of a stage. */
export interface DeclaredAction {
  readonly name: string
  readonly line: number
  /** Actions of a stage run in the order of this number, those of one number side by side. */
  readonly order: number
  readonly does: 'build' | 'approve' | 'deploy' | 'other'
  /** The service that does it: `CloudFormation`, `ECS`. */
  readonly provider: string
  /** What a build runs, where it is known. */
  readonly build?: DeclaredBuild | undefined
  /** The template that a deployment applies, as a path within its artifact. */
  readonly template?: string | undefined
}

/** What a build project runs. */
export interface DeclaredBuild {
  /** The build specification: a path of the repository, or what stands in the declaration itself. */
  readonly spec: string | WrittenSpecification
  readonly env: Readonly<Record<string, string>>
}

/** A build specification that is written out within another file. */
export interface WrittenSpecification {
  readonly path: string
  readonly root: YamlNode
}

/** What an action does, by the category and the provider that it names. */
export function deedOf(category: string | undefined, provider: string | undefined): DeclaredAction['does'] {
  if (category === 'Approval') return 'approve'
  if (provider === 'CodeBuild') return 'build'
  return category === 'Deploy' ? 'deploy' : 'other'
}

/** The start by a source that follows one branch; nothing for another branch than the default one, undefined where the branch is not known. */
export function branchTriggers(
  branch: string | undefined,
  at: Location,
  defaultBranch: string | null,
): readonly Trigger[] | undefined {
  if (branch === undefined) return undefined
  const defaults = defaultBranch === null ? ['main', 'master'] : [defaultBranch]
  return defaults.includes(branch) ? [{ kind: 'change', event: 'push', detail: `branches: ${branch}`, at }] : []
}
