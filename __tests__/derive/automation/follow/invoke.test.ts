import { describe, expect, test } from '@jest/globals'
import { invoke } from '../../../../src/derive/automation/follow/invoke.ts'
import { followed } from '../../../support/follows.ts'

const tasks = `from invoke import task

CMD = "fit"

@task
def lint(c):
    c.run("lint", warn=True)

@task(pre=[lint])
def train_model(ctx, env="dev"):
    with ctx.cd("app"):
        ctx.run(f"{CMD} --env {env}", pty=True)

def other(c):
    c.run("ship")
`

describe('invoke', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'invoke train-model --env prod',
      [
        'lint @ tasks.py:7 (tolerant) < ci.yml:1 > invoke train-model > invoke lint',
        'train @ tasks.py:12 < ci.yml:1 > invoke train-model',
      ],
    ],
    ['inv lint', ['lint @ tasks.py:7 (tolerant) < ci.yml:1 > invoke lint']],
    ['inv other', []],
    ['invoke --list', []],
    ['invoked', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(invoke, { 'tasks.py': tasks }, words).does).toEqual(expected)
  })

  test('what a task does itself, beside the commands it runs', () => {
    const texts = { 'tasks.py': '@task\ndef fit(c):\n# train\n    c.run("lint")\n' }
    expect(followed(invoke, texts, 'invoke fit').does).toEqual([
      'lint @ tasks.py:4 < ci.yml:1 > invoke fit',
      expect.stringMatching(/^train @ tasks\.py:3 < ci\.yml:1 > invoke fit/),
    ])
  })

  test('as a module', () => {
    expect(followed(invoke, { 'tasks.py': tasks }, 'python -m invoke lint').does).toEqual([
      'lint @ tasks.py:7 (tolerant) < ci.yml:1 > invoke lint',
    ])
  })

  test('a package of tasks', () => {
    const texts = { 'tasks/__init__.py': '', 'tasks/ml.py': '@task\ndef go(c):\n    c.run("fit")\n' }
    expect(followed(invoke, texts, 'inv ml.go').does).toEqual(['train @ tasks/ml.py:3 < ci.yml:1 > invoke ml.go'])
  })
})
