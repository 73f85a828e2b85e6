import { describe, expect, it } from '@jest/globals'
import { failsOnFailedTests } from '../../../../src/derive/automation/steps/reported-tests.ts'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const project = {
  'churn/add.py': 'def add(a, b):\n    return a + b\n',
  'tests/test_add.py': 'from churn.add import add\n\ndef test_add():\n    assert add(1, 1) == 2\n',
}

/** Whether the failure of the only test is swallowed. */
function isSwallowed(texts: Readonly<Record<string, string>>): readonly boolean[] {
  const snapshot = repositoryOf({ ...project, ...texts })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) => activities.filter(({ kind }) => kind === 'test').map(({ tolerant }) => tolerant)),
  )
}

describe('tests whose failure is swallowed', () => {
  const azure = (publish: string) =>
    isSwallowed({
      'azure-pipelines.yml': `trigger: [main]\nsteps:\n- bash: pytest tests --junitxml=out.xml || true\n${publish}`,
    })
  const task = (inputs: string, more = '') =>
    `- task: PublishTestResults@2\n  inputs: {testResultsFiles: out.xml${inputs}}\n${more}`

  it('fail the job by the task of Azure Pipelines that publishes them, where it heeds failures', () => {
    expect(azure(task(', failTaskOnFailedTests: true'))).toEqual([false])
    expect(azure(task(', failTaskOnFailedTests: true', '  condition: succeededOrFailed()\n'))).toEqual([false])
  })

  it('do not where it only publishes, is itself swallowed, may not run, or comes first', () => {
    expect(azure(task(''))).toEqual([true])
    expect(azure(task(', failTaskOnFailedTests: false'))).toEqual([true])
    expect(azure(task(', failTaskOnFailedTests: true', '  continueOnError: true\n'))).toEqual([true])
    expect(azure(task(', failTaskOnFailedTests: true', "  condition: eq(variables['SET_ELSEWHERE'], 'x')\n"))).toEqual([
      true,
    ])
    const first = `trigger: [main]\nsteps:\n${task(', failTaskOnFailedTests: true')}- bash: pytest tests || true\n`
    expect(isSwallowed({ 'azure-pipelines.yml': first })).toEqual([true])
  })

  it('fail the job by an action that reads their results', () => {
    const github = (step: string) =>
      isSwallowed({
        '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest tests --junitxml=out.xml\n        continue-on-error: true\n${step}`,
      })
    expect(github('      - uses: dorny/test-reporter@v1\n        if: always()\n')).toEqual([false])
    expect(github("      - uses: dorny/test-reporter@v1\n        with: {fail-on-error: 'false'}\n")).toEqual([true])
    expect(github('      - uses: dorny/test-reporter@v1\n        continue-on-error: true\n')).toEqual([true])
    expect(github('      - uses: dorny/test-reporter@v1\n        with: {path: "web/jest.xml"}\n')).toEqual([true])
    expect(github('      - uses: dorny/test-reporter@v1\n        with: {path: "**/*.xml"}\n')).toEqual([false])
    expect(github('')).toEqual([true])
  })

  it('do not where they write no results down', () => {
    const step = '      - run: pytest tests || true\n      - uses: dorny/test-reporter@v1\n'
    expect(
      isSwallowed({
        '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${step}`,
      }),
    ).toEqual([true])
  })
})

it.each([
  ['mikepenz/action-junit-report@v4', 'fail_on_failure', true],
  ['EnricoMi/publish-unit-test-result-action/linux@v2', 'action_fail', true],
  ['actions/upload-artifact@v4', 'fail-on-error', false],
])('%s fails where %s says so: %j', (uses, given, expected) => {
  expect(failsOnFailedTests(uses, (name) => (name === given ? 'true' : undefined)) !== undefined).toBe(expected)
  expect(failsOnFailedTests(uses, () => undefined)).toBeUndefined()
})
