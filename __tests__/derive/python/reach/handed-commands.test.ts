import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const calls = 'sh([sys.executable, "prepare.py"])\nsh([sys.executable, "train.py"])\n'
const both = [
  ['python', 'prepare.py'],
  ['python', 'train.py'],
]

function startedBy(source: string): readonly (string | readonly string[])[] {
  const texts = { 'a.py': `import subprocess, sys\n${source}` }
  return programOf(texts)
    .run({ path: 'a.py' })
    .spawned.map(({ command }) => command)
}

describe('a helper that starts what it is handed', () => {
  it.each([
    ['a list', `def sh(cmd: list[str]) -> None:\n    subprocess.run(cmd, check=True)\n${calls}`],
    [
      'a list by way of another helper',
      `def run(words):\n    return subprocess.check_call(words)\ndef sh(cmd):\n    print(cmd)\n    run(cmd)\n${calls}`,
    ],
    [
      'words',
      'def sh(*cmd):\n    subprocess.run(cmd, check=True)\nsh(sys.executable, "prepare.py")\nsh(sys.executable, "train.py")\n',
    ],
  ])('starts every one of them: %s', (_, source) => {
    expect(startedBy(source)).toEqual(both)
  })

  it.each([
    [
      'a module',
      'def run(module, args=None):\n    command = [sys.executable, "-m", module, *(args or [])]\n    subprocess.run(command, check=True)\n',
    ],
    [
      'a module by way of another helper, under an interpreter of choice',
      'import os\ndef python():\n    return os.getenv("PYTHON") or "/opt/venv/bin/python" if os.getenv("VENV") else sys.executable\ndef start(module):\n    subprocess.check_call([python(), "-m", module])\ndef run(module):\n    start(module)\n',
    ],
  ])('fills in the words it is handed: %s', (_, source) => {
    const words = startedBy(`${source}run("jobs.prepare")\nrun("jobs.train")\n`)
    expect(words.map((command) => command.slice(0, 3))).toEqual([
      ['python', '-m', 'jobs.prepare'],
      ['python', '-m', 'jobs.train'],
    ])
  })

  it.each([
    ['by itself', 'for one in STAGES:\n    subprocess.run([sys.executable, one], check=True)\n'],
    [
      'by a helper',
      'def run(one):\n    subprocess.run([sys.executable, one], check=True)\nfor one in STAGES:\n    run(one)\n',
    ],
    [
      'by a helper that takes whatever there is',
      'def run(*words):\n    subprocess.run([sys.executable, *words], check=True)\nmore = ["--quick"]\nfor one in STAGES:\n    run(one, *more)\n',
    ],
  ])('starts one after the other what a loop goes through: %s', (_, source) => {
    const words = startedBy(`STAGES = ["prepare.py", "train.py"]\n${source}`)
    expect(words.map((command) => command.slice(0, 2))).toEqual([
      ['python', 'prepare.py'],
      ['python', 'train.py'],
    ])
  })

  it('starts a list of words that was put together in one way or another', () => {
    const source =
      'def run(words):\n    subprocess.run(words, check=True)\nwords = [sys.executable, "train.py"]\nif read():\n    words = [sys.executable, "train.py", "--quick"]\nrun(words)\n'
    expect(startedBy(source).map((command) => command.slice(0, 2))).toEqual([['python', 'train.py']])
  })

  it('starts one of what a condition chooses', () => {
    const source = 'name = "train.py" if read() else "prepare.py"\nsubprocess.run([sys.executable, name], check=True)\n'
    expect(startedBy(source)).toHaveLength(1)
    const walk = 'for one in names:\n    subprocess.run([sys.executable, one], check=True)\n'
    expect(startedBy(`names = ["train.py"] if read() else ["prepare.py"]\n${walk}`)).toHaveLength(1)
    expect(startedBy(`names = ["train.py" if read() else "prepare.py"]\n${walk}`)).toHaveLength(1)
  })

  it('leaves open the words that nobody knows', () => {
    expect(startedBy('def run(module):\n    subprocess.run([sys.executable, "-m", module])\nrun(read())')).toEqual([
      ['python', '-m', '${…}'],
    ])
  })

  it('takes text as well', () => {
    expect(startedBy('import os\ndef sh(cmd):\n    os.system(cmd)\nsh("make a")\nsh("make b")')).toEqual([
      'make a',
      'make b',
    ])
  })

  it('starts nothing where nobody says what', () => {
    expect(startedBy('def sh(cmd):\n    subprocess.run(cmd)\nsh(read())')).toEqual([])
  })

  it('ends where helpers call each other in a circle', () => {
    const circle = 'def a(cmd):\n    b(cmd)\ndef b(cmd):\n    a(cmd)\n    subprocess.run(cmd)\na(["x"])'
    expect(startedBy(circle)).toEqual([['x']])
  })
})
