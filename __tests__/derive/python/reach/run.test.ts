import { describe, expect, it } from '@jest/globals'
import { programOf, runOf } from '../support/program-of.ts'

const fit = 'from sklearn.svm import SVC\ndef train():\n    SVC().fit(X, y)\n'

describe('run', () => {
  it('enters the main guard and says how it got there', () => {
    const [activity] = programOf({ 'a.py': `${fit}if __name__ == "__main__":\n    train()` }).run({
      path: 'a.py',
    }).activities
    expect(activity).toMatchObject({
      kind: 'train',
      at: { path: 'a.py', line: 3 },
      via: ['a.py:5 train()'],
      conditional: false,
      triggers: [],
    })
  })

  it('says under which condition the way leads there', () => {
    const under = (condition: string) =>
      programOf({ 'a.py': `import sys\n${fit}def heal(score):\n    ${condition}\n        train()\nheal(sys.stdin)` })
        .run({ path: 'a.py' })
        .activities.map(({ detail }) => detail['under'])
    expect(under('if score > 0.3:')).toEqual(['if score > 0.3:'])
    expect(under('if True:')).toEqual([undefined])
  })

  it('says where the way would have ended before', () => {
    const left = (before: string) =>
      programOf({
        'a.py': `import sys\n${fit}def heal(score):\n${before}    go()\ndef go():\n    if sys.stdin.closed:\n        sys.exit(0)\n    train()\nheal(sys.stdin)`,
      })
        .run({ path: 'a.py' })
        .activities.map(({ detail, conditional }) => [conditional, detail['left']])
    expect(left('    if score < 0.3:\n        return\n')).toEqual([[false, 'if sys.stdin.closed:\nif score < 0.3:']])
    expect(left('    if False:\n        return\n')).toEqual([[false, 'if sys.stdin.closed:']])
    expect(left('    if score < 0.3:\n        print(score)\n')).toEqual([[false, 'if sys.stdin.closed:']])
  })

  it('does not enter the main guard of what is imported', () => {
    const texts = { 'main.py': 'import a', 'a.py': `${fit}if __name__ == "__main__":\n    train()` }
    expect(runOf(texts, { path: 'main.py' })).toEqual([])
  })

  it('enters nothing that is only defined', () => {
    expect(runOf({ 'a.py': fit }, { path: 'a.py' })).toEqual([])
  })

  it('runs a single function of a file', () => {
    expect(runOf({ 'a.py': fit }, { path: 'a.py', function: 'train' })).toEqual(['a.py:3 train'])
    expect(runOf({ 'a.py': fit }, { path: 'a.py', function: 'missing' })).toEqual([])
    expect(runOf({ 'a.py': fit }, { path: 'missing.py' })).toEqual([])
  })

  it.each([
    ['a class', 'class T:\n    def run(self):\n        train()\nT().run()'],
    [
      'a method of a base class that calls back',
      'class B:\n    def run(self):\n        self.go()\n    def go(self):\n        raise NotImplementedError\nclass T(B):\n    def go(self):\n        train()\nT().run()',
    ],
    [
      'super',
      'class B:\n    def go(self):\n        train()\nclass T(B):\n    def go(self):\n        super().go()\nT().go()',
    ],
    [
      'a context manager',
      'class T:\n    def __enter__(self):\n        train()\n    def __exit__(self, *a):\n        pass\nwith T() as t:\n    pass',
    ],
    ['a thread', 'import threading\nthreading.Thread(target=train).start()'],
    ['a pool', 'from multiprocessing import Pool\nPool().map(train, xs)'],
    [
      'an operator',
      'from airflow.operators.python import PythonOperator\nPythonOperator(task_id="t", python_callable=train)',
    ],
    ['a decorated task', 'from celery import shared_task\n@shared_task\ndef t():\n    train()\nt.delay()'],
    ['a flow with options', 'from prefect import flow\n@flow\ndef f():\n    train()\nf.with_options(name="x")()'],
    [
      'a wrapper',
      'def wrap(f):\n    def inner(*a):\n        return f(*a)\n    return inner\n@wrap\ndef g():\n    train()\ng()',
    ],
    ['a closure', 'def outer():\n    def inner():\n        train()\n    inner()\nouter()'],
    ['a lambda', 'def call(f):\n    f()\ncall(lambda: train())'],
    [
      'hooks of a framework',
      'import lightning as L\nclass N(L.LightningModule):\n    def training_step(self):\n        train()\nL.Trainer().fit(N())',
    ],
    ['a partial', 'from functools import partial\npartial(train, 1)()'],
    ['an event loop', 'import asyncio\nasync def go():\n    train()\nasyncio.run(go())'],
  ])('follows %s', (_, source) => {
    expect(runOf({ 'a.py': fit + source }, { path: 'a.py' })).toContain('a.py:3 train')
  })

  it('asks classes of the program for methods of untraced receivers', () => {
    const source = `${fit}class T:\n    def fit_all(self):\n        train()\nmake = T\ndef go(t):\n    t.fit_all()\n`
    expect(runOf({ 'a.py': `${source}T()\ngo(other())` }, { path: 'a.py' })).toEqual(['a.py:3 train'])
    expect(runOf({ 'a.py': `${source}go(other())` }, { path: 'a.py' })).toEqual(['a.py:3 train?'])
  })

  it('prefers the certain way over the conditional one', () => {
    expect(runOf({ 'a.py': `${fit}if x:\n    train()\ntrain()` }, { path: 'a.py' })).toEqual(['a.py:3 train'])
    expect(runOf({ 'a.py': `${fit}if x:\n    train()` }, { path: 'a.py' })).toEqual(['a.py:3 train?'])
  })

  it('takes for certain what every branch does', () => {
    const source = `from sklearn.svm import SVC, LinearSVC\nif x():\n    SVC().fit(X)\nelse:\n    LinearSVC().fit(X)`
    expect(runOf({ 'a.py': source }, { path: 'a.py' })).toEqual(['a.py:3 train', 'a.py:5 train'])
    expect(runOf({ 'a.py': source.replace('LinearSVC().fit(X)', 'pass') }, { path: 'a.py' })).toEqual(['a.py:3 train?'])
    const nested = source.replace('    LinearSVC', '    if y():\n        LinearSVC')
    expect(runOf({ 'a.py': nested }, { path: 'a.py' })).toEqual(['a.py:3 train?', 'a.py:6 train?'])
  })

  it.each([
    ['a constant', 'DEBUG = False\nif DEBUG:\n    train()'],
    ['what follows a return', 'def go():\n    return 1\n    train()\ngo()'],
    ['a default nobody changes', 'def go(fit=False):\n    if fit:\n        train()\ngo()'],
  ])('leaves out what stands under %s', (_, source) => {
    expect(runOf({ 'a.py': fit + source }, { path: 'a.py' })).toEqual([])
  })

  it('does not decide on a constant that may have been replaced', () => {
    const set = (value: string) => `${fit}go = 0\nif asked():\n    go = ${value}\nif go == 1:\n    train()`
    expect(runOf({ 'a.py': set('answer()') }, { path: 'a.py' })).toEqual(['a.py:3 train?'])
    expect(runOf({ 'a.py': set('0') }, { path: 'a.py' })).toEqual([])
  })

  it.each([
    ['try:\n    train()\nexcept Exception:\n    print("x")', 'a.py:3 train~'],
    ['try:\n    train()\nexcept Exception:\n    raise', 'a.py:3 train'],
    ['try:\n    train()\nexcept ValueError:\n    pass', 'a.py:3 train'],
    ['try:\n    pass\nexcept ValueError:\n    train()', 'a.py:3 train?'],
  ])('weighs %j', (source, expected) => {
    expect(runOf({ 'a.py': fit + source }, { path: 'a.py' })).toEqual([expected])
  })

  it('is bounded where functions call each other', () => {
    expect(runOf({ 'a.py': `${fit}def a():\n    b()\ndef b():\n    a()\n    train()\na()` }, { path: 'a.py' })).toEqual(
      ['a.py:3 train'],
    )
  })

  it('enters handlers once a server starts', () => {
    const source =
      'import uvicorn\nfrom fastapi import FastAPI\nimport joblib\napp = FastAPI()\n@app.post("/predict")\ndef predict():\n    joblib.load("m")\n'
    expect(runOf({ 'a.py': source }, { path: 'a.py' })).toEqual(['a.py:5 serve'])
    expect(runOf({ 'a.py': `${source}uvicorn.run(app)` }, { path: 'a.py' })).toEqual([
      'a.py:5 serve',
      'a.py:8 serve',
      'a.py:7 load-model',
    ])
  })

  it('leaves to whoever asks what handlers train, and what they start', () => {
    const routes = `${fit}import uvicorn\nimport os\nfrom fastapi import FastAPI\napp = FastAPI()\n@app.get("/train")\ndef retrain():\n    train()\n    os.system("python fit.py")\n`
    const started = (text: string) => runOf({ 'a.py': text }, { path: 'a.py' })
    expect(started(`${routes}uvicorn.run(app)`)).toEqual(['a.py:8 serve', 'a.py:12 serve'])
    expect(programOf({ 'a.py': `${routes}uvicorn.run(app)` }).run({ path: 'a.py' }).spawned).toEqual([])
    expect(started(`${routes}retrain()\nuvicorn.run(app)`)).toEqual(['a.py:8 serve', 'a.py:13 serve', 'a.py:3 train'])
  })
})

