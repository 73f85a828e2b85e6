import type { Facts } from '../../model/facts.ts'
import { checkout, readOnly } from './parts/checkout.ts'
import { deploymentSteps } from './parts/deployment-steps.ts'
import { dockerfileOf } from './parts/dockerfile-of.ts'
import type { Scaffolding } from './parts/scaffold.ts'
import { shellWord } from './parts/shell-word.ts'
import { onPush } from './parts/triggers.ts'
import { workflowText } from './parts/workflow-text.ts'
import type { Step } from './parts/workflow-text.ts'

/** A workflow that takes every push to where the model is used, with the command the repository holds for it. */
export function automatedDeployment(facts: Facts): Scaffolding {
  const byHand = startedByHand(facts)
  if (byHand !== undefined) {
    return {
      cannot: `${byHand} deploys when a person starts it; add a push to the default branch to its triggers instead of a second workflow.`,
    }
  }
  const dockerfile = dockerfileOf(facts)
  const deployment = deploymentSteps(facts)
  if (dockerfile === undefined && deployment.steps.length === 0) {
    return {
      cannot:
        'Nothing here is deployed yet: neither a Dockerfile nor manifests, a platform file or a deploy script were found.',
    }
  }
  const image = dockerfile === undefined ? [] : imageSteps(dockerfile)
  const unknown: readonly Step[] = deployment.steps.length === 0 ? [refusal] : deployment.steps
  const text = workflowText({
    about: [
      'Brings every push of the default branch to where the model is used.',
      'Ask for approvals, and keep credentials, in the environment "production" of the repository\'s settings.',
    ],
    name: 'Deploy',
    on: onPush(facts.snapshot.repository.defaultBranch),
    permissions: readOnly,
    jobs: [
      {
        id: 'deploy',
        minutes: 30,
        environment: 'production',
        ...(image.length === 0 ? {} : { permissions: { contents: 'read', packages: 'write' } }),
        steps: [checkout, ...image, ...unknown],
      },
    ],
  })
  const fillIn =
    deployment.steps.length === 0
      ? ['Say in the last step how the image gets to where it runs; it fails until then.']
      : deployment.fillIn
  return { documents: [{ path: '.github/workflows/deploy.yml', text }], fillIn }
}

/** A workflow that deploys, but only for somebody who starts it. */
function startedByHand({ automations }: Facts): string | undefined {
  return automations.find(
    ({ inactive, triggers, jobs }) =>
      inactive === undefined &&
      triggers.length > 0 &&
      triggers.every(({ kind }) => kind === 'manual') &&
      jobs.some(({ activities }) => activities.some(({ kind }) => kind === 'deploy')),
  )?.path
}

function imageSteps({ path, context }: { readonly path: string; readonly context: string }): readonly Step[] {
  return [
    {
      name: 'Build and push the image',
      env: { GITHUB_TOKEN: '${{ github.token }}' },
      run: [
        'image="ghcr.io/${GITHUB_REPOSITORY,,}:${GITHUB_SHA}"',
        'echo "$GITHUB_TOKEN" | docker login ghcr.io --username "$GITHUB_ACTOR" --password-stdin',
        `docker build --tag "$image" --file ${shellWord(path)} ${shellWord(context)}`,
        'docker push "$image"',
      ],
    },
  ]
}

/** The repository does not tell where it runs, and a guess would deploy to nowhere. */
const refusal: Step = {
  note: ['Fill in: the command that you run by hand to take this image to where the model is used.'],
  name: 'Deploy',
  run: ['echo "Fill in how to deploy" >&2', 'exit 1'],
}
