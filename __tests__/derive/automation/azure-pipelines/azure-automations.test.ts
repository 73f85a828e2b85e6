import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { azureAutomations } from '../../../../src/derive/automation/azure-pipelines/azure-automations.ts'
import { enacted, name, told } from '../enacted.ts'

const path = 'azure-pipelines.yml'

function read(texts: Readonly<Record<string, string>>, more: Parameters<typeof enacted>[2] = {}) {
  return enacted(azureAutomations, texts, more)
}

function triggers(head: string): readonly string[] | undefined {
  return read({
    [path]: `${head}\npool: {vmImage: ubuntu-latest}\nsteps:\n  - script: make\n`,
  }).automations[0]?.triggers.map(name)
}

describe('which files are pipelines', () => {
  it('goes by what stands in them, wherever they lie', () => {
    const steps = 'steps:\n  - task: UsePythonVersion@0\n  - template: base.yml\n'
    const { automations } = read({
      'devops/build.yml': `trigger: [main]\n${steps}`,
      'devops/base.yml': 'parameters: {x: 1}\nsteps:\n  - script: make\n',
      'devops/unused.yml': 'parameters: {x: 1}\nsteps:\n  - script: make\n',
      'examples/build.yml': `trigger: [main]\n${steps}`,
      'k8s.yml': 'apiVersion: v1\nkind: List\nsteps:\n  - script: x\n',
      'cloudbuild.yaml': 'steps:\n  - name: python\n    script: make\n',
      '.github/workflows/ci.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n',
      'compose.yml': 'services: {web: {image: x}}\n',
    })
    expect(automations.map((one) => one.path)).toEqual(['devops/build.yml'])
  })
})

/** A step whose note is the length of its condition. */
function conditioned(condition: string): string {
  return `- bash: "${condition.length}"\n  condition: ${condition}\n`
}

describe('triggers', () => {
  it.each([
    ['', ['change push', 'change pull_request', 'manual manual']],
    ['trigger: none\npr: none', ['manual manual']],
    ['trigger: none', ['manual manual']],
    ['trigger: none\npr: [main]', ['change pull_request (branches: main)', 'manual manual']],
    ['trigger:\n- main\npr: none', ['change push (branches: main)', 'manual manual']],
    ['trigger: [develop]\npr: none', ['manual manual']],
    ['trigger: {branches: {include: [release/*]}}\npr: none', ['manual manual']],
    ['trigger: {branches: {include: [main], exclude: [ma*]}}\npr: [develop]', ['manual manual']],
    ['trigger: {tags: {include: [v*]}, branches: {include: [none]}}\npr: none', ['manual manual']],
    ['trigger: {paths: {include: [src/*]}}\npr: none', ['manual manual']],
    [
      "trigger: none\npr: none\nschedules:\n- cron: '0 1 * * *'\n  branches: {include: [main]}",
      ['schedule schedule (0 1 * * *)', 'manual manual'],
    ],
    [
      'trigger: none\npr: none\nresources: {pipelines: [{pipeline: up, source: Build, trigger: true}]}',
      ['event pipeline (after Build)', 'manual manual'],
    ],
  ])('%j', (head, expected) => {
    expect(triggers(head)).toEqual(expected)
  })
})

