import { describe, expect, test } from '@jest/globals'
import { cloudBuildSubmit } from '../../../../src/derive/automation/follow/cloud-build-submit.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'app/cloudbuild.yaml': `steps:
  - name: python:3.11
    entrypoint: bash
    args:
      - -c
      - |
        lint
        python src/train.py
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, x, .]
`,
  'app/src/train.py': '# train',
  'app/Dockerfile': 'FROM x\nRUN fit\n',
  'other.yaml': 'kind: Pod\n',
}

describe('gcloud builds submit', () => {
  const inside = ' < ci.yml:1 > gcloud builds submit app/cloudbuild.yaml'
  const steps = [
    `lint @ app/cloudbuild.yaml:7 (tolerant)${inside}`,
    `train @ app/src/train.py:1${inside}`,
    `train @ app/Dockerfile:2${inside} > docker build app/Dockerfile`,
    `build @ app/cloudbuild.yaml:10${inside}`,
  ]
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['gcloud builds submit app', steps],
    ['gcloud beta builds submit app --config=app/cloudbuild.yaml --project x', steps],
    [
      'gcloud builds submit --tag gcr.io/x/y app',
      ['train @ app/Dockerfile:2 < ci.yml:1 > docker build app/Dockerfile', 'build @ ci.yml:1'],
    ],
    ['gcloud builds submit --config other.yaml', []],
    ['gcloud builds submit --config gone.yaml', []],
    ['gcloud builds submit gs://b/x.tgz', []],
    ['gcloud builds list', undefined],
    ['gsutil cp a b', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(cloudBuildSubmit, texts, words).does).toEqual(expected)
  })

  test('nobody waits for an asynchronous build', () => {
    expect(followed(cloudBuildSubmit, texts, 'gcloud builds submit --async app').does?.[1]).toBe(
      `train @ app/src/train.py:1 (tolerant)${inside}`,
    )
  })
})
