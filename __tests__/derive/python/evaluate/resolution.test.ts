import { describe, expect, it } from '@jest/globals'
import { callsOf, programOf } from '../support/program-of.ts'

const fit = 'sklearn.ensemble.RandomForestClassifier.fit'

function main(source: string, more: Readonly<Record<string, string>> = {}): readonly (string | undefined)[] {
  return callsOf({ 'main.py': source, ...more }, 'main.py')
}

const forest = 'from sklearn.ensemble import RandomForestClassifier\n'

describe('names', () => {
  it.each([
    ['an alias', 'from mlflow import log_metric as lm\nlm("a", 1)', 'mlflow.log_metric'],
    ['a module under another name', 'import mlflow as m\nm.log_metric("a", 1)', 'mlflow.log_metric'],
    ['a constructed object', `${forest}clf = RandomForestClassifier()\nclf.fit(X, y)`, fit],
    ['a chain', `${forest}RandomForestClassifier().fit(X, y)`, fit],
    ['a fitted chain', `${forest}m = RandomForestClassifier().fit(X, y)\nm.fit(X)`, fit],
    ['a dictionary in a loop', `${forest}for name, m in {"rf": RandomForestClassifier()}.items():\n    m.fit(X)`, fit],
    ['a list of pairs', `${forest}models = [("rf", RandomForestClassifier())]\nfor n, m in models:\n    m.fit(X)`, fit],
    ['an appended object', `${forest}ms = []\nms.append(RandomForestClassifier())\nfor m in ms:\n    m.fit(X)`, fit],
    [
      'an attribute of the class',
      `${forest}class T:\n    def __init__(self):\n        self.m = RandomForestClassifier()\n    def go(self):\n        self.m.fit(X)`,
      fit,
    ],
    [
      'an attribute another method sets',
      `${forest}class T:\n    def go(self):\n        self.m.fit(X)\n    def build(self):\n        self.m = RandomForestClassifier()`,
      fit,
    ],
    ['what a function returns', `${forest}def build():\n    return RandomForestClassifier()\nbuild().fit(X)`, fit],
    ['an annotated parameter', `${forest}def go(m: RandomForestClassifier):\n    m.fit(X)`, fit],
    [
      'an optional parameter',
      `${forest}from typing import Optional\ndef go(m: Optional["RandomForestClassifier"] = None):\n    m.fit(X)`,
      fit,
    ],
    ['a parameter known from a call', `${forest}def go(m):\n    m.fit(X)\ngo(RandomForestClassifier())`, fit],
    ['a keyword known from a call', `${forest}def go(*, m=None):\n    m.fit(X)\ngo(m=RandomForestClassifier())`, fit],
    ['a copy', `${forest}from sklearn.base import clone\nclone(RandomForestClassifier()).fit(X)`, fit],
    ['one of two branches', `${forest}m = None\nif a:\n    m = RandomForestClassifier()\nm.fit(X)`, fit],
    [
      'a cast to a class of models, known by its subclasses',
      `${forest}from typing import cast\nclass Base:\n    def train(self):\n        raise NotImplementedError\nclass Tree(Base):\n    def train(self):\n        RandomForestClassifier().fit(X)\nkind = cast(type[Base], found(name))\nkind().train()`,
      fit,
    ],
    [
      'a declared return, where a library makes what is returned',
      `${forest}import yaml\nclass Base:\n    def train(self):\n        raise NotImplementedError\nclass Tree(Base):\n    def train(self):\n        RandomForestClassifier().fit(X)\ndef load(name) -> Base:\n    return yaml.load(name)\nload("tree").train()`,
      fit,
    ],
    [
      'a cast of what a library found',
      `${forest}import importlib\nfrom typing import cast\nclass Base:\n    def train(self):\n        raise NotImplementedError\nclass Tree(Base):\n    def train(self):\n        RandomForestClassifier().fit(X)\ncast(Base, importlib.metadata.entry_points(group="models")[0].load()()).train()`,
      fit,
    ],
    ['a cast of what is known', `${forest}from typing import cast\ncast(object, RandomForestClassifier()).fit(X)`, fit],
    ['a loop variable of a comprehension', `${forest}[m.fit(X) for m in [RandomForestClassifier()]]`, fit],
  ])('follows %s', (_, source, call) => {
    expect(main(source)).toContain(call)
  })

  it('believes what a library made before a declared type that is no class of the project', () => {
    expect(
      main(
        `${forest}import yaml\ndef load(name) -> RandomForestClassifier:\n    return yaml.load(name)\nload("a").fit(X)`,
      ),
    ).not.toContain(fit)
  })

  it('gives an instance of a framework class the name of its base', () => {
    expect(main('import lightning as L\nclass Net(L.LightningModule):\n    pass\nNet().fit()')).toContain(
      'lightning.LightningModule.fit',
    )
  })

  it('keeps a receiver that could not be traced open, and asks with the roots of the program', () => {
    const texts = {
      'main.py': 'from helper import loss\nloss().backward()',
      'helper.py': 'import torch\ndef loss():\n    return made()',
    }
    expect(callsOf(texts, 'main.py')).toContain('?.backward')
    expect(main('def go(x):\n    x.backward()')).toEqual([])
  })

  it('follows names through packages that pass them on', () => {
    const texts = {
      'pkg/__init__.py': 'from .models import build',
      'pkg/models.py': `${forest}def build():\n    return RandomForestClassifier()`,
    }
    expect(main('from pkg import build\nbuild().fit(X)', texts)).toContain(fit)
    const unit = programOf({ 'main.py': 'from pkg import build', ...texts }).units.find((one) => one.path === 'main.py')
    expect(unit?.imports).toEqual(['pkg/__init__.py', 'pkg/models.py'])
  })

  it('knows modules chosen by name', () => {
    const texts = { 'trainers/a.py': `${forest}def go():\n    RandomForestClassifier().fit(X)` }
    const program = programOf({
      'main.py': 'import importlib\nimportlib.import_module(f"trainers.{kind}").go()',
      ...texts,
    })
    expect(program.run({ path: 'main.py' }).activities.map((one) => one.kind)).toEqual(['train'])
  })

  it('knows by what is asked of it the module that only an argument of the run names', () => {
    const program = programOf({
      'flows/run.py': '_m = __import__(args.module, fromlist=["build"])\n_m.build().fit(X)',
      'flows/churn/steps.py': `${forest}def build():\n    return RandomForestClassifier()`,
      'flows/churn/other.py': 'def helper():\n    pass',
      'elsewhere/deep/down/steps.py': 'def build():\n    pass',
    })
    expect(program.run({ path: 'flows/run.py' }).activities.map(({ kind, note }) => `${kind}: ${note}`)).toEqual([
      'train: calls sklearn.ensemble.RandomForestClassifier.fit',
    ])
    const bare = programOf({ 'a.py': '__import__(name, fromlist=["gone"]).gone()\n__import__(name).x()' })
    expect(bare.run({ path: 'a.py' }).activities).toEqual([])
  })

  it('survives modules that import each other and classes that extend themselves', () => {
    const program = programOf({
      'a.py': 'from b import y\nx = 1',
      'b.py': 'from a import x\ny = 2\nclass C(C):\n    def f(self):\n        return self.f()\nC().f()',
    })
    expect(program.units).toHaveLength(2)
  })
})