describe('jobs', () => {
  const pipeline = `trigger: none
pr: [main]
variables:
- template: vars.yml
- \${{ if eq(variables['Build.SourceBranchName'], 'main') }}:
  - {name: ENV, value: PRD}
- \${{ else }}:
  - name: ENV
    value: DEV
stages:
- stage: build
  jobs:
  - template: jobs/test.yml
    parameters: {folder: mlops}
  - job: gone
    condition: false
    steps: [{bash: gone}]
- stage: ship
  jobs:
  - deployment: model
    environment: $(ENV)
    strategy:
      runOnce:
        deploy:
          steps:
          - download: current
            artifact: code
          - task: PythonScript@0
            inputs:
              scriptPath: $(Pipeline.Workspace)/code/deploy.py
              arguments: --env $(ENV) --id $(Build.BuildId)
`
  const test = `parameters:
- name: folder
  type: string
- name: lint
  type: boolean
  default: false
jobs:
- job: test
  steps:
  - publish: $(Build.SourcesDirectory)
    artifact: code
  - script: |
      pip install -r requirements.txt
      pytest \${{ parameters.folder }} $(OPTIONS)
  - \${{ if eq(parameters.lint, 'true') }}:
    - script: flake8
  - task: PublishTestResults@2
    condition: succeededOrFailed()
`

  it('follows templates with their parameters, environments by branch, and stages in order', () => {
    const { automations, scopes } = read({
      [path]: pipeline,
      'jobs/test.yml': test,
      'vars.yml': 'variables:\n  OPTIONS: -x\n',
    })
    const [automation] = automations
    expect(
      automation?.jobs.map(({ id, needs, environment, triggers: on }) => [id, needs, environment, on.map(name)]),
    ).toEqual([
      ['build / test', [], undefined, ['change pull_request (branches: main)', 'manual manual']],
      ['ship / model (DEV)', ['build / test'], 'DEV', ['change pull_request (branches: main)']],
      ['ship / model (PRD)', ['build / test'], 'PRD', ['manual manual']],
    ])
    expect(told(automation)).toEqual([
      'build / test: pip install -r requirements.txt @13 [change pull_request (branches: main), manual manual] <- azure-pipelines.yml:13',
      'build / test: pytest mlops -x @14 [change pull_request (branches: main), manual manual] <- azure-pipelines.yml:13',
      'ship / model (DEV): python /pipeline/code/deploy.py --env DEV --id ${{ variables.Build.BuildId }} @28 [change pull_request (branches: main)]',
      'ship / model (PRD): python /pipeline/code/deploy.py --env PRD --id ${{ variables.Build.BuildId }} @28 [manual manual]',
    ])
    expect(scopes.at(-1)?.mounts).toContainEqual({ from: '/pipeline/code', to: '' })
    expect(scopes.some(({ errexit }) => errexit)).toBe(true)
  })

  it('runs scripts as Azure does: a failing line in the middle fails nothing', () => {
    const { scopes } = read({
      [path]: 'trigger: [main]\npr: none\nsteps:\n  - bash: make\n    continueOnError: true\n',
    })
    expect(scopes.map(({ errexit, tolerant }) => [errexit, tolerant])).toEqual([
      [false, true],
      [false, true],
    ])
  })

  it('hands over templates of other repositories and tasks that speak of training or deploying', () => {
    const { automations } = read({
      [path]: `trigger: [main]
pr: none
resources:
  repositories:
  - {repository: shared, type: github, name: acme/mlops}
steps:
- template: known/train.yml@shared
  parameters: {file: job.yml}
- template: other.yml@shared
- task: AcmeDeploy@1
  inputs: {endpoint: churn}
- task: AcmeThing@1
- task: ManualValidation@0
`,
    })
    const [job] = automations[0]?.jobs ?? []
    expect(job?.activities.map(({ kind, note }) => `${kind}: ${note}`)).toEqual([
      'train: acme/mlops/known/train.yml (file: job.yml)',
      'approve: a person has to approve',
    ])
    expect(job?.delegated.map(({ callee, hints }) => `${callee} ${hints.join()}`)).toEqual([
      'acme/mlops/other.yml ',
      'AcmeDeploy@1 endpoint: churn',
    ])
  })

  it.each([
    ["task: AzureCLI@2\n  inputs: {scriptType: bash, inlineScript: 'az ml job create'}", 'az ml job create'],
    [
      'task: Docker@2\n  inputs: {command: buildAndPush, Dockerfile: app/Dockerfile, repository: r, tags: t}',
      'docker build -f "app/Dockerfile" -t "r:t" "app" && docker push "r:t"',
    ],
    ['task: KubernetesManifest@1\n  inputs: {action: deploy, manifests: k8s/a.yml}', 'kubectl apply -f "k8s/a.yml"'],
    ['task: Bash@3\n  inputs: {filePath: run.sh, arguments: fast}', 'bash run.sh fast'],
    [
      'task: acme.azureml-restApi-task.MLPublishedPipelineRestAPITask@0\n  inputs: {PipelineId: abc}',
      'az ml run submit-pipeline --pipeline-id "abc"',
    ],
    ['pwsh: make', "'make'"],
  ])('reads %j', (step, expected) => {
    const { automations } = read({ [path]: `trigger: [main]\npr: none\nsteps:\n- ${step}\n` })
    expect(automations[0]?.jobs[0]?.activities.map(({ note }) => note)).toEqual([expected])
  })

  it.each([
    ['Bash@3', 'filePath: ops/run.sh, workingDirectory: ops', 'bash ../ops/run.sh'],
    ['AzureCLI@2', 'scriptPath: ops/run.sh, workingDirectory: ops/deep', 'bash ../../ops/run.sh'],
    ['Bash@3', 'filePath: run.sh, workingDirectory: ops', 'bash run.sh'],
    [
      'Bash@3',
      'filePath: $(Build.SourcesDirectory)/ops/run.sh, workingDirectory: ops',
      'bash /github/workspace/ops/run.sh',
    ],
  ])('looks for the script of %s { %s } from the root', (task, inputs, expected) => {
    const { automations } = read({
      'ops/run.sh': 'make',
      [path]: `trigger: [main]\npr: none\nsteps:\n- task: ${task}\n  inputs: {${inputs}}\n`,
    })
    expect(automations[0]?.jobs[0]?.activities.map(({ note }) => note)).toEqual([expected])
  })

  it('sends live traffic bit by bit in a canary strategy', () => {
    const { automations } = read({
      [path]:
        'trigger: [main]\njobs:\n- deployment: d\n  environment: prod\n  strategy: {canary: {increments: [10, 50], deploy: {steps: [{bash: ship}]}}}\n',
    })
    expect(automations[0]?.jobs[0]?.activities.map(({ kind }) => kind)).toEqual(['build', 'shift-traffic'])
  })

  it('keeps conditions apart by what starts the run', () => {
    const push = "eq(variables['Build.SourceBranch'], 'refs/heads/main')"
    const request = "and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'))"
    const unknown = "eq(variables['SET_ELSEWHERE'], 'yes')"
    const { automations } = read({
      [path]: `trigger: [main]\npr: [main]\nsteps:\n${conditioned(push)}${conditioned(request)}${conditioned(unknown)}${conditioned('failed()')}`,
    })
    const found = automations[0]?.jobs[0]?.activities.map(({ note, triggers: on, conditional }) => [
      note,
      on.map(({ event }) => event),
      conditional,
    ])
    expect(found).toEqual([
      [String(push.length), ['push', 'manual'], false],
      [String(unknown.length), ['push', 'pull_request', 'manual'], true],
      ['8', ['push', 'pull_request', 'manual'], true],
      [String(request.length), ['pull_request'], false],
    ])
  })
})

