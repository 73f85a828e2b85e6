import { describe, expect, test } from '@jest/globals'
import { submittedJob } from '../../../../src/derive/automation/follow/submitted-job.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'jobs/train.yaml':
    'name: x\nruntime_env:\n  working_dir: .\n  env_vars: { CMD: fit }\nentrypoint: bash jobs/train.sh\n',
  'jobs/train.sh': 'lint\n$CMD\n',
  'sky.yaml': 'workdir: src\nsetup: |\n  pip install -r requirements.txt\nrun: |\n  echo\n  python train.py\n',
  'jobs/built.yaml': 'entrypoint: python src/train.py\ncluster_env: churn-env\ncompute_config: gpu\n',
  'jobs/idle.yaml': 'entrypoint: echo\ncluster_env: churn-env\ncompute_config: gpu\n',
  'src/requirements.txt': '',
  'src/train.py': '# train',
}

describe('submitted jobs', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'anyscale jobs submit jobs/train.yaml --wait',
      [
        'lint @ jobs/train.sh:1 (tolerant) < ci.yml:1 > anyscale jobs submit jobs/train.yaml > jobs/train.sh',
        'train @ jobs/train.sh:2 < ci.yml:1 > anyscale jobs submit jobs/train.yaml > jobs/train.sh',
      ],
    ],
    [
      'sky jobs launch -y sky.yaml',
      [
        'install @ sky.yaml:3 < ci.yml:1 > sky jobs launch sky.yaml',
        'train @ src/train.py:1 < ci.yml:1 > sky jobs launch sky.yaml',
      ],
    ],
    [
      'anyscale job submit jobs/built.yaml',
      [
        'train @ src/train.py:1 < ci.yml:1 > anyscale job submit jobs/built.yaml',
        'install @ jobs/built.yaml:2 < ci.yml:1 > anyscale job submit jobs/built.yaml',
        'provision @ jobs/built.yaml:3 < ci.yml:1 > anyscale job submit jobs/built.yaml',
      ],
    ],
    ['anyscale job submit jobs/idle.yaml', []],
    [
      'ray job submit --address http://x --working-dir src -- python train.py',
      ['train @ src/train.py:1 < ci.yml:1 > ray job submit'],
    ],
    [
      'anyscale job submit --name x --working-dir . -- python src/train.py',
      ['train @ src/train.py:1 < ci.yml:1 > anyscale job submit'],
    ],
    ['ray job submit -- python train.py', []],
    ['ray submit cluster.yaml src/train.py --epochs 3', ['train @ src/train.py:1 < ci.yml:1 > ray submit']],
    ['ray job stop x', undefined],
    ['ray submit cluster.yaml', undefined],
    ['anyscale job submit gone.yaml', []],
    ['anyscale service deploy jobs/train.yaml', undefined],
    ['sky status', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(submittedJob, texts, words).does).toEqual(expected)
  })
})
