import { describe, expect, test } from '@jest/globals'
import { assignedSecrets } from '../../../src/collect/secrets/assigned-secrets.ts'

const key = 'f37e3703f5ec08bb5db0beceeeb610ef344dc6da'
const found = (path: string, text: string) =>
  assignedSecrets(path, text).map(({ start, end }) => text.slice(start, end))

describe('assignedSecrets', () => {
  test.each([
    ['a.py', `password = "${key}"`],
    ['a.py', `db_password: str = '${key}'`],
    ['a.py', `os.environ["MLFLOW_TRACKING_PASSWORD"] = "${key}"`],
    ['a.py', `os.getenv("API_KEY", "${key}")`],
    ['a.py', `{"client_secret": "${key}"}`],
    ['a.py', `connect(access_token=f"${key}")`],
    ['eda.ipynb', `"api_key = \\"${key}\\"\\n",`],
    ['conf.yml', `  password: ${key} # the database`],
    ['conf.yml', `aws_secret_access_key: '${key}'`],
    ['.env', `SECRET_KEY=${key}`],
    ['Dockerfile', `ENV TOKEN=${key}`],
    ['run.sh', `mlflow --token ${key} run`],
    ['a.tf', `password = "${key}"`],
    ['a.json', `"sharedSecret": "${key}"`],
  ])('%s: %s', (path, text) => {
    expect(found(path, text)).toEqual([key])
  })

  test.each([
    ['a.py', `password = ${key}`],
    ['a.py', `tokens = "${key}"`],
    ['a.py', `token_hash = "${key}"`],
    ['conf.yml', `digest: ${key}`],
    ['conf.yml', `password:\n${key}`],
    ['README.md', `the token ${key}`],
    ['poetry.lock', `token = "${key}"`],
  ])('%s: %s holds none', (path, text) => {
    expect(found(path, text)).toEqual([])
  })
})