describe('template expressions', () => {
  it('see the variables that a variables template brings', () => {
    const { automations } = read({
      [path]:
        'trigger: [main]\npr: none\nvariables:\n- template: v.yml\nsteps:\n- template: t/${{ variables.version }}.yml\n- ${{ each one in parameters.list }}:\n  - bash: ${{ one }}\nparameters:\n- {name: list, type: object, default: [a, b]}\n',
      'v.yml': 'variables: {version: two}\n',
      't/two.yml': 'steps: [{bash: two}]\n',
    })
    expect(automations[0]?.jobs[0]?.activities.map(({ note }) => note)).toEqual(['two', 'a', 'b'])
  })
})

describe('hostile pipelines', () => {
  it('end, however templates call each other', () => {
    const { automations } = read({
      [path]: 'trigger: [main]\nsteps:\n- template: a.yml\n- bash: make\n',
      'a.yml': 'steps:\n- template: a.yml\n- template: a.yml\n',
    })
    expect(told(automations[0]).length).toBe(1)
  })

  it('are read without an exception', () => {
    const piece = fc.constantFrom(
      'stages: [{stage: a}, {template: b}, ~, x]',
      'jobs: [{job: ~, dependsOn: [x]}, {deployment: d, strategy: []}]',
      "steps: [{bash: '$(x)'}, {task: '@'}, {'${{ each x in parameters.y }}': [{bash: x}]}]",
      'variables: [{name: a, value: $(a)}, {group: g}, 1]',
      'parameters: [{name: y, type: object, default: [1, 2]}, {}]',
      'resources: {pipelines: 1, repositories: {}}',
      'schedules: {cron: x}',
      'extends: {template: t.yml}',
    )
    fc.assert(
      fc.property(fc.uniqueArray(piece, { maxLength: 6 }), (pieces) => {
        expect(read({ [path]: ['trigger: [main]', ...pieces].join('\n') }).automations.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
