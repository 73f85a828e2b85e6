import { describe, expect, test } from '@jest/globals'
import { orchestratedFlows } from '../../../../src/derive/automation/follow/orchestrated-flows.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'prefect.yaml': `deployments:
  - name: weekly
    entrypoint: flows/train.py:main
    schedule: { cron: "0 0 * * 1" }
  - name: other
    entrypoint: flows/load.py:load
`,
  'flows/train.py': '# train',
  'flows/load.py': '# data',
  'job.py': '@app.local_entrypoint()\ndef go():\n    fit.remote()\n# train',
  'plain.py': '@app.function()\ndef fit():\n    pass\n# train',
  'kd/src/churn/pipeline_registry.py': '# evaluate',
  'kd/src/churn/pipelines/science/pipeline.py': '# train',
  'kd/src/churn/pipelines/science/nodes.py': '# data',
  'af/dags/weekly.py': 'with DAG("weekly", schedule="@weekly"): pass\n# train',
  'af/dags/helper.py': '# data',
  'af/plugins/x.py': '# data',
}

describe('flows of orchestrators', () => {
  const cases: readonly [string, string, readonly string[] | undefined][] = [
    [
      'prefect deploy --all',
      '',
      [
        'train @ flows/train.py:1 (tolerant) < ci.yml:1 > prefect deploy > main()',
        'data @ flows/load.py:1 (tolerant) < ci.yml:1 > prefect deploy > load()',
      ],
    ],
    [
      'prefect --no-prompt deploy -n weekly',
      '',
      ['train @ flows/train.py:1 (tolerant) < ci.yml:1 > prefect deploy > main()'],
    ],
    [
      'prefect deploy flows/train.py:main -n x',
      '',
      ['train @ flows/train.py:1 (tolerant) < ci.yml:1 > prefect deploy flows/train.py:main > main()'],
    ],
    [
      'prefect deployment build flows/train.py:main -n x --apply',
      '',
      ['train @ flows/train.py:1 (tolerant) < ci.yml:1 > prefect deployment build > main()'],
    ],
    ['prefect deployment build flows/train.py:main -n x', '', []],
    ['prefect deploy -n gone', '', []],
    ['prefect deploy', 'kd', []],
    ['modal run job.py', '', ['train @ job.py:4 < ci.yml:1 > modal run job.py > go()']],
    ['modal run job.py::fit', '', ['train @ job.py:4 < ci.yml:1 > modal run job.py::fit > fit()']],
    ['modal deploy job.py', '', ['train @ job.py:4 (tolerant) < ci.yml:1 > modal deploy job.py']],
    ['modal run plain.py', '', ['train @ plain.py:4 < ci.yml:1 > modal run plain.py']],
    ['prefect deployment run main/weekly', '', undefined],
    ['prefect worker start', '', undefined],
    [
      'kedro run --pipeline science',
      'kd',
      [
        'evaluate @ kd/src/churn/pipeline_registry.py:1 < ci.yml:1 > kedro run > register_pipelines()',
        'train @ kd/src/churn/pipelines/science/pipeline.py:1 < ci.yml:1 > kedro run > create_pipeline()',
      ],
    ],
    ['kedro package', 'kd', undefined],
    [
      'modal run flows/train.py::main',
      '',
      ['train @ flows/train.py:1 < ci.yml:1 > modal run flows/train.py::main > main()'],
    ],
    ['modal run gone.py', '', []],
    ['modal secret list', '', undefined],
    [
      'astro deploy abc',
      'af',
      ['train @ af/dags/weekly.py:2 (tolerant) < ci.yml:1 > astro deploy abc > DAG weekly.py'],
    ],
    [
      'gcloud composer environments storage dags import --environment e --location l --source dags',
      'af',
      ['train @ af/dags/weekly.py:2 (tolerant) < ci.yml:1 > gcloud composer environments > DAG weekly.py'],
    ],
    [
      'aws s3 sync --delete dags/ s3://acme-mwaa/dags',
      'af',
      ['train @ af/dags/weekly.py:2 (tolerant) < ci.yml:1 > aws s3 sync > DAG weekly.py'],
    ],
    [
      'gsutil -m rsync -r af/dags gs://acme-composer/dags/churn',
      '',
      ['train @ af/dags/weekly.py:2 (tolerant) < ci.yml:1 > gsutil rsync af/dags > DAG weekly.py'],
    ],
    [
      'aws s3 cp dags/weekly.py s3://acme-mwaa/dags/weekly.py',
      'af',
      ['train @ af/dags/weekly.py:2 (tolerant) < ci.yml:1 > aws s3 cp > DAG weekly.py'],
    ],
    ['aws s3 sync dags s3://acme-data/raw', 'af', undefined],
    ['aws s3 sync s3://acme-mwaa/dags dags', 'af', undefined],
    ['aws s3 sync out s3://acme-mwaa/dags', 'af', undefined],
    ['astro dev start', 'af', undefined],
    ['gcloud composer environments list', 'af', undefined],
  ]
  test.each(cases)('%s in %s', (words, cwd, expected) => {
    const does = followed(orchestratedFlows, texts, words, { cwd }).does
    expect(does?.map((line) => line.replace(/ > python \S+/, ''))).toEqual(expected)
  })

  test('a deployment that is built is deployed where something applies it', () => {
    const built = (beside: string) =>
      followed(orchestratedFlows, { ...texts, 'ci.yml': beside }, 'prefect deployment build flows/train.py:main -n x')
        .does?.length
    expect(built('run: |\n  prefect deployment apply main-deployment.yaml\n')).toBe(1)
    expect(built('run: |\n  # prefect deployment apply main-deployment.yaml\n')).toBe(0)
  })

  test('what is not there is noted', () => {
    expect(followed(orchestratedFlows, texts, 'prefect deploy flows/gone.py:main').notes).toEqual([
      'flows/gone.py is called here but does not exist at this commit.',
    ])
  })
})
