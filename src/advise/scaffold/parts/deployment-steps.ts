import type { Facts } from '../../../model/facts.ts'
import { folderOf } from './folder-of.ts'
import { shellWord } from './shell-word.ts'
import type { Step } from './workflow-text.ts'

/** Steps that deploy with what the repository holds for it; none where it does not tell. */
export interface Deployment {
  readonly steps: readonly Step[]
  readonly fillIn: readonly string[]
}

const scripts = ['deploy.sh', 'scripts/deploy.sh', 'bin/deploy.sh', 'ci/deploy.sh', 'deploy/deploy.sh', 'bin/deploy']

/** A deploy target or script of the team goes first; then the file of the platform it runs on. */
export function deploymentSteps(facts: Facts): Deployment {
  const { files } = facts
  if (/^deploy\s{0,4}:(?!=)/m.test(textOf(facts, 'Makefile')))
    return deployment('make deploy', 'what `make deploy` needs')
  const script = scripts.find((path) => files.has(path))
  if (script !== undefined) return deployment(`bash ${script}`, `what ${script} needs`)
  if (files.has('fly.toml')) return deployment('flyctl deploy --remote-only', 'flyctl and its token FLY_API_TOKEN')
  if (/^runtime:/m.test(textOf(facts, 'app.yaml')))
    return deployment('gcloud app deploy --quiet app.yaml', 'the log-in to Google Cloud')
  const chart = files
    .glob('**/Chart.yaml')
    .map(folderOf)
    .find((folder) => shellWord(folder) !== undefined)
  if (chart !== undefined)
    return deployment(
      `helm upgrade --install model ${shellWord(chart)} --set "image.tag=$GITHUB_SHA"`,
      'the log-in to the cluster',
    )
  const manifests = facts.roles.deployment.find(
    (path) =>
      /\.ya?ml$/.test(path) &&
      shellWord(folderOf(path)) !== undefined &&
      /^kind:\s{1,8}(?:Deployment|StatefulSet|InferenceService)\b/m.test(textOf(facts, path)),
  )
  if (manifests !== undefined) {
    const what = folderOf(manifests) === '.' ? manifests : `${folderOf(manifests)}/`
    return deployment(`kubectl apply --filename ${shellWord(what) ?? '.'}`, 'the log-in to the cluster')
  }
  return { steps: [], fillIn: [] }
}

function deployment(command: string, needs: string): Deployment {
  return {
    steps: [{ note: [`Fill in before it: ${needs}.`], name: 'Deploy', run: [command] }],
    fillIn: [`Give the deployment ${needs}, in a step before it.`],
  }
}

function textOf({ files }: Facts, path: string): string {
  const text = files.text(path)
  return text?.state === 'seen' ? text.value : ''
}
