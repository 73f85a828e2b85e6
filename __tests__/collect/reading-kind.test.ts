import { describe, expect, test } from '@jest/globals'
import { readingKindOf } from '../../src/collect/reading-kind.ts'

describe('readingKindOf', () => {
  test.each([
    ['.github/workflows/ci.yml', 0],
    ['.github/actions/setup/action.yaml', 0],
    ['tools/setup/action.yml', 0],
    ['.gitlab-ci.yml', 0],
    ['.circleci/config.yml', 0],
    ['ci/azure-pipelines-train.yml', 0],
    ['Jenkinsfile', 0],
    ['deploy/cloudbuild-prod.yaml', 0],
    ['Makefile', 1],
    ['Justfile', 1],
    ['noxfile.py', 1],
    ['package.json', 1],
    ['dvc.yaml', 1],
    ['data/raw.csv.dvc', 1],
    ['.dvc/config', 1],
    ['MLproject', 1],
    ['docker/train.Dockerfile', 1],
    ['Dockerfile-gpu', 1],
    ['docker-compose.prod.yml', 1],
    ['compose.yaml', 1],
    ['databricks.yml', 1],
    ['infra/main.tf', 1],
    ['.github/CODEOWNERS', 1],
    ['.gitattributes', 1],
    ['.env.example', 1],
    ['requirements-dev.txt', 2],
    ['requirements/base.in', 2],
    ['pyproject.toml', 2],
    ['conda-env.yml', 2],
    ['uv.lock', 2],
    ['dvc.lock', 2],
    ['package-lock.json', 2],
    ['README.md', 3],
    ['scripts/train.sh', 3],
    ['script/cibuild', 3],
    ['bin/ci/lint', 3],
    ['services/scoring/bin/test', 3],
    ['.ci/run', 3],
    ['do', 3],
    ['model/MLmodel', 5],
    ['container/train', 5],
    ['serving/churn/config.pbtxt', 7],
    ['web/src/lib/supabase.ts', 7],
    ['web/src/predictions.tsx', 7],
    ['src/train.py', 4],
    ['analysis.Rmd', 4],
    ['k8s/deployment.yaml', 5],
    ['.pipelines/train.yml', 5],
    ['eda.ipynb', 6],
    ['docs/model.md', 7],
    ['frontend/src/app.test.tsx', 7],
    ['metrics.json', 8],
    ['q.sql', 9],
    ['server/scoring_test.go', 9],
    ['Alerts.Tests.Unit/Mail/Sends.cs', 9],
    ['Alerts/MailTests.cs', 9],
    ['api/src/test/java/acme/ScoreTest.java', 9],
  ])('%s has rank %d', (path, rank) => {
    expect(readingKindOf(path)?.rank).toBe(rank)
  })

  test.each([
    'model.pkl',
    'data/train.csv',
    'data/training',
    'logo.png',
    'LICENSE',
    'data/py',
    'LICENSE-MIT',
    'binaries/train-linux',
    'bin/tool.exe',
    'src/app.tsx',
    'server/scoring.go',
    'Alerts/Mail.cs',
    'node_modules/x/package.json',
    'env/lib/python3.11/site-packages/x/a.py',
    'vendor/x/Makefile',
    'mlruns/0/meta.yaml',
    'wandb/run-20260101/files/config.yaml',
    '.ipynb_checkpoints/eda-checkpoint.ipynb',
    `${'deep/'.repeat(300)}a.py`,
  ])('%s is not read', (path) => {
    expect(readingKindOf(path)).toBeUndefined()
  })

  test.each(['src/wandb/track.py', 'vendors/api.py', 'pipelines/mlruns.py'])('%s is the own work', (path) => {
    expect(readingKindOf(path)).toBeDefined()
  })
})
