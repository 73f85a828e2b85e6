import { describe, expect, test } from '@jest/globals'
import { applicabilityOf } from '../../../src/derive/applicability/applicability-of.ts'
import { manifestsOf } from '../../../src/derive/dependencies/manifests-of.ts'
import { filesOf } from '../../../src/derive/files.ts'
import type { Activity, ActivityKind } from '../../../src/model/activity.ts'
import type { CodeUnit } from '../../../src/model/facts.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function activity(path: string, kind: ActivityKind, tool?: string): Activity {
  const place = { at: { path, line: 3 }, via: [], triggers: [], detail: {} }
  return { kind, tool, note: `${kind} here`, tolerant: false, conditional: false, ...place }
}

function unit(path: string, kinds: readonly ActivityKind[], more: Partial<CodeUnit> = {}): CodeUnit {
  const activities = kinds.map((kind) => activity(path, kind))
  const language = path.endsWith('.ipynb') ? 'notebook' : 'python'
  return { path, language, activities, imports: [], entry: false, test: false, at: { path, line: 1 }, ...more }
}

const tools: Readonly<Record<string, string>> = { sklearn: 'scikit-learn', openai: 'openai' }
const meanings = {
  importRoot: (root: string) => tools[root],
  distribution: (name: string) => (name === 'scikit-learn' ? name : undefined),
  hasRole: (tool: string, role: string) =>
    (tool === 'scikit-learn' && role === 'ml-framework') || (tool === 'openai' && role === 'llm-api'),
}

function kindOf(texts: Readonly<Record<string, string>>, units: readonly CodeUnit[] = []): string {
  const files = filesOf(repositoryOf(texts))
  const { manifests } = manifestsOf(files)
  const { kind, applicable } = applicabilityOf({ files, units, manifests, automations: [], meanings })
  expect(applicable).toBe(kind === 'product')
  return kind
}

const classifiers = ['3.9', '3.10', '3.11', '3.12'].map((version) => `Programming Language :: Python :: ${version}`)
const libraryMetadata = `[project]
name = "Acme-Learn"
classifiers = ${JSON.stringify([...classifiers, 'Topic :: Software Development :: Libraries'])}
`

describe('products', () => {
  test.each<[string, Record<string, string>, readonly CodeUnit[]]>([
    ['a training script', { 'train.py': '' }, [unit('train.py', ['train'], { entry: true })]],
    ['a lone notebook', { 'churn.ipynb': '' }, [unit('churn.ipynb', ['train', 'predict'])]],
    ['a service around a fitted model', { 'app.py': '' }, [unit('app.py', ['load-model', 'predict', 'serve'])]],
    [
      'a course project with borrowed packaging metadata',
      {
        'pyproject.toml': `[project]\nname = "churn"\nclassifiers = ["Development Status :: 4 - Beta", "Intended Audience :: Developers", "License :: OSI Approved", "Topic :: Scientific/Engineering", "Programming Language :: Python :: 3.9"]\n`,
        'CONTRIBUTING.md': '',
        'README.md': 'pip install -r requirements.txt\n```python\nfrom src.train import Trainer\n```\n',
        'src/__init__.py': '',
        'data/churn.csv': '',
      },
      [unit('src/train.py', ['train'], { entry: true })],
    ],
    [
      'a packaged product that is released and serves',
      { 'pyproject.toml': libraryMetadata, 'dvc.yaml': '', 'infra/main.tf': '', 'compose.yaml': '', 'data/a.csv': '' },
      [unit('acme/app.py', ['serve', 'load-model', 'track', 'data'])],
    ],
    [
      'a model with an operator of its own beside it',
      { 'train.py': '', 'go/api/v1/zz_generated.deepcopy.go': '' },
      [unit('train.py', ['train'])],
    ],
    [
      'a pipeline project with the documentation that came with its template',
      {
        'pyproject.toml': '[project]\nname = "rating"\n',
        'docs/source/conf.py': 'extensions = ["sphinx.ext.autodoc"]\n',
        'data/models.dvc': '',
      },
      [unit('src/rating/nodes.py', ['train']), unit('docs/source/conf.py', [])],
    ],
    [
      'a project that is made importable for itself',
      {
        'setup.py': 'setup(name="src")\n',
        'docs/conf.py': '',
        'CONTRIBUTING.md': '',
        'README.md': 'setup.py makes it pip installable (pip install -e .) so that src can be imported\n',
      },
      [unit('src/train.py', ['train'], { entry: true })],
    ],
    ['a collection of samples', { 'samples/churn/train.py': '' }, [unit('samples/churn/train.py', ['train'])]],
    [
      'a framework whose calls nobody could follow',
      { 'requirements.txt': 'scikit-learn\n', 'serve.py': 'import sklearn.svm\n' },
      [unit('serve.py', [])],
    ],
  ])('%s', (_, texts, units) => {
    expect(kindOf(texts, units)).toBe('product')
  })
})

