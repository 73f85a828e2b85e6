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

  describe('Airflow on another machine', () => {
    const dags = {
      'dags/weekly.py': 'with DAG("weekly", schedule="@weekly"):\n  pass\n# train',
      'dags/helper.py': '# data',
      'jobs/x.py': '# data',
    }
    const up = (service: string, more: Readonly<Record<string, string>> = {}, there = true) =>
      followed(
        dockerCompose,
        { ...dags, 'compose.yml': `services:\n  flow: ${service}\n`, ...more },
        'docker compose up -d',
        there ? { elsewhere: true } : {},
      ).does?.filter((line) => !line.startsWith('lint'))
    const application = 'deploy @ compose.yml:1 < ci.yml:1 > docker compose up'
    const deployed = [
      application,
      'deploy @ compose.yml:2 < ci.yml:1 > docker compose up',
      'train @ dags/weekly.py:3 (tolerant) < ci.yml:1 > docker compose up > DAG weekly.py > python dags/weekly.py',
    ].map((line) => line.replace(' > python dags/weekly.py', ''))

    test.each([
      ['its image', '{image: "apache/airflow:2.9.0", volumes: ["./dags:/opt/airflow/dags"]}'],
      [
        'a folder it names',
        '{image: apache/airflow, environment: {AIRFLOW__CORE__DAGS_FOLDER: /d}, volumes: ["./dags:/d"]}',
      ],
      [
        'what it starts',
        '{image: python, command: airflow standalone, environment: [AIRFLOW_HOME=/af], volumes: [".:/af"]}',
      ],
    ])('by %s', (_, service) => {
      expect(up(service)).toEqual(deployed)
    })

    test('by the image it builds on, which holds the DAGs', () => {
      const Dockerfile = 'FROM apache/airflow:2.9.0\nCOPY dags /opt/airflow/dags\n'
      expect(up('{build: .}', { Dockerfile })).toEqual(deployed)
    })

    test.each([
      ['is none', '{image: python, volumes: ["./dags:/opt/airflow/dags"]}'],
      ['sees other folders', '{image: apache/airflow, volumes: ["./jobs:/opt/airflow/jobs"]}'],
      ['sees a volume', '{image: apache/airflow, volumes: ["dags:/opt/airflow/dags"]}'],
    ])('not one that %s', (_, service) => {
      expect(up(service)).toEqual([application])
    })

    test('a runner is gone with what it started', () => {
      expect(up('{image: apache/airflow, volumes: ["./dags:/opt/airflow/dags"]}', {}, false)).toEqual([])
    })
  })
})