describe('literals', () => {
  it.each([
    ['mlflow.set_tracking_uri("https://t.example")', 'https://t.example'],
    ['URI = "http://a"\nmlflow.set_tracking_uri(URI)', 'http://a'],
    ['mlflow.set_tracking_uri(os.getenv("T", "sqlite:///x.db"))', '${T:-sqlite:///x.db}'],
    ['mlflow.set_tracking_uri(os.environ["T"])', '${T}'],
    ['mlflow.set_tracking_uri(os.getenv("T", None))', '${T}'],
    ['mlflow.set_tracking_uri(os.environ.get("T", settings["uri"]))', '${T:-}'],
    ['mlflow.set_tracking_uri(f"http://{host}:5000")', 'http://${host}:5000'],
    ['def go(uri="file:./runs"):\n    mlflow.set_tracking_uri(uri)\ngo()', 'file:./runs'],
    ['from pathlib import Path\nmlflow.set_tracking_uri(str(Path("a") / "b"))', 'a/b'],
  ])('of %j', (source, location) => {
    const [unit] = programOf({ 'main.py': `import os, mlflow\n${source}` }).units
    expect(unit?.activities[0]?.detail['location']).toBe(location)
  })

  it('takes the place of a tool from the environment the code sets', () => {
    const source = 'import os, mlflow\nos.environ["MLFLOW_TRACKING_URI"] = "https://t"\nmlflow.log_metrics({})'
    const [unit] = programOf({ 'main.py': source }).units
    expect(unit?.activities[0]?.detail['location']).toBe('https://t')
  })
})

describe('a class that is handed in', () => {
  const bases = `from abc import ABC, abstractmethod
from typing import Type
from sklearn.svm import SVC
class Config(ABC):
    @staticmethod
    @abstractmethod
    def build(**more):
        pass
class Vectors(Config):
    @staticmethod
    def build(**more):
        return SVC(**more)
`

  it.each(['Type[Config]', 'type[Config]'])('stands for its subclasses: %s', (annotation) => {
    const source = `${bases}def train(config: ${annotation}):\n    config.build().fit(X, y)\ntrain(getattr(configs, name))\n`
    expect(callsOf({ 'a.py': source }, 'a.py')).toEqual(['sklearn.svm.SVC.fit'])
  })
})

describe('a field that is nothing until it is given', () => {
  const trained = (field: string, value: string) =>
    main(
      `${forest}from dataclasses import dataclass\n@dataclass\nclass Plan:\n    ${field}\nplan = Plan(${value})\nif not plan.source:\n    exit()\nRandomForestClassifier().fit(X)`,
    )

  it('decides no branch', () => {
    expect(trained('source: str = None', 'source="a.csv"')).toContain(fit)
    expect(trained('source: Optional[str] = None', '')).toContain(fit)
  })

  it('does where it is a flag that is off', () => {
    expect(trained('source: bool = False', '')).not.toContain(fit)
  })
})
