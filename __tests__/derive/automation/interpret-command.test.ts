import { describe, expect, test } from '@jest/globals'
import { interpretCommand } from '../../../src/derive/automation/interpret-command.ts'
import { scopeFor, terrainFor } from '../../support/terrain-for.ts'
import { lines, plainCommands, shellIn } from '../../support/follows.ts'

const texts = {
  'requirements.txt': 'numpy',
  'setup.py': '',
  'environment.yml': 'name: x',
  'package.json': '{}',
  'tests/test_model.py': 'assert 1\nassert 2',
  'tests/unit/test_data.py': 'assert 1',
  'tests/test_stub.py': '',
  'app/test_app.py': 'assert 1',
  'src/train.py': '# train',
}

describe('a command that a tool takes for training', () => {
  const pool = 'workerPoolSpecs:\n  machineSpec: { machineType: n1 }\n  containerSpec: { imageUri: acme/model }\n'
  const submit = 'gcloud ai custom-jobs create --config job.yaml'
  const kinds = (program: string): readonly (string | undefined)[] => {
    const submitted = {
      'job.yaml': pool,
      Dockerfile: 'FROM x\nCOPY run.py .\nCMD ["python", "run.py"]\n',
      'run.py': program,
    }
    const terrain = terrainFor(submitted, [{ command: 'gcloud ai custom-jobs create', does: 'train' }])
    const works = interpretCommand({ words: submit.split(' '), at: { path: 'ci.yml', line: 1 } }, scopeFor(), terrain)
    return works.map((work) =>
      work.type === 'activity' && work.activity.at.path === 'ci.yml' ? work.activity.kind : '',
    )
  }

  test('trains where what it starts does, and where that is out of sight', () => {
    expect(kinds('# train')).toContain('train')
    expect(kinds('# data')).toContain('train')
  })

  test('trains nothing where what it starts only asks a model', () => {
    expect(kinds('# predict')).not.toContain('train')
  })
})

describe('wrappers come off', () => {
  const cases = [
    'sudo -u ci fit',
    'env A=1 fit',
    'timeout -k 5 10m fit',
    'time nice -n 5 nohup fit',
    'xvfb-run -a fit',
    'poetry run fit',
    'poetry -C app run fit',
    'pipenv run fit',
    'uv run --with dvc --group dev fit',
    'uvx --from pkg fit',
    'uv tool run fit',
    'pdm run fit',
    'hatch run fit',
    'rye run fit',
    'conda run -n env --no-capture-output fit',
    'micromamba run -n env fit',
    'pixi run -e gpu fit',
    'mise exec node@20 -- fit',
    'npx --yes fit',
    'doppler run --project x -- fit',
    'op run --env-file=.env -- fit',
    'dotenv run fit',
    'mpirun -np 4 fit',
    'bash -c fit',
    "bash -euo pipefail -c 'cd app && fit'",
    "sh -lc 'fit'",
    'poetry run bash -c "sudo fit"',
    'xargs -n 1 fit',
  ]
  test.each(cases)('%s', (text) => {
    expect(shellIn(texts, text).does).toEqual(['train @ ci.yml:1'])
  })

  test.each([
    'echo fit',
    'fit --help',
    'true fit',
    '',
    'timeout 5',
    'bash -c',
    'uv run',
    'poetry fit',
    'printf fit | cat',
  ])('nothing: %s', (text) => {
    expect(shellIn(texts, text).does).toEqual([])
  })

  test('launchers of Python', () => {
    for (const text of [
      'accelerate launch --num_processes 2 src/train.py',
      'torchrun --nproc_per_node=2 src/train.py --lr 1',
      'python -m torch.distributed.run src/train.py',
      'coverage run --source src src/train.py',
      'uv run src/train.py',
    ])
      expect(shellIn(texts, text).does).toEqual(['train @ src/train.py:1 < ci.yml:1'])
  })

  test('a wrapper that acts is claimed as well', () => {
    expect(shellIn(texts, 'deepspeed --num_gpus 2 src/train.py').does).toEqual([
      'provision @ ci.yml:1',
      'train @ src/train.py:1 < ci.yml:1',
    ])
    expect(shellIn(texts, 'ray job submit --address x -- python src/train.py').does).toEqual([
      'train @ src/train.py:1 < ci.yml:1 > ray job submit',
      'dispatch @ ci.yml:1',
    ])
  })

  test('bash -c has its own errexit', () => {
    expect(shellIn(texts, "bash -c 'fit; lint'").does).toEqual(['train @ ci.yml:1 (tolerant)', 'lint @ ci.yml:1'])
    expect(shellIn(texts, "bash -ec 'fit; lint'").does).toEqual(['train @ ci.yml:1', 'lint @ ci.yml:1'])
  })
})

