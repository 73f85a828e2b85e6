import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const job = (step: string) => `on: push\njobs:\n  up:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`
const action = (command: string) =>
  `uses: pulumi/actions@v6\n        with:\n          command: ${command}\n          work-dir: infra\n          stack-name: prod`

const program = (image: string) => ({
  'infra/Pulumi.yaml': 'name: churn\nruntime:\n  name: python\nmain: program/\n',
  'infra/program/__main__.py': 'import service\n',
  'infra/program/service.py': `import pulumi_gcp as gcp\nTAG = tag()\ngcp.cloudrun.Service("api", template=gcp.cloudrun.TemplateArgs(image=${image}))\n`,
})

/** The deployments that automation makes, by the place of their call. */
function deployed(step: string, texts: Readonly<Record<string, string>>): readonly string[] {
  const snapshot = repositoryOf({ ...texts, '.github/workflows/cd.yml': job(step) })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) =>
      activities.filter(({ kind }) => kind === 'deploy').map(({ at }) => `${at.path}:${at.line ?? 0}`),
    ),
  )
}

describe('pulumi up', () => {
  it.each([
    ['the command', 'run: pulumi up --yes --cwd infra --stack prod'],
    ['the action', action('up')],
  ])('brings up to date the service whose image the program is handed: %s', (_, step) => {
    expect(deployed(step, program('f"acme/api:{TAG}"'))).toEqual(['infra/program/service.py:3'])
    expect(deployed(step, program('TAG'))).toEqual(['infra/program/service.py:3'])
  })

  it.each([
    ['an image that is spelled out', action('up'), program('"acme/api:1.4"')],
    ['an image that only a comment hands over', action('up'), program('"acme/api:1.4")) # image: tag')],
    ['a preview', action('preview'), program('TAG')],
    ['a preview by the command', 'run: pulumi preview --cwd infra', program('TAG')],
    [
      'a program in another language',
      action('up'),
      { ...program('TAG'), 'infra/Pulumi.yaml': 'name: churn\nruntime: nodejs\nmain: program/\n' },
    ],
    ['another folder', 'run: pulumi up --yes', program('TAG')],
  ])('deploys nothing for %s', (_, step, texts) => {
    expect(deployed(step, texts)).toEqual([])
  })
})
