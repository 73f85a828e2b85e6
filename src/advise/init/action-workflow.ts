import { onPush } from '../scaffold/parts/triggers.ts'

/** The workflow that runs the action on every pull request, in merge queues and on pushes to the default branch. */
export function actionWorkflow(defaultBranch: string | null, uses: string): string {
  return `# Says on every pull request which maturity level it would leave the repository at, and holds the minimum of
# .github/mlops-maturity.yml. To block merges, require the job "MLOps maturity" as a status check.
name: MLOps maturity
on:
  pull_request:
  merge_group:
${onPush(defaultBranch)
  .map((line) => `  ${line}`)
  .join('\n')}

permissions:
  contents: read # files, branch rules
  actions: read # optional: workflow runs and artifacts
  statuses: write # optional: the commit status
  pull-requests: write # optional: the comment

jobs:
  maturity:
    name: MLOps maturity
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      # No checkout: everything is read over the API.
      - uses: ${uses}
`
}