describe('arguments', () => {
  const argparse = `${fit}import argparse
def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mode", default="score")
    parser.add_argument("--fit", action="store_true")
    args = parser.parse_args()
    if args.mode == "train" or args.fit:
        train()
main()`
  const subcommands = `${fit}import argparse
parser = argparse.ArgumentParser()
subs = parser.add_subparsers(dest="command")
one = subs.add_parser("train")
one.set_defaults(func=train)
args = parser.parse_args()
args.func(args)`
  const click = `${fit}import click
@click.group()
def cli():
    pass
@cli.command()
@click.option("--fit/--no-fit", default=False)
def work(fit):
    if fit:
        train()
@cli.command("other")
def other_command():
    pass
if __name__ == "__main__":
    cli()`
  const clickOf = (option: string): string => `${fit}import click
@click.command()
@click.option("--source", ${option})
def work(source):
    if source:
        train()
if __name__ == "__main__":
    work()`
  const typer = `${fit}import typer
app = typer.Typer()
@app.command()
def main(fit: bool = False, name: str = "x"):
    if fit:
        train()
if __name__ == "__main__":
    app()`
  const fire = `${fit}import fire
def score():
    pass
if __name__ == "__main__":
    fire.Fire()`
  const fireClass = `${fit}import fire
class Learner:
    def __init__(self, rate=0.1):
        train()
    def score(self):
        pass
if __name__ == "__main__":
    fire.Fire(Learner)`
  const argv = `${fit}import sys\nif sys.argv[1] == "train":\n    train()`

  it.each([
    ['argparse value', argparse, ['--mode', 'train'], ['a.py:3 train']],
    ['argparse value with =', argparse, ['--mode=train'], ['a.py:3 train']],
    ['argparse flag', argparse, ['--fit'], ['a.py:3 train']],
    ['argparse default', argparse, [], []],
    ['argparse, nobody knows', argparse, undefined, ['a.py:3 train?']],
    ['argparse, a variable', argparse, ['--mode', '$MODE'], ['a.py:3 train?']],
    ['click command', click, ['work', '--fit'], ['a.py:3 train']],
    ['click command without the flag', click, ['work'], []],
    ['another click command', click, ['other', '--fit'], []],
    ['click, no default', clickOf('default=None'), [], []],
    ['click, given', clickOf('default=None'), ['--source', 'a'], ['a.py:3 train']],
    ['click, from the environment', clickOf('default=None, envvar="SOURCE"'), [], ['a.py:3 train?']],
    ['click, a default of its own', clickOf('default=find()'), [], ['a.py:3 train?']],
    ['click, nobody knows', click, undefined, ['a.py:3 train?']],
    ['single typer command', typer, ['--fit'], ['a.py:3 train']],
    ['single typer command, default', typer, [], []],
    ['fire', fire, ['train'], ['a.py:3 train']],
    ['fire, other', fire, ['score'], []],
    ['fire makes an instance', fireClass, [], ['a.py:3 train']],
    ['fire makes an instance for any of its methods', fireClass, ['score'], ['a.py:3 train']],
    ['fire on an instance that is there', fireClass.replace('(Learner)', '(known)'), [], []],
    ['argv', argv, ['train'], ['a.py:3 train']],
    ['argv, other', argv, ['score'], []],
  ])('decide: %s', (_, source, args, expected) => {
    expect(runOf({ 'a.py': source }, args ? { path: 'a.py', args } : { path: 'a.py' })).toEqual(expected)
  })

  it('choose a function that a subcommand stands for', () => {
    expect(runOf({ 'a.py': subcommands }, { path: 'a.py', args: ['train'] })).toEqual(['a.py:3 train'])
  })

  it('reach through parameters', () => {
    const source = `${fit}import argparse\ndef work(fit):\n    if fit:\n        train()\ndef main(args):\n    work(args.fit)\np = argparse.ArgumentParser()\np.add_argument("--fit", action="store_true")\nmain(p.parse_args())`
    expect(runOf({ 'a.py': source }, { path: 'a.py', args: ['--fit'] })).toEqual(['a.py:3 train'])
    expect(runOf({ 'a.py': source }, { path: 'a.py', args: [] })).toEqual([])
  })

  it('leave open what a configuration on the command line may set', () => {
    const source = (defaults: string) =>
      `${fit}import argparse, yaml\np = argparse.ArgumentParser()\np.add_argument("--config")\np.add_argument("--fit", action="store_true")\n${defaults}\nargs = p.parse_args()\nif args.fit:\n    train()\n`
    const read = source('p.set_defaults(**yaml.safe_load(open("a.yaml")))')
    expect(runOf({ 'a.py': read }, { path: 'a.py', args: ['--config', 'a.yaml'] })).toEqual(['a.py:3 train?'])
    expect(runOf({ 'a.py': read }, { path: 'a.py', args: [] })).toEqual([])
    const named = source('p.set_defaults(steps=3)')
    expect(runOf({ 'a.py': named }, { path: 'a.py', args: ['--config', 'a.yaml'] })).toEqual([])
  })

  it('run a console script that names the application', () => {
    expect(runOf({ 'a.py': typer }, { path: 'a.py', function: 'app', args: ['--fit'] })).toEqual(['a.py:3 train'])
    expect(runOf({ 'a.py': click }, { path: 'a.py', function: 'cli', args: ['work', '--fit'] })).toEqual([
      'a.py:3 train',
    ])
  })
})

