import { describe, expect, test } from '@jest/globals'
import { vertexCustomJob } from '../../../../src/derive/automation/follow/vertex-custom-job.ts'
import { followed } from '../../../support/follows.ts'

const pool = (image: string, more = '') =>
  `workerPoolSpecs:\n  machineSpec: { machineType: n1-standard-4 }\n  containerSpec:\n    imageUri: ${image}\n${more}`
const texts = {
  Dockerfile: 'FROM python:3.12\nWORKDIR /app\nCOPY src ./src\nENTRYPOINT ["python", "src/train.py"]\n',
  'src/train.py': '# train',
  'src/score.py': '# test',
  'job.yaml': pool('eu-docker.pkg.dev/acme/ml/churn:latest', '    args: [--epochs, "3"]\n'),
  'listed.yaml':
    'worker_pool_specs:\n  - machine_spec: { machine_type: n1 }\n    container_spec: { image_uri: acme/churn, command: [fit] }\n',
  'public.yaml': pool('us-docker.pkg.dev/vertex-ai/training/tf-gpu.2-12:latest'),
  'scoring.yaml': pool('acme/churn', '    command: [python, src/score.py]\n'),
}
const job = 'gcloud ai custom-jobs create --region=x --display-name y'

describe('custom jobs of Vertex AI', () => {
  const by = (path: string) => `< ci.yml:1 > gcloud ai custom-jobs create${path === '' ? '' : ` ${path}`}`
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      `${job} --config=job.yaml`,
      [`train @ src/train.py:1 (tolerant) ${by('job.yaml')}`, `provision @ job.yaml:4 (tolerant) ${by('job.yaml')}`],
    ],
    [
      `gcloud beta ai custom-jobs create --config listed.yaml`,
      [
        `train @ Dockerfile:4 (tolerant) ${by('listed.yaml')}`,
        `provision @ listed.yaml:3 (tolerant) ${by('listed.yaml')}`,
      ],
    ],
    [
      `${job} --worker-pool-spec=replica-count=1,machine-type=n1,container-image-uri=acme/churn`,
      [`train @ src/train.py:1 (tolerant) ${by('')}`, `provision @ ci.yml:1 (tolerant) ${by('')}`],
    ],
    [
      `${job} --worker-pool-spec=executor-image-uri=x,local-package-path=src,script=train.py`,
      [`train @ src/train.py:1 (tolerant) ${by('')}`],
    ],
    [`${job} --config scoring.yaml`, []],
    [`${job} --config public.yaml`, []],
    [`${job} --config gone.yaml`, []],
    [`${job} --config $CONFIG`, []],
    ['gcloud ai custom-jobs list --config job.yaml', undefined],
    ['gcloud run deploy --config job.yaml', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(vertexCustomJob, texts, words).does).toEqual(expected)
  })
})
