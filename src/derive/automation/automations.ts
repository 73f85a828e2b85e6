import type { Automation } from '../../model/automation.ts'
import type { Files } from '../../model/facts.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { githubAutomations } from './github/github-automations.ts'
import { azureAutomations } from './azure-pipelines/azure-automations.ts'
import { bitbucketAutomations } from './bitbucket/bitbucket-automations.ts'
import { circleAutomations } from './circleci/circleci-automations.ts'
import { cloudBuildAutomations } from './cloud-build/cloud-build-automations.ts'
import { codebuildAutomations } from './codebuild/codebuild-automations.ts'
import { codepipelineAutomations } from './codepipeline/codepipeline-automations.ts'
import { gitlabAutomations } from './gitlab-ci/gitlab-automations.ts'
import { eventAutomations } from './events/event-automations.ts'
import { gitopsAutomations } from './gitops/gitops-automations.ts'
import { withHeededGates } from './heeded-gates.ts'
import { interpretShell } from './interpret-shell.ts'
import { kestraAutomations } from './kestra/kestra-automations.ts'
import { recognisedAutomations } from './recognised/recognised-automations.ts'
import { jenkinsAutomations } from './jenkins/jenkins-automations.ts'
import { taskclusterAutomations } from './taskcluster/taskcluster-automations.ts'
import type { ShellReader } from './shell-reader.ts'
import type { Terrain } from './scope.ts'
import { withDisabled } from './with-disabled.ts'
import { withWeighingTests } from './weighing-tests.ts'

/** Reads the automation of one system out of a repository. */
type Reader = (snapshot: Snapshot, files: Files, terrain: Terrain, shell: ShellReader) => readonly Automation[]

/** One reader for each system whose files are understood, in the order of the report. */
const readers: readonly Reader[] = [
  githubAutomations,
  azureAutomations,
  gitlabAutomations,
  circleAutomations,
  bitbucketAutomations,
  jenkinsAutomations,
  codebuildAutomations,
  codepipelineAutomations,
  taskclusterAutomations,
  cloudBuildAutomations,
  gitopsAutomations,
  eventAutomations,
  kestraAutomations,
  recognisedAutomations,
]

/** What all workflows and pipelines of the repository do. */
export function automationsOf(snapshot: Snapshot, files: Files, terrain: Terrain): readonly Automation[] {
  const shell: ShellReader = (text, at, scope) => interpretShell(text, at, scope, terrain)
  const automations = readers
    .flatMap((read) => read(snapshot, files, terrain, shell))
    .map((automation) => withWeighingTests(withHeededGates(automation), () => terrain.python.tests))
  return withDisabled(automations, snapshot)
}