describe('spawned', () => {
  it.each([
    ['subprocess.run(["dvc", "repro"], check=True)', ['dvc', 'repro'], false],
    ['subprocess.run(["dvc", "repro"])', ['dvc', 'repro'], true],
    ['subprocess.check_call([sys.executable, "-m", "pkg.train"])', ['python', '-m', 'pkg.train'], false],
    ['subprocess.run(f"dvc pull {name}", shell=True, check=True)', 'dvc pull ${name}', false],
    ['r = subprocess.run(["x"])\nprint(r.returncode)', ['x'], false],
    ['r = subprocess.run(["x"])', ['x'], true],
    ['os.system("make train")', 'make train', true],
    ['cmd = ["a"]\nif y:\n    cmd.append("b")\nsubprocess.check_call(cmd)', ['a', 'b'], false],
    ['subprocess.check_call("a b".split())', ['a', 'b'], false],
  ])('%s', (source, command, tolerant) => {
    const { spawned } = programOf({ 'a.py': `import os, subprocess, sys\n${source}` }).run({ path: 'a.py' })
    expect(spawned).toMatchObject([{ command, tolerant, at: { path: 'a.py' } }])
  })

  it('shell operators and tasks of runners', () => {
    const airflow =
      'from airflow.operators.bash import BashOperator\nBashOperator(task_id="t", bash_command="python train.py")'
    expect(programOf({ 'a.py': airflow }).run({ path: 'a.py' }).spawned).toMatchObject([{ command: 'python train.py' }])
    const nox = 'import nox\n@nox.session\ndef tests(session):\n    session.run("pytest", "-q")'
    expect(programOf({ 'noxfile.py': nox }).run({ path: 'noxfile.py', function: 'tests' }).spawned).toMatchObject([
      { command: ['pytest', '-q'] },
    ])
  })

  it('enters scripts that a service is told to start', () => {
    const step =
      'import os\nfrom azureml.pipeline.steps import PythonScriptStep\nPythonScriptStep(script_name=os.environ["SCRIPT"], source_directory="src")'
    const texts = { 'pipe.py': step, 'src/train.py': `${fit}if __name__ == "__main__":\n    train()` }
    expect(runOf(texts, { path: 'pipe.py', env: { SCRIPT: 'train.py' } })).toEqual(['src/train.py:3 train'])
    expect(runOf(texts, { path: 'pipe.py' })).toEqual([])
  })

  it.each(['python src/train.py --fast', 'python -m src.train main=local'])(
    'enters the script of a command: %s',
    (command) => {
      const step = `from azureml.pipeline.steps import CommandStep\nCommandStep(command="${command}", source_directory=".")`
      const texts = { 'pipe.py': step, 'src/train.py': `${fit}if __name__ == "__main__":\n    train()` }
      expect(runOf(texts, { path: 'pipe.py' })).toEqual(['src/train.py:3 train'])
    },
  )
})

