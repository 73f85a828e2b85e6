import { describe, expect, it } from '@jest/globals'
import { programOf } from './support/program-of.ts'

const fit = 'from sklearn.svm import SVC\n'

describe('units', () => {
  it('say what stands in a file, whoever calls it', () => {
    const [unit] = programOf({ 'a.py': `${fit}class T:\n    def go(self):\n        SVC().fit(X)\n` }).units
    expect(unit).toMatchObject({ path: 'a.py', language: 'python', entry: false, test: false, imports: [] })
    expect(unit?.activities).toMatchObject([
      {
        kind: 'train',
        note: 'calls sklearn.svm.SVC.fit',
        at: { path: 'a.py', line: 4 },
        via: ['T.go'],
        conditional: false,
        detail: { function: 'T.go', call: 'sklearn.svm.SVC.fit' },
      },
    ])
  })

  it('name the condition and what it comes to by default', () => {
    const source =
      'import argparse, mlflow\np = argparse.ArgumentParser()\np.add_argument("--use-mlflow", action="store_true")\nargs = p.parse_args()\nif args.use_mlflow:\n    mlflow.log_metric("a", 1)\n'
    const [unit] = programOf({ 'a.py': source }).units
    expect(unit?.activities).toMatchObject([
      { conditional: true, detail: { guard: 'if args.use_mlflow:', default: 'off' } },
    ])
    const on = programOf({
      'a.py': 'import mlflow\ndef go(track=True):\n    if track:\n        mlflow.log_metric("a", 1)\n',
    }).units
    expect(on[0]?.activities[0]?.detail['default']).toBe('on')
  })

  it.each([
    ['a guard', 'def main():\n    pass\nif __name__ == "__main__":\n    main()', true, 3],
    ['an application', 'import typer\napp = typer.Typer()\n@app.command()\ndef a():\n    pass\napp()', true, 6],
    ['effects at the top', `${fit}SVC().fit(X)`, true, 1],
    ['definitions alone', 'def main():\n    pass', false, 1],
  ])('are entries by %s', (_, source, entry, line) => {
    expect(programOf({ 'a.py': source }).units).toMatchObject([{ entry, at: { line } }])
  })

  it('are no entries where others import them for their effects', () => {
    const units = programOf({ 'a.py': `${fit}SVC().fit(X)`, 'b.py': 'import a' }).units
    expect(units.find((unit) => unit.path === 'a.py')?.entry).toBe(false)
  })

  it('are notebooks with their own lines', () => {
    const cells = [
      { cell_type: 'code', source: ['import sklearn.svm\n', 'm = sklearn.svm.SVC()'] },
      { cell_type: 'code', source: ['m.fit(X)'] },
    ]
    expect(programOf({ 'n.ipynb': JSON.stringify({ cells }) }).units).toMatchObject([
      { path: 'n.ipynb', language: 'notebook', entry: true, activities: [{ kind: 'train', at: { line: 3 } }] },
    ])
  })

  it('take what Databricks notebooks run for an import', () => {
    const texts = {
      'jobs/a.py': '# Databricks notebook source\n# MAGIC %run ./shared\n\n# COMMAND ----------\nmodel.fit(X)',
      'jobs/shared.py': `${fit}model = SVC()`,
    }
    const unit = programOf(texts).units.find((one) => one.path === 'jobs/a.py')
    expect(unit).toMatchObject({ imports: ['jobs/shared.py'], activities: [{ kind: 'train', at: { line: 5 } }] })
  })

  it('leave out vendored code, generated names and files that cannot be read', () => {
    const program = programOf({
      'venv/lib/a.py': '',
      'third_party/b.py': '',
      '{{cookiecutter.name}}/c.py': '',
      'd.ipynb': 'no notebook',
      'e.py': '',
    })
    expect(program.units.map((unit) => unit.path)).toEqual(['e.py'])
    expect(program.notes).toMatchObject([{ path: 'd.ipynb' }])
  })

  it('note what is no Python 3', () => {
    expect(programOf({ 'a.py': 'x = 1\nprint "a"\n' }).notes).toMatchObject([
      { severity: 'info', path: 'a.py', line: 2 },
    ])
  })
})

describe('a function that a test hands something new', () => {
  const step = 'import torch\ndef step(model, optimizer):\n    loss = model(1)\n    loss.backward()\n'
  const drift = 'def compute_psi(expected, actual):\n    return sum(abs(float(expected)), float(actual))\n'
  const test = (call: string) => `import acme\nfrom src.a import *\ndef test_it(model):\n    assert ${call} is None\n`
  const doneIn = (text: string, call: string) =>
    programOf({ 'src/a.py': text, 'tests/test_a.py': test(call) })
      .units.find(({ path }) => path === 'src/a.py')
      ?.activities.map(({ kind }) => kind)

  it('still does what was said of calls on what nobody could trace, and of its own comparisons', () => {
    expect(doneIn(step, 'step(model, acme.Optimizer())')).toEqual(['train'])
    expect(doneIn(drift, 'compute_psi(acme.Rows(), acme.Rows())')).toEqual(['detect-drift'])
  })
})
