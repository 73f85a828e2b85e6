import type { Files } from '../../../model/facts.ts'
import { remembered } from '../read/remembered.ts'
import { cdkPipelines } from './cdk-pipelines.ts'
import { cdkShellPipelines } from './cdk-shell-pipelines.ts'
import { cloudFormationPipelines } from './cloud-formation-pipelines.ts'
import type { DeclaredPipeline } from './declared-pipeline.ts'
import { terraformPipelines } from './terraform-pipelines.ts'

const maxPipelines = 50

/** All pipelines of CodePipeline that the repository declares, in whatever way; those whose stages are made by a loop have none that could be read. */
export function declaredPipelines(files: Files, defaultBranch: string | null): readonly DeclaredPipeline[] {
  return byBranch(defaultBranch ?? '', files)
}

const byBranch: (branch: string, files: Files) => readonly DeclaredPipeline[] = remembered((branch, files) => {
  const defaultBranch = branch === '' ? null : branch
  const found = [terraformPipelines, cloudFormationPipelines, cdkPipelines, cdkShellPipelines].flatMap((read) =>
    read(files, defaultBranch),
  )
  return found.filter(({ stages, unread }) => stages.length > 0 || unread !== undefined).slice(0, maxPipelines)
})
