import { describe, expect, it } from '@jest/globals'
import { runOf } from '../support/program-of.ts'

const steps =
  'from sklearn.linear_model import Ridge\ndef prepare(path):\n    print(path)\ndef train(path):\n    Ridge().fit(path)\n'
const runner = 'def run_step(name, step, **inputs):\n    print(name)\n    return step(**inputs)\n'
const texts = {
  'steps.py': steps,
  'runner.py': runner,
  'prepare.py': 'from runner import run_step\nfrom steps import prepare\nrun_step("prepare", step=prepare, path="a")\n',
  'train.py': 'from runner import run_step\nfrom steps import train\nrun_step("train", step=train, path="a")\n',
}

describe('a runner that calls what it is handed', () => {
  it.each([
    ['train.py', ['steps.py:5 train']],
    ['prepare.py', []],
  ])('leads %s to its own step alone', (path, does) => {
    expect(runOf(texts, { path })).toEqual(does)
  })

  it('leads on through another runner', () => {
    const outer = 'from runner import run_step\ndef logged(work):\n    run_step("x", work, path="a")\n'
    const own = { ...texts, 'outer.py': outer, 'train.py': 'import outer, steps\nouter.logged(steps.train)\n' }
    expect(
      runOf({ ...own, 'other.py': 'import outer, steps\nouter.logged(steps.prepare)\n' }, { path: 'train.py' }),
    ).toEqual(['steps.py:5 train'])
    expect(
      runOf({ ...own, 'other.py': 'import outer, steps\nouter.logged(steps.prepare)\n' }, { path: 'other.py' }),
    ).toEqual([])
  })

  it('leads nowhere by a function that is handed in and not called', () => {
    const idle = { ...texts, 'runner.py': 'def run_step(name, step, **inputs):\n    print(name, step)\n' }
    expect(runOf(idle, { path: 'train.py' })).toEqual([])
  })

  it('ends where runners call each other in a circle', () => {
    const circle = 'def a(f):\n    b(f)\ndef b(f):\n    a(f)\n    f()\ndef fit():\n    Ridge().fit(1)\na(fit)\n'
    expect(runOf({ 'a.py': `from sklearn.linear_model import Ridge\n${circle}` }, { path: 'a.py' })).toEqual([
      'a.py:8 train',
    ])
  })
})
