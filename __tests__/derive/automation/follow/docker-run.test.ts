import { describe, expect, test } from '@jest/globals'
import { dockerRun } from '../../../../src/derive/automation/follow/docker-run.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  Dockerfile: 'FROM python:3.11\nWORKDIR /app\nCOPY . .\nCMD ["python", "src/train.py"]\n',
  'entry/Dockerfile': 'FROM python:3.11\nCOPY entry/run.sh /run.sh\nENTRYPOINT ["/run.sh"]\nCMD ["fit"]\n',
  'entry/run.sh': '#!/bin/sh\nlint\nexec "$@"\n',
  'dvc/Dockerfile':
    'FROM python:3.11\nWORKDIR /app\nCOPY src/ ./src/\nCOPY dvc.yaml params.yaml ./\nCMD ["dvc", "repro"]\n',
  'dvc.yaml': 'stages:\n  fit:\n    cmd: python src/train.py\n',
  'params.yaml': '{}',
  'src/train.py': '# train',
  'tests/test_a.py': 'assert 1',
}
const built = 'docker build -t shop:ci .\n'

describe('docker run', () => {
  const cases: readonly [string, readonly string[]][] = [
    [`${built}docker run --rm shop:ci`, ['train @ src/train.py:1 < ci.yml:2 > docker run shop', 'serve @ ci.yml:2']],
    [
      `${built}docker run -d shop:latest`,
      ['train @ src/train.py:1 (tolerant) < ci.yml:2 > docker run shop', 'serve @ ci.yml:2'],
    ],
    [
      `${built}docker run shop pytest tests`,
      ['test @ ci.yml:2 [1: tests/test_a.py] < ci.yml:2 > docker run shop', 'serve @ ci.yml:2'],
    ],
    [
      `${built}docker run shop python /app/src/train.py`,
      ['train @ src/train.py:1 < ci.yml:2 > docker run shop', 'serve @ ci.yml:2'],
    ],
    [
      'docker build -t x -f entry/Dockerfile .\ndocker run x',
      [
        'lint @ entry/run.sh:2 (tolerant) < ci.yml:2 > docker run x > entry/run.sh',
        'train @ entry/run.sh:3 < ci.yml:2 > docker run x > entry/run.sh',
        'serve @ ci.yml:2',
      ],
    ],
    [
      'docker build -t x -f entry/Dockerfile .\ndocker run --entrypoint ship x now',
      ['deploy @ ci.yml:2 < ci.yml:2 > docker run x', 'serve @ ci.yml:2'],
    ],
    [
      'docker run -v $PWD:/w -w /w python:3 python src/train.py',
      ['train @ src/train.py:1 < ci.yml:1 > docker run python', 'serve @ ci.yml:1'],
    ],
    [
      'docker build -t x -f dvc/Dockerfile .\ndocker run x',
      ['train @ src/train.py:1 < ci.yml:2 > docker run x > dvc repro > stage fit', 'serve @ ci.yml:2'],
    ],
    ['docker run postgres fit', ['serve @ ci.yml:1']],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(shellIn(texts, text).does.filter((line) => !line.startsWith('build'))).toEqual(expected)
  })

  test('an image from elsewhere is not ours', () => {
    expect(followed(dockerRun, texts, 'docker run shop fit').does).toBeUndefined()
    expect(followed(dockerRun, texts, 'docker ps').does).toBeUndefined()
  })
})
