import { describe, expect, test } from '@jest/globals'
import { dockerCompose } from '../../../../src/derive/automation/follow/docker-compose.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'compose.yml': `services:
  api:
    build: ./api
    depends_on: [db]
    command: fit --now
  db:
    image: postgres
    command: ship
  trainer:
    image: python:3.11
    profiles: [train]
    working_dir: /w
    volumes: ['.:/w']
    command: python api/train.py
`,
  'compose.override.yml': 'services:\n  api:\n    environment: { A: b }\n',
  'api/Dockerfile': 'FROM x\nWORKDIR /code\nCOPY . .\nRUN lint\nCMD ship\n',
  'api/train.py': '# train',
  'api/tests/test_a.py': 'assert 1',
}
const does = (words: string) =>
  followed(dockerCompose, texts, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

const lint = (verb: string) => `lint @ api/Dockerfile:4 < docker compose ${verb} api > docker build api/Dockerfile`

describe('docker compose', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['docker compose build', [lint('build')]],
    ['docker-compose up -d', [lint('up'), 'train @ compose.yml:5 (tolerant) < docker compose up api']],
    ['docker compose up --exit-code-from api api', [lint('up'), 'train @ compose.yml:5 < docker compose up api']],
    ['docker compose --profile train up trainer', ['train @ api/train.py:1 (tolerant) < docker compose up trainer']],
    [
      'docker compose run --rm api pytest tests',
      [lint('run'), 'test @ ci.yml:1 [1: api/tests/test_a.py] < docker compose run api'],
    ],
    ['docker compose exec -T api python train.py', ['train @ api/train.py:1 < docker compose exec api']],
    ['docker compose exec db fit', []],
    ['docker compose run gone fit', []],
    ['docker compose down', undefined],
    ['docker build .', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does(words)).toEqual(expected)
  })

  test('the files that COMPOSE_FILE names', () => {
    const project = {
      '.env': 'COMPOSE_PATH_SEPARATOR=;\nCOMPOSE_FILE=base.yml;dev/dev.yml\n',
      'base.yml': 'services: { api: { image: x } }',
      'dev/dev.yml': 'services: { api: { build: { context: . } } }',
      Dockerfile: 'FROM x\nCOPY . /srv\nWORKDIR /srv\nENTRYPOINT ./enter.sh $0 $@\n',
      'enter.sh': '#!/bin/sh\nexec "$@"\n',
    }
    const { does: works } = followed(dockerCompose, project, 'docker compose --env-file=.env run api fit --now')
    expect(works).toEqual(['train @ enter.sh:2 < ci.yml:1 > docker compose run api > enter.sh'])
  })
})
