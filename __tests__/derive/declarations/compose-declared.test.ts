import { describe, expect, it } from '@jest/globals'
import { composeDeclared } from '../../../src/derive/declarations/compose-declared.ts'
import { readYaml } from '../../../src/derive/yaml/read-yaml.ts'

const declared = (text: string, path = 'docker-compose.yml') => composeDeclared(path, readYaml(text).root)
const database = '  db: { image: "postgres:16", restart: always }\n'

describe('compose as the way to deploy', () => {
  it.each([
    [
      'a built service is kept running beside others',
      `services:\n  api: { build: ., restart: always }\n${database}`,
      'docker-compose.yml',
    ],
    [
      'a published image is kept running',
      `services:\n  api: { image: "ghcr.io/acme/churn:\${TAG}", restart: "$RESTART" }\n${database}`,
      'compose.yaml',
    ],
    [
      'a proxy answers for it on the port of HTTPS',
      'services:\n  api: { build: . }\n  caddy: { image: "caddy:2", ports: ["80:80", "443:443"] }\n',
      'docker-compose.yml',
    ],
    ['the file is for production', 'services:\n  api: { image: "acme/churn:1" }\n', 'compose.prod.yml'],
  ])('counts where %s', (_, text, path) => {
    expect(declared(text, path)).toMatchObject([{ kind: 'deploy', note: 'compose service api', line: 2 }])
  })

  it.each([
    [
      'only a tracking server runs',
      'services:\n  mlflow: { image: "ghcr.io/mlflow/mlflow:2", restart: always }\n',
      'docker-compose.yml',
    ],
    [
      'only a vector database runs',
      `services:\n  qdrant: { image: "qdrant/qdrant:v1", restart: always }\n${database}`,
      'docker-compose.yml',
    ],
    ['a dashboard is built', `services:\n  grafana: { build: ., restart: always }\n${database}`, 'docker-compose.yml'],
    [
      'a proxy answers on this machine alone',
      'services:\n  api: { build: . }\n  caddy: { image: "caddy:2", ports: ["127.0.0.1:443:443", "8443:443"] }\n',
      'docker-compose.yml',
    ],
    ['nothing is kept running', `services:\n  api: { build: . }\n${database}`, 'docker-compose.yml'],
    [
      'the source is mounted',
      `services:\n  api: { build: ., restart: always, volumes: [".:/app"] }\n${database}`,
      'docker-compose.yml',
    ],
    [
      'the server reloads',
      `services:\n  api: { build: ., restart: always, command: uvicorn app:app --reload }\n${database}`,
      'docker-compose.yml',
    ],
    [
      'the file is for development',
      `services:\n  api: { build: ., restart: always }\n${database}`,
      'docker-compose.dev.yml',
    ],
    [
      'images made by hand are named',
      'services:\n  ui: { image: ui, tty: true }\n  api: { image: server }\n',
      'docker-compose.yml',
    ],
    [
      'an orchestrator runs locally',
      `services:\n  web: { build: ., image: "acme-airflow:latest", restart: always, volumes: ["\${DIR:-.}/dags:/opt/dags"] }\n${database}`,
      'docker-compose.yml',
    ],
  ])('does not count where %s', (_, text, path) => {
    expect(declared(text, path)).toEqual([])
  })
})