describe('remotes of git', () => {
  test.each([
    ['git remote add here https://x:y@h.co/spaces/a/b\ngit push --force here HEAD:main', ['deploy @ ci.yml:2']],
    ['git remote set-url here https://h.co/spaces/a\ngit push here', ['deploy @ ci.yml:2']],
    ['git remote add here https://h.co/a\ngit push here main', []],
    ['git push here main', []],
  ])('%s', (text, expected) => {
    expect(shellIn(texts, text).does).toEqual(expected)
  })
})

describe('tests count where there are tests', () => {
  const all = '4: app/test_app.py tests/test_model.py tests/unit/test_data.py'
  const cases: readonly [string, readonly string[]][] = [
    ['pytest', [all]],
    ['python -m pytest -q', [all]],
    ['coverage run -m pytest', [all]],
    ['python -m coverage run -m pytest tests/unit', ['1: tests/unit/test_data.py']],
    ['uv run pytest tests -k "not slow" -m unit --maxfail 1', ['3: tests/test_model.py tests/unit/test_data.py']],
    ['pytest tests/test_model.py::test_a', ['2: tests/test_model.py']],
    ['pytest tests --ignore tests/unit', ['2: tests/test_model.py']],
    ['pytest "tests/**/test_d*.py"', ['1: tests/unit/test_data.py']],
    ['cd app && pytest', ['1: app/test_app.py']],
    ['pytest ../tests/unit', []],
    ['pytest --data-folder src', [all]],
    ['pytest ${ARGS}', [all]],
    ['pytest tests/test_stub.py', []],
    ['pytest e2e', []],
    ['pytest --collect-only', []],
    ['jest', []],
    ['python -m unittest', []],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(shellIn(texts, text).does).toEqual(expected.map((tests) => `test @ ci.yml:1 [${tests}]`))
  })

  test('a runner without tests leaves a note', () => {
    expect(shellIn(texts, 'pytest e2e').notes).toEqual(['pytest finds no tests to run here.'])
  })

  test('folders and options come from the configuration', () => {
    const ini = { ...texts, 'pytest.ini': '[pytest]\ntestpaths = tests\naddopts = -q --ignore=tests/unit\n' }
    expect(shellIn(ini, 'pytest').does).toEqual(['test @ ci.yml:1 [2: tests/test_model.py]'])
    const toml = { ...texts, 'pyproject.toml': '[tool.pytest.ini_options]\ntestpaths = ["app"]\n' }
    expect(shellIn(toml, 'pytest').does).toEqual(['test @ ci.yml:1 [1: app/test_app.py]'])
  })

  test('other languages by their files', () => {
    expect(shellIn({ 'web/a.test.ts': 'test("x", f)\nit("y", f)' }, 'npx jest').does).toEqual([
      'test @ ci.yml:1 [2: web/a.test.ts]',
    ])
    expect(shellIn({ 'a_test.go': 'func TestA(t *testing.T) {}' }, 'go test ./...').does).toEqual([
      'test @ ci.yml:1 [1: a_test.go]',
    ])
  })
})

describe('an installation counts for the project', () => {
  const yes = [
    'pip install -r requirements.txt',
    'pip install .',
    "pip install -e '.[dev]'",
    'python -m pip install -qr requirements.txt',
    'uv sync',
    'npm ci',
    'npm install',
    'conda env create -f environment.yml',
    'pip install -r ${REQ}',
    'pip install dist/*.whl',
  ]
  test.each(yes)('%s', (text) => {
    expect(shellIn(texts, text).does).toEqual(['install @ ci.yml:1'])
  })

  const no = [
    'pip install pytest flake8',
    'pip install --upgrade pip',
    'pip install -r missing.txt',
    'npm install -g dprint',
    'npm install left-pad',
    'conda env create -f other.yml',
    'pip install ./docs',
  ]
  test.each(no)('not: %s', (text) => {
    expect(shellIn(texts, text).does).toEqual([])
  })
})

test('an activity knows its server from the environment, its scope and its words', () => {
  const terrain = terrainFor({}, plainCommands)
  const [work] = interpretCommand(
    { words: ['fit', '--x', '1'], at: { path: 'a.sh', line: 3 } },
    scopeFor({ env: { TRACKER_URI: 'https://t' }, via: ['ci.yml:1', 'a.sh'], tolerant: true }),
    terrain,
  )
  expect(work).toMatchObject({
    type: 'activity',
    activity: {
      kind: 'train',
      tool: 'tool',
      note: 'fit --x 1',
      at: { path: 'a.sh', line: 3 },
      via: ['ci.yml:1', 'a.sh'],
      tolerant: true,
      conditional: false,
      detail: { location: 'https://t', command: 'fit --x 1' },
    },
  })
  expect(lines([{ type: 'delegated', callee: 'x', hints: [], at: { path: 'a' } }])).toEqual(['delegated x'])
})