describe('runText', () => {
  it('reads text as a module in its folder, at its place', () => {
    const { activities, spawned } = programOf({ 'pkg/a.py': fit }).runText(
      'from a import train\nimport os\n\ntrain()\nos.system("x")',
      { path: 'ci.yml', line: 10 },
      'pkg',
    )
    expect(activities).toMatchObject([{ kind: 'train', at: { path: 'pkg/a.py', line: 3 }, via: ['ci.yml:13 train()'] }])
    expect(spawned).toMatchObject([{ at: { path: 'ci.yml', line: 14 } }])
  })

  it('does not stop at broken text', () => {
    expect(programOf({}).runText('def (:\n  ]', { path: 'ci.yml' }, '').activities).toEqual([])
  })
})

describe('moduleFile', () => {
  const program = programOf({
    'src/pkg/__init__.py': '',
    'src/pkg/__main__.py': '',
    'src/pkg/train.py': '',
    'app/run.py': '',
  })
  it.each([
    ['pkg.train', '', 'src/pkg/train.py'],
    ['pkg', '', 'src/pkg/__main__.py'],
    ['src.pkg.train', '', 'src/pkg/train.py'],
    ['run', 'app', 'app/run.py'],
    ['pkg.missing', '', undefined],
    ['../etc', '', undefined],
  ])('%s in %j is %s', (dotted, cwd, path) => {
    expect(program.moduleFile(dotted, cwd)).toBe(path)
  })
})
