import { describe, expect, test } from '@jest/globals'
import { databricksBundle } from '../../../../src/derive/automation/follow/databricks-bundle.ts'
import { followed, worksOf } from '../../../support/follows.ts'

const texts = {
  'ml/databricks.yml': `bundle: { name: churn }
include:
  - ./resources/*.yml
targets:
  prod:
    resources:
      jobs:
        retrain:
          schedule: { quartz_cron_expression: "0 0 9 * * ?", timezone_id: UTC }
`,
  'ml/resources/jobs.yml': `resources:
  jobs:
    retrain:
      job_clusters:
        - job_cluster_key: main
          new_cluster: { num_workers: 3, node_type_id: i3.xlarge }
      tasks:
        - task_key: train
          notebook_task:
            notebook_path: ../notebooks/Train
        - task_key: check
          for_each_task:
            inputs: "[1]"
            task:
              spark_python_task:
                python_file: \${workspace.file_path}/src/check.py
                parameters: ["--env", "\${bundle.target}"]
    ingest:
      tasks:
        - task_key: load
          python_wheel_task: { package_name: churn, entry_point: load, parameters: [--all] }
        - task_key: gone
          spark_python_task: { python_file: ../src/gone.py }
        - task_key: elsewhere
          notebook_task: { notebook_path: /Shared/other }
  experiments: { x: { name: y } }
`,
  'ml/resources/broken.yml': 'resources:\n  jobs: [',
  'ml/notebooks/Train.py': '# Databricks notebook source\n# train\n# track',
  'ml/src/check.py': '# evaluate',
  'ml/pyproject.toml': '[project]\nname = "churn"\n[project.scripts]\nload = "churn.main:load"\n',
  'ml/churn/main.py': '# data',
  'other/databricks.yml': 'bundle: { name: empty }\n',
}

const retrain = (verb: string) => {
  const late = verb === 'deploy' ? ' (tolerant)' : ''
  const way = `< ci.yml:1 > databricks bundle ${verb} > job retrain`
  return [
    `train @ ml/notebooks/Train.py:2${late} ${way}`,
    `track @ ml/notebooks/Train.py:3${late} ${way}`,
    `evaluate @ ml/src/check.py:1${late} ${way}`,
    `provision @ ml/resources/jobs.yml:6${late} ${way}`,
  ]
}
const ingest = 'data @ ml/churn/main.py:1 (tolerant) < ci.yml:1 > databricks bundle deploy > job ingest > load()'

describe('databricks bundle', () => {
  const cases: readonly [string, string, readonly string[] | undefined][] = [
    ['databricks bundle deploy -t prod', 'ml', [...retrain('deploy'), ingest]],
    ['databricks bundle run -t prod retrain', 'ml', retrain('run')],
    ['databricks bundle run retrain', 'ml/src', retrain('run')],
    ['databricks bundle run other', 'ml', []],
    ['databricks bundle deploy', 'other', []],
    ['databricks bundle deploy', '', []],
    ['databricks bundle validate', 'ml', undefined],
    ['databricks jobs list', 'ml', undefined],
  ]
  test.each(cases)('%s in %s', (words, cwd, expected) => {
    const does = followed(databricksBundle, texts, words, { cwd }).does
    expect(does?.map((line) => line.replace(/ > python \S+$/, ''))).toEqual(expected)
  })

  test('what a task names and nobody has is noted', () => {
    expect(followed(databricksBundle, texts, 'databricks bundle run ingest', { cwd: 'ml' }).notes).toEqual([
      '../src/gone.py is called here but does not exist at this commit.',
    ])
    expect(followed(databricksBundle, texts, 'databricks bundle deploy').notes).toEqual([
      'databricks.yml is called here but does not exist at this commit.',
    ])
  })

  describe('watching and branching', () => {
    const watched = {
      'databricks.yml': 'bundle: { name: offers }\ninclude: [resources.yml]\n',
      'resources.yml': `resources:
  quality_monitors:
    inference: { table_name: c.s.t }
  model_serving_endpoints:
    offers: { config: { served_entities: [{ entity_name: m, entity_version: "3" }] } }
  jobs:
    training:
      tasks:
        - { task_key: fit, spark_python_task: { python_file: train.py } }
    watch:
      tasks:
        - { task_key: look, spark_python_task: { python_file: look.py } }
        - task_key: drifted
          depends_on: [{ task_key: look }]
          condition_task: { op: GREATER_THAN, left: "{{tasks.look.values.count}}", right: "0" }
        - task_key: asked
          condition_task: { op: EQUAL_TO, left: "{{job.parameters.force}}", right: "yes" }
        - task_key: again
          depends_on: [{ task_key: drifted, outcome: "true" }]
          run_job_task: { job_id: "\${resources.jobs.training.id}" }
        - task_key: anyway
          depends_on: [{ task_key: asked, outcome: "true" }]
          run_job_task: { job_id: "\${resources.jobs.training.id}" }
        - task_key: elsewhere
          run_job_task: { job_id: 7 }
`,
      'train.py': '# train',
      'look.py': '# evaluate',
    }
    const way = 'ci.yml:1 > databricks bundle deploy'

    test('a deployment sets up monitors and endpoints, and a condition task stands before the job it starts', () => {
      expect(followed(databricksBundle, watched, 'databricks bundle deploy').does).toEqual(
        [
          `monitor @ resources.yml:3 < ${way}`,
          `detect-drift @ resources.yml:3 < ${way}`,
          `deploy @ resources.yml:5 < ${way}`,
          `train @ train.py:1 (tolerant) < ${way} > job training`,
          `evaluate @ look.py:1 (tolerant) < ${way} > job watch`,
          `train @ train.py:1 (tolerant, conditional) < ${way} > job watch > job training`,
          `train @ train.py:1 (tolerant, conditional) < ${way} > job watch > job training`,
        ].map((line) => expect.stringContaining(line)),
      )
    })

    test('the condition keeps what it compares; a parameter compares nothing that was found', () => {
      const works = worksOf(databricksBundle, watched, 'databricks bundle deploy')
      const guards = works.flatMap((work) => (work.type === 'activity' ? (work.activity.detail['guard'] ?? []) : []))
      expect(guards).toEqual(['drifted: {{tasks.look.values.count}} GREATER_THAN 0', 'a parameter of the job'])
    })

    test('an endpoint says which version it serves', () => {
      const works = worksOf(databricksBundle, watched, 'databricks bundle deploy')
      const versions = works.flatMap((work) =>
        work.type === 'activity' ? (work.activity.detail['version'] ?? []) : [],
      )
      expect(versions).toEqual(['entity_version 3'])
    })
  })
})
