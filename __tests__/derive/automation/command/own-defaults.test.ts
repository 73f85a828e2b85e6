import { expect, test } from '@jest/globals'
import { ownDefaults } from '../../../../src/derive/automation/command/own-defaults.ts'
import { derive } from '../../../../src/derive/derive.ts'
import { filesOf } from '../../../../src/derive/files.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const main = 'import os\nMODE = os.getenv("MODE", "serve")\n'
const defaults = (texts: Readonly<Record<string, string>>) => ownDefaults(filesOf(repositoryOf(texts), []))

test('what nothing sets has its default', () => {
  expect(defaults({ 'main.py': main, 'README.md': 'Set MODE=train' })).toEqual({ MODE: 'serve' })
  expect(defaults({ 'main.py': 'x = os.environ.get("FIT", default="false")\n' })).toEqual({ FIT: 'false' })
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['a workflow names it', { '.github/workflows/ci.yml': 'env: { MODE: train }' }],
  ['a script names it', { 'run.sh': 'export MODE=train' }],
  ['an image names it', { Dockerfile: 'ENV MODE=train' }],
  ['a file of settings names it', { '.env': 'MODE=train' }],
  ['other code sets it', { 'start.py': 'os.environ["MODE"] = "train"\n' }],
  ['other code hands it on', { 'start.py': 'run(env={"MODE": "train"})\n' }],
  ['other code has another default', { 'other.py': 'os.getenv("MODE", "train")\n' }],
])('what may be set has none: %s', (_, texts) => {
  expect(defaults({ 'main.py': main, ...texts })).toEqual({})
})

test('what runners set has none', () => {
  expect(defaults({ 'main.py': 'os.getenv("CI", "false")\nos.getenv("GITHUB_REF", "x")\n' })).toEqual({})
})

const train = (condition: string, path: string, automation: string): readonly string[] => {
  const code = `import os\nfrom sklearn.svm import SVC\nif ${condition}:\n    SVC().fit(1, 2)\n`
  const snapshot = repositoryOf({ [path]: automation, 'main.py': code })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) => activities.map(({ kind, conditional }) => `${kind}${conditional ? '?' : ''}`)),
  )
}
const workflow = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python main.py\n'

test.each([
  ['os.getenv("FIT", "false").lower() == "true"', []],
  ['os.getenv("FIT", "true").lower() == "true"', ['train']],
  ['bool(int(os.getenv("FIT", "0")))', ['train?']],
  ['os.getenv("FIT") == "true"', ['train?']],
])('a workflow that sets nothing runs what %s lets it', (condition, expected) => {
  expect(train(condition, '.github/workflows/ci.yml', workflow)).toEqual(expected)
})

test('services that hand on settings of their own leave it open', () => {
  const pipeline = 'a:\n  script:\n    - python main.py\n'
  expect(train('os.getenv("FIT", "false") == "true"', '.gitlab-ci.yml', pipeline)).toEqual(['train?'])
})