describe('libraries', () => {
  test.each<[string, Record<string, string>, readonly CodeUnit[]]>([
    [
      'metadata, an index and documentation',
      { 'pyproject.toml': libraryMetadata, 'README.md': 'Run `pip install acme_learn`.\n', 'docs/conf.py': '' },
      [unit('acme_learn/net.py', ['train', 'predict'])],
    ],
    [
      'setup.py, a README that imports it, projects that use it',
      {
        'setup.py': 'from setuptools import setup\nsetup(name="tinynet", packages=["tinynet"])\n',
        'tinynet/__init__.py': '',
        'README.md': '```python\nfrom tinynet import Net\n```\n',
        'projects/adder/adder.py': '',
      },
      [unit('tinynet/trainer.py', ['train']), unit('projects/adder/adder.py', ['train'], { entry: true })],
    ],
    [
      'a detection framework with a model hub and many configurations',
      {
        'hubconf.py': '',
        'train.py': '',
        ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`models/net${index}.yaml`, ''])),
      },
      [unit('train.py', ['train', 'data', 'track'], { entry: true })],
    ],
    [
      'a server for the models of others, with its own resources on a cluster',
      { 'pkg/apis/v1/zz_generated.deepcopy.go': '', 'python/server/main.py': '', 'compose.yaml': '', 'data/a.csv': '' },
      [unit('python/server/main.py', ['serve', 'load-model', 'predict', 'data'])],
    ],
    [
      'a package below the root that the README installs and imports',
      {
        'pyproject.toml': '[tool.black]\n',
        'src/python/library/setup.py': 'setup(name="acmeclient")\n',
        'src/python/library/acmeclient/__init__.py': '',
        'README.md':
          '```bash\n$ pip install acmeclient[http]\n```\n```python\nfrom acmeclient.http import Client\n```\n',
      },
      [unit('src/python/library/acmeclient/http.py', ['predict', 'data'])],
    ],
    [
      'published weights with the code to use them',
      {
        'setup.py': 'setup(name="segment_acme")\n',
        'segment_acme/__init__.py': '',
        'README.md':
          'pip install git+https://github.com/acme/segment-acme.git\n```python\nfrom segment_acme import Predictor\n```\n',
      },
      [unit('segment_acme/predictor.py', ['predict'])],
    ],
    [
      'an R package',
      { DESCRIPTION: 'Package: acme\n', NAMESPACE: '', 'R/fit.R': '', 'man/fit.Rd': '', 'NEWS.md': '' },
      [unit('R/fit.R', ['train'])],
    ],
  ])('%s', (_, texts, units) => {
    expect(kindOf(texts, units)).toBe('library')
  })
})

describe('generators', () => {
  test.each<[string, Record<string, string>, readonly CodeUnit[]]>([
    ['cookiecutter', { 'cookiecutter.json': '{}', '{{ cookiecutter.name }}/train.py': '' }, []],
    [
      'text templates',
      {
        'databricks_template_schema.json': '{}',
        'template/{{.input_root}}/train.py.tmpl': '',
        'tests/test_create.py': '',
      },
      [unit('tests/test_create.py', ['train'], { test: true })],
    ],
  ])('%s', (_, texts, units) => {
    expect(kindOf(texts, units)).toBe('template')
  })

  test('a product beside a placeholder is still a product', () => {
    const texts = { 'copier.yml': '', 'deploy/app.yaml.j2': '', 'train.py': '' }
    expect(kindOf(texts, [unit('train.py', ['train'])])).toBe('product')
  })
})

describe('no machine learning', () => {
  test.each<[string, Record<string, string>]>([
    ['SQL models', { 'models/orders.sql': '', 'dbt_project.yml': '' }],
    ['a web application from a template', { 'copier.yml': '', 'backend/app/models.py': 'import sqlmodel\n' }],
    ['a library of another field', { 'pyproject.toml': libraryMetadata, 'README.md': 'pip install acme-learn\n' }],
    ['OCaml', { 'src/train.ml': 'let train = ()' }],
    ['learning in tests alone', { 'tests/test_x.py': '' }],
  ])('%s', (_, texts) => {
    expect(kindOf(texts, [unit('tests/test_x.py', ['train'], { test: true })])).toBe('none')
  })
})

describe("somebody else's language model", () => {
  test('an application around it', () => {
    expect(kindOf({ 'chat.py': 'from openai import OpenAI\n' }, [unit('chat.py', ['serve'])])).toBe('genai')
  })

  test('retrieval with an embedding model', () => {
    const embeds = {
      ...unit('embed.py', []),
      activities: [activity('embed.py', 'load-model', 'sentence-transformers')],
    }
    expect(kindOf({ 'embed.py': 'import qdrant_client\n' }, [embeds])).toBe('genai')
  })

  test('one that is fitted here is a product', () => {
    expect(kindOf({ 'tune.py': 'import openai\n' }, [unit('tune.py', ['train'])])).toBe('product')
  })
})
